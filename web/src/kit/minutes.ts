/** Minutes after midnight as an input of type time writes them; the end of a day is written as its start. */
export function clockValue(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** Minutes after midnight of what an input of type time holds; null when that is no time. */
export function minutesOf(value: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)/.exec(value)
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}
