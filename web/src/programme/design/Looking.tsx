import { Button } from '../../kit/Button'
import { Section } from '../../kit/Shell'
import { useWords } from '../../words/useWords'
import type { DesignRun } from './design'

/** How far a run is. What is read out is its stage alone: its figures change too often. */
export function Looking({ run, onStop }: { run: DesignRun; onStop: () => Promise<unknown> }) {
  const { t, when } = useWords()
  const words = t.design
  const { stage, placedBefore, placed, turns } = run.progress
  const figures: [string, string][] = []
  if (placedBefore !== undefined) figures.push([words.placedNow, when.count(placedBefore)])
  if (placed !== undefined) figures.push([words.placed, when.count(placed)])
  if (stage === 'looking') figures.push([words.turns, when.count(turns)])
  figures.push([t.everyone.seconds, t.everyone.secondsOf(when.count(Math.floor(run.seconds)), when.count(run.limit))])
  return (
    <Section title={words.running}>
      <p role="status">{words.stages[stage]}</p>
      <progress className="everyone-bar" aria-label={t.everyone.progress} max={run.limit} value={Math.min(run.seconds, run.limit)} />
      <dl className="everyone-figures">
        {figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      <div className="row"><Button onClick={onStop}>{t.everyone.stop}</Button></div>
    </Section>
  )
}
