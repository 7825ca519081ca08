import { useState, type ReactNode } from 'react'
import { Button } from './Button'
import { inTab } from './remember'
import './Steps.css'
import { useKitWords } from './words'

/** The step of a flow, kept for as long as the tab is open. Only the number is kept, never what was answered. */
export function useSteps(key: string, count: number): { step: number; go: (step: number) => void; finish: () => void } {
  const place = `step.${key}`
  const within = (step: number) => Math.min(Math.max(Number.isInteger(step) ? step : 0, 0), count - 1)
  const [step, setStep] = useState(() => within(Number(inTab.get(place) ?? 0)))
  return {
    step: within(step),
    go: (next) => {
      inTab.set(place, String(within(next)))
      setStep(within(next))
    },
    finish: () => {
      inTab.forget(place)
      setStep(0)
    },
  }
}

type Props = {
  titles: readonly string[]
  step: number
  onGo: (step: number) => void
  children: ReactNode
  /** What the last step's button says, and does. */
  last: { label: string; onDone: () => unknown }
  /** Asked before going on; false keeps the person where they are. */
  mayGoOn?: () => boolean
}

/** One question after the other, with the way back always open. */
export function Steps({ titles, step, onGo, children, last, mayGoOn = () => true }: Props) {
  const words = useKitWords()
  const isLast = step === titles.length - 1
  return (
    <section className="steps" aria-label={words.steps}>
      <p className="steps-where">{words.stepOf(step + 1, titles.length)}</p>
      <div className="steps-bar" aria-hidden="true">
        {titles.map((title, at) => <span key={title} className={at <= step ? 'steps-done' : undefined} />)}
      </div>
      <h2 key={step} className="steps-title" tabIndex={-1} ref={step > 0 ? focus : null}>{titles[step]}</h2>
      <div className="steps-body stack">{children}</div>
      <div className="steps-ways">
        {step > 0 && <Button icon="left" onClick={() => onGo(step - 1)}>{words.back}</Button>}
        {isLast
          ? <Button look="primary" onClick={last.onDone}>{last.label}</Button>
          : <Button look="primary" onClick={() => mayGoOn() && onGo(step + 1)}>{words.next}</Button>}
      </div>
    </section>
  )
}

// A reader starts at the new step's title.
const focus = (title: HTMLElement | null) => title?.focus()
