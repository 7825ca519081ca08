import { useEffect, useRef } from 'react'

/** On the way to another page, as a browser would: to its top, and a reader hears its title. The first page is left as it came. */
export function useArrival(here: string): void {
  const before = useRef(here)
  useEffect(() => {
    if (before.current === here) return
    before.current = here
    scrollTo(0, 0)
    const title = document.querySelector<HTMLElement>('main h1')
    title?.focus({ preventScroll: true })
    if (title?.textContent) document.title = `${title.textContent} · Meanwhile`
  }, [here])
}
