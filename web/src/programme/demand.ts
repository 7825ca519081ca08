const DAY_BEGINS = 7
const DAY_ENDS = 22 // the hour after the last that is shown

/** The hours of the day in which groups may meet at all, of every weekday. */
export function hoursShown(free: readonly (readonly number[])[]): { first: number; values: number[][] } {
  return { first: DAY_BEGINS, values: free.map((day) => day.slice(DAY_BEGINS, DAY_ENDS)) }
}
