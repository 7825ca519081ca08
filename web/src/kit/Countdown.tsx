import { useEffect, useEffectEvent, useState } from 'react'
import './Countdown.css'
import { Icon } from './Icon'
import { names } from './names'
import { MILESTONES, milestonePassed, secondsUntil, split } from './countdown'
import { useKitWords } from './words'

type Props = {
  /** When the time is up, in ms since 1970. */
  until: number
  /** What is counted down to: "We hold your place". */
  label: string
  onEnd?: () => void
}

/** The time that is left of a hold. It is shown each second, but said only at five minutes, at one, and at the end. */
export function Countdown({ until, label, onEnd }: Props) {
  const words = useKitWords()
  const [left, setLeft] = useState(() => secondsUntil(until, Date.now()))
  const [said, say] = useState('')

  const tick = useEffectEvent((before: number) => {
    const now = secondsUntil(until, Date.now())
    const passed = milestonePassed(before, now)
    if (passed !== null) say(passed === 0 ? words.timeIsUp : `${label}: ${words.minutesLeft(passed / 60)}`)
    if (before > 0 && now === 0) onEnd?.()
    setLeft(now)
    return now
  })

  useEffect(() => {
    let before = secondsUntil(until, Date.now())
    const timer = setInterval(() => (before = tick(before)), 1000)
    return () => clearInterval(timer)
  }, [until])

  const { minutes, seconds } = split(left)
  return (
    <div className={names('countdown', left <= (MILESTONES[1] ?? 60) && 'countdown-soon')}>
      <Icon name="clock" />
      <span>{label}</span>
      <span className="countdown-time" role="timer">{left === 0 ? words.timeIsUp : words.timeLeft(minutes, seconds)}</span>
      <span className="unseen" role="status">{said}</span>
    </div>
  )
}
