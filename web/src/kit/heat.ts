/** How warm a value is, from 0 to 5: nothing at all is 0, the most is 5, and the least that is something is 1. */
export const heatStep = (value: number, most: number) => (value <= 0 || most <= 0 ? 0 : Math.ceil((value / most) * 5))
