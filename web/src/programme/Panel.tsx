import { useEffect, useId, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { IconButton } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { inRem } from '../kit/useWidth'
import { useKitWords } from '../kit/words'
import './programme.css'

const BESIDE = 75 // rem of the window, from which there is room for it beside the page

function useBeside(): boolean {
  return useSyncExternalStore(
    (heard) => {
      addEventListener('resize', heard)
      return () => removeEventListener('resize', heard)
    },
    () => inRem(innerWidth) >= BESIDE,
  )
}

/** More about one thing: beside the page where there is room, so that both stay in use; else as a sheet over it. */
export function Panel({ about, title, onClose, children }: { about: string | null; title: string; onClose: () => void; children: ReactNode }) {
  const beside = useBeside()
  const words = useKitWords()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    if (!beside || about === null) return
    opener.current = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
    }
  }, [about, beside])

  if (!beside) return <Dialog open={about !== null} onClose={onClose} form="sheet" title={title}>{children}</Dialog>
  if (about === null) return null
  return (
    <aside className="programme-panel" aria-labelledby={id}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1}>{title}</h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </header>
      <div className="stack">{children}</div>
    </aside>
  )
}
