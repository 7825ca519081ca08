import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button, IconButton } from './Button'
import './Toast.css'
import { useKitWords } from './words'

type Said = { id: number; text: string; undo?: (() => void) | undefined }
type Say = (text: string, undo?: () => void) => void

const Context = createContext<Say | null>(null)

const STAYS = 10_000 // ms; long enough to read twice and to reach Undo

/** Where toasts appear: one at a time, the newest. */
export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback<Say>((text, undo) => setSaid((before) => ({ id: (before?.id ?? 0) + 1, text, undo })), [])
  const clear = useCallback(() => setSaid(null), [])
  const shown = useMemo(() => said && <Toast key={said.id} {...said} onGone={clear} />, [said, clear])
  return (
    <Context value={say}>
      {children}
      <div className="toasts" role="status">{shown}</div>
    </Context>
  )
}

/** Says in passing what was done, with a way to take it back. */
export function useToast(): Say {
  const say = use(Context)
  if (!say) throw new Error('a toast is said outside Toasts')
  return say
}

function Toast({ text, undo, onGone }: Said & { onGone: () => void }) {
  const [held, hold] = useState(false) // while it is pointed at or has focus, it stays
  const words = useKitWords()

  useEffect(() => {
    if (held) return
    const timer = setTimeout(onGone, STAYS)
    return () => clearTimeout(timer)
  }, [held, onGone])

  return (
    <div className="toast" onMouseEnter={() => hold(true)} onMouseLeave={() => hold(false)} onFocus={() => hold(true)} onBlur={() => hold(false)}>
      <p>{text}</p>
      {undo && (
        <Button look="plain" icon="undo" onClick={() => { undo(); onGone() }}>
          {words.undo}
        </Button>
      )}
      <IconButton icon="close" label={words.close} onClick={onGone} />
    </div>
  )
}
