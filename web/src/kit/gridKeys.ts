export type Cell = { day: number; row: number }

/** Where an arrow key leads in a grid of days across and rows down, stopping at its edges; null for any other key. */
export function moved(from: Cell, key: string, size: { days: number; rows: number }): Cell | null {
  const within = (n: number, count: number) => Math.min(Math.max(n, 0), count - 1)
  const to = (day: number, row: number): Cell => ({ day: within(day, size.days), row: within(row, size.rows) })
  switch (key) {
    case 'ArrowLeft': return to(from.day - 1, from.row)
    case 'ArrowRight': return to(from.day + 1, from.row)
    case 'ArrowUp': return to(from.day, from.row - 1)
    case 'ArrowDown': return to(from.day, from.row + 1)
    case 'Home': return to(0, from.row)
    case 'End': return to(size.days - 1, from.row)
    case 'PageUp': return to(from.day, from.row - 4)
    case 'PageDown': return to(from.day, from.row + 4)
    default: return null
  }
}
