import { Button } from '../kit/Button'
import { Section } from '../kit/Shell'
import { useWords } from '../words/useWords'
import './everyone/everyone.css'

type Props = { title: string; stage: string; figures: readonly (readonly [string, string])[]; run: { seconds: number; limit: number }; onStop: () => Promise<unknown> }

/** How far a run is. What is read out is its stage alone: its figures change too often. */
export function GoingOn({ title, stage, figures, run, onStop }: Props) {
  const { t, when } = useWords()
  const words = t.everyone
  const all = [...figures, [words.seconds, words.secondsOf(when.count(Math.floor(run.seconds)), when.count(run.limit))] as const]
  return (
    <Section title={title}>
      <p role="status">{stage}</p>
      <progress className="everyone-bar" aria-label={words.progress} max={run.limit} value={Math.min(run.seconds, run.limit)} />
      <dl className="everyone-figures">
        {all.map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <div className="row"><Button onClick={onStop}>{words.stop}</Button></div>
    </Section>
  )
}
