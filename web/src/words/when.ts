export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * How times, dates and counts are written for one person.
 *
 * locale  a language tag with its country: `en-US`
 * zone    an IANA name: `America/New_York`; all dates and times are told in it
 */
export type When = ReturnType<typeof createWhen>

const A_MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

export function createWhen(locale: string, zone: string) {
  const dates = (options: Intl.DateTimeFormatOptions, timeZone = zone) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const rules = new Intl.PluralRules(locale)
  const wall = dates({ timeStyle: 'short' }, 'UTC')
  const wallHour = dates({ hour: 'numeric' }, 'UTC')
  const time = dates({ timeStyle: 'short' })
  const named = dates({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' })
  const day = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const shortDay = dates({ weekday: 'short', day: 'numeric', month: 'short' })
  const weekdays = { long: dates({ weekday: 'long' }, 'UTC'), short: dates({ weekday: 'short' }, 'UTC'), narrow: dates({ weekday: 'narrow' }, 'UTC') }
  const unit = (name: 'hour' | 'minute', width: 'short' | 'long') => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: width })
  const units = { short: [unit('hour', 'short'), unit('minute', 'short')], long: [unit('hour', 'long'), unit('minute', 'long')] } as const
  const joined = new Intl.ListFormat(locale, { type: 'conjunction' })
  const twelve = wall.resolvedOptions().hour12 === true
  const partsAt = (minutes: number) => (twelve && minutes % 60 === 0 ? wallHour : wall).formatToParts(minutes * 60_000)
  const text = (parts: Intl.DateTimeFormatPart[]) => parts.map((part) => part.value).join('').trim().replaceAll(' ', '\u00a0') // it may break at the dash only
  const period = (parts: Intl.DateTimeFormatPart[]) => parts.find((part) => part.type === 'dayPeriod')?.value
  const numbers = new Intl.NumberFormat(locale)

  return {
    locale,
    zone,
    /** Minutes after midnight, 0 to 1440, as the wall shows them. */
    clock: (minutes: number) => wall.format(minutes * 60_000),
    /** A stretch as short as it goes: "9 AM – 4:30 PM", "5:30 – 7 PM". */
    span: (start: number, end: number) => {
      const [from, until] = [partsAt(start), partsAt(end)]
      const shared = period(from) !== undefined && period(from) === period(until) && end - start < 720
      return `${text(shared ? from.filter((part) => part.type !== 'dayPeriod') : from)} – ${text(until)}`
    },
    /** A whole hour, as short as it goes. */
    hour: (hour: number) => wallHour.format(hour * 3_600_000),
    weekday: (day: number, width: 'long' | 'short' | 'narrow' = 'long') => weekdays[width].format(A_MONDAY + day * DAY),
    time: (instant: Date) => time.format(instant),
    /** With the zone written out: for what is arranged with others. */
    timeAndZone: (instant: Date) => named.format(instant),
    day: (instant: Date) => day.format(instant),
    shortDay: (instant: Date) => shortDay.format(instant),
    duration: (minutes: number, width: 'short' | 'long' = 'short') => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      const parts = [hours > 0 && units[width][0].format(hours), (rest > 0 || hours === 0) && units[width][1].format(rest)]
      return parts.filter(Boolean).join(' ')
    },
    count: (n: number) => numbers.format(n),
    /** "Monday, Tuesday and Friday" */
    list: (items: readonly string[]) => joined.format(items),
    /** The form that goes with a number, with `#` replaced by it. */
    plural: (n: number, forms: Plural) => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n)),
    /** The name of the zone, as people there say it. */
    zoneName: (instant: Date) =>
      dates({ timeZoneName: 'long' }).formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? zone,
  }
}
