import { createContext, use } from 'react'

/**
 * The words that parts need of their own, given once from above, so that the kit holds no sentence of any language.
 *
 * clock     minutes after midnight, 0 to 1440, as people there write a time
 * span      two of them, as short as it goes: "5:30 – 7 PM"
 * duration  minutes, as a length: "1 h 20 min"
 * weekday   0 is Monday
 */
export type KitWords = {
  skipToContent: string
  mainNavigation: string
  close: string
  cancel: string
  undo: string
  tryAgain: string
  loading: string
  optional: string
  less: (step: string) => string
  more: (step: string) => string
  stepOf: (step: number, count: number) => string
  steps: string
  back: string
  next: string
  sortBy: (column: string) => string
  timeLeft: (minutes: number, seconds: number) => string
  minutesLeft: (minutes: number) => string
  timeIsUp: string
  chooseFile: string
  orDrop: string
  fileChosen: (name: string) => string
  wrongKindOfFile: (name: string) => string
  fileTooLarge: (name: string, megabytes: number) => string
  fromTo: (from: string, until: string) => string
  nothingThatDay: string
  now: string
  week: string
  painter: PainterWords
  clock: (minutes: number) => string
  hour: (hour: number) => string
  span: (start: number, end: number) => string
  duration: (minutes: number) => string
  weekday: (day: number, width: 'long' | 'short' | 'narrow') => string
  count: (n: number) => string
  list: (items: readonly string[]) => string
}

export type PainterWords = {
  grid: string
  howTo: string
  howToByKeys: string
  brush: string
  free: string
  erase: string
  clearDay: (day: string) => string
  copyDay: (day: string) => string
  copyTo: string
  copy: string
  dayMenu: (day: string) => string
  addByList: string
  kind: string
  days: string
  from: string
  until: string
  add: string
  chooseADay: string
  fillInTimes: string
  sameTimes: string
  endsNextDay: string
  wholeDay: string
  usualHours: string
  list: string
  remove: (span: string) => string
  empty: string
  added: (span: string) => string
  undone: string
}

const Context = createContext<KitWords | null>(null)

export const KitWordsProvider = Context.Provider

export function useKitWords(): KitWords {
  const words = use(Context)
  if (!words) throw new Error('a part of the kit stands outside KitWordsProvider')
  return words
}
