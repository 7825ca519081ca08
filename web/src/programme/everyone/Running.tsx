import { Button } from '../../kit/Button'
import { Section } from '../../kit/Shell'
import { useWords } from '../../words/useWords'
import type { Timetable } from '../timetable'
import type { Run } from './changes'
import { useChanges } from './useChanges'

/** How far a run is. What is read out is its stage alone: its figures change too often. */
export function Running({ run, timetable, onStop }: { run: Run; timetable: Timetable; onStop: () => Promise<unknown> }) {
  const { t, when } = useWords()
  const words = t.everyone
  const told = useChanges(timetable)
  const { stage, done, people, placed, gap } = run.progress
  const figures: [string, string][] = [
    ...(people > 0 && stage === 'listing' ? [[words.looked, words.of(when.count(done), when.count(people))] satisfies [string, string]] : []),
    ...(stage !== 'listing' ? [[words.placed, when.count(placed)] satisfies [string, string], [words.sure, told.sure(stage === 'bounding' ? 1 : gap)] satisfies [string, string]] : []),
    [words.seconds, words.secondsOf(when.count(Math.floor(run.seconds)), when.count(run.limit))],
  ]
  return (
    <Section title={words.running}>
      <p role="status">{words.stages[stage]}</p>
      <progress className="everyone-bar" aria-label={words.progress} max={run.limit} value={Math.min(run.seconds, run.limit)} />
      <dl className="everyone-figures">
        {figures.map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <div className="row"><Button onClick={onStop}>{words.stop}</Button></div>
    </Section>
  )
}
