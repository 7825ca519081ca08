import { NOTHING, withSpan } from '../kit/cells'
import { WeekPainter, usePainting } from '../kit/WeekPainter'
import { WeekView } from '../kit/WeekView'
import type { Block, Tone } from '../kit/week'

const NAMES: Record<Tone, string> = {
  work: 'work', family: 'family', other: 'other', rest: 'rest', travel: 'on the way', onsite: 'session on site',
  online: 'session online', held: 'held for you', greyed: 'not chosen', missed: 'missed',
}

const DATES = ['30', '1', '2', '3', '4', '5', '6']

let count = 0
const block = (day: number, from: number, until: number, tone: Tone, label = ''): Block => ({ id: String(count++), day, start: from * 60, end: until * 60, tone, label })

const LIFE: Block[] = [
  block(1, 7, 9.5, 'rest'),
  ...[0, 1, 3, 4].map((day) => block(day, 17.5, 19, 'family', 'Dinner')),
  ...[0, 1, 2, 3, 4].map((day) => block(day, 7.5, 8.25, 'family', 'School run')),
  ...[0, 1, 3, 4].map((day) => block(day, 9, 16.5, 'work', 'Day shift')),
  block(5, 10, 12, 'other', 'Choir'),
]
const PLAN: Block[] = [
  ...LIFE,
  block(2, 9.25, 9.75, 'travel'), block(2, 13, 13.5, 'travel'),
  block(2, 9.75, 13, 'onsite', 'Day core'),
  block(3, 18, 20.5, 'online', 'Evening skills'),
  block(5, 9, 9.4, 'travel'), block(5, 12.5, 12.9, 'travel'),
  block(5, 9.4, 12.5, 'onsite', 'Saturday'),
  block(0, 19, 20.5, 'held', 'Relapse prevention'),
  block(4, 19, 20, 'greyed', 'Peer group'),
  block(6, 16, 17, 'missed', 'Family hour'),
]

export function Weeks() {
  return (
    <>
      <WeekView caption="Week 1 of 8, 30 November to 6 December" blocks={PLAN} tones={NAMES} dates={DATES} now={{ day: 2, minutes: 11 * 60 + 20 }} />
      <WeekView caption="The same, each block to be pressed" blocks={PLAN} tones={NAMES} dates={DATES} onPick={() => undefined} day={5} />
    </>
  )
}

const BRUSHES = [
  { value: 'work', label: 'Work', tone: 'work' },
  { value: 'family', label: 'Family', tone: 'family' },
  { value: 'other', label: 'Something else', tone: 'other' },
] as const

const BEGUN = withSpan(withSpan(NOTHING, [0, 1, 3], 9 * 60, 17 * 60, 'work'), [1, 2], 18 * 60, 19.5 * 60, 'family')

export function PaintedWeek() {
  const [painting, dispatch] = usePainting(BEGUN, 'work')
  return <WeekPainter painting={painting} dispatch={dispatch} brushes={BRUSHES} />
}
