import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { IconButton } from './Button'
import './Dialog.css'
import { names } from './names'
import { useKitWords } from './words'

type Props = {
  open: boolean
  /** Asked for by Escape, by the cross, or by a press beside it. */
  onClose: () => void
  title: string
  children: ReactNode
  /** The ways out, the main one first. */
  actions?: ReactNode
  /** A sheet comes from below on a phone, for what belongs to the page under it. */
  form?: 'dialog' | 'sheet'
}

/** Something that is to be answered before the page goes on. Focus goes in, stays in, and returns. */
export function Dialog({ open, onClose, title, children, actions, form = 'dialog' }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const words = useKitWords()

  useEffect(() => {
    const dialog = element.current
    if (!dialog || !open) return
    const before = document.activeElement
    dialog.showModal()
    dialog.querySelector<HTMLElement>('h2')?.focus() // so that a reader begins with what it is about
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])

  const pressedBeside = (event: MouseEvent) => event.target === element.current && onClose()

  return (
    <dialog
      ref={element}
      className={names('dialog', `dialog-${form}`)}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={pressedBeside}
    >
      {open && (
        <div className="dialog-inner">
          <header className="dialog-head">
            <h2 id={heading} className="dialog-title" tabIndex={-1}>{title}</h2>
            <IconButton icon="close" label={words.close} onClick={onClose} />
          </header>
          <div className="dialog-body stack">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}
