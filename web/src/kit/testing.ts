import type { KitWords } from './words'

const painter = new Proxy({}, { get: (_, name) => (['remove', 'added', 'clearDay', 'copyDay', 'dayMenu'].includes(String(name)) ? (of: string) => `${String(name)} ${of}` : String(name)) })

const two = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Words for tests of parts: what is not named here says its own name. */
export const testWords = new Proxy({
  painter,
  less: (step: string) => `${step} less`,
  more: (step: string) => `${step} more`,
  next: 'Next',
  back: 'Back',
  stepOf: (step: number, count: number) => `${step} of ${count}`,
  sortBy: (column: string) => `Sort by ${column}`,
  timeLeft: (minutes: number, seconds: number) => `${minutes}:${two(seconds)}`,
  minutesLeft: (minutes: number) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
  timeIsUp: 'Time is up',
  fileChosen: (name: string) => `${name} is there`,
  wrongKindOfFile: (name: string) => `Cannot read ${name}`,
  fileTooLarge: (name: string) => `${name} is too large`,
  clock,
  count: String,
  hour: String,
  span: (start: number, end: number) => `${clock(start)}-${clock(end)}`,
  fromTo: (from: string, until: string) => `${from} to ${until}`,
  weekday: (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day] ?? '',
  list: (items: readonly string[]) => items.join(', '),
} as unknown as KitWords, { get: (words, name) => Reflect.get(words, name) ?? String(name) })
