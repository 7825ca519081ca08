import { useWords } from '../../words/useWords'
import { GoingOn } from '../GoingOn'
import type { DesignRun } from './design'

/** How far looking for a timetable is. */
export function Looking({ run, onStop }: { run: DesignRun; onStop: () => Promise<unknown> }) {
  const { t, when } = useWords()
  const words = t.design
  const { stage, placedBefore, placed, timetables } = run.progress
  const figures: [string, string][] = []
  if (placedBefore !== undefined) figures.push([words.placedNow, when.count(placedBefore)])
  if (placed !== undefined) figures.push([stage === 'before' ? words.placed : words.placedTried, when.count(placed)])
  if (stage === 'looking') figures.push([words.timetables, when.count(timetables)])
  return <GoingOn title={words.running} stage={words.stages[stage]} figures={figures} run={run} onStop={onStop} />
}
