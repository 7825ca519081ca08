import { useWords } from '../../words/useWords'
import { GoingOn } from '../GoingOn'
import type { Timetable } from '../timetable'
import type { Run } from './changes'
import { useChanges } from './useChanges'

/** How far a run over everyone is. */
export function Running({ run, timetable, onStop }: { run: Run; timetable: Timetable; onStop: () => Promise<unknown> }) {
  const { t, when } = useWords()
  const words = t.everyone
  const told = useChanges(timetable)
  const { stage, done, people, placed, gap } = run.progress
  const figures: [string, string][] = [
    ...(people > 0 && stage === 'listing' ? [[words.looked, words.of(when.count(done), when.count(people))] satisfies [string, string]] : []),
    ...(stage !== 'listing' ? [[words.placed, when.count(placed)] satisfies [string, string], [words.sure, told.sure(stage === 'bounding' ? 1 : gap)] satisfies [string, string]] : []),
  ]
  return <GoingOn title={words.running} stage={words.stages[stage]} figures={figures} run={run} onStop={onStop} />
}
