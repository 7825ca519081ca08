export type Direction = 'ascending' | 'descending'
export type Order = { key: string; direction: Direction }

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Rows in order; those that are equal stay in the order they had, whichever the direction. */
export function sorted<Row>(rows: readonly Row[], by: (row: Row) => string | number, direction: Direction): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return [...rows].sort((one, other) => sign * compare(by(one), by(other)))
}
