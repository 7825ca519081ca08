/** The chapters that come when they are asked for. */
export const begin = () => import('../planner/Begin')
export const findMyFit = () => import('../planner/FindMyFit')
export const done = () => import('../planner/Done')
export const care = () => import('../care')
export const programme = () => import('../programme')

const BY_ADDRESS: [RegExp, () => Promise<unknown>][] = [[/^\/fit\/done$/, done], [/^\/fit$/, findMyFit], [/^\/week/, care], [/^\/(people|demand)$/, programme]]

/** Fetches the chapter that an address is of while it is still asked who is here. What failed is told when it is drawn. */
export function fetchAhead(path: string): void {
  const chapter = BY_ADDRESS.find(([pattern]) => pattern.test(path))?.[1]
  void chapter?.().catch(() => undefined)
}
