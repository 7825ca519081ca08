import { useEffect } from 'react'

/** A page that came in later than its address: a reader starts at its title, unless they are somewhere already. */
export function useTitle(): void {
  useEffect(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const title = document.querySelector<HTMLElement>('main h1')
    title?.focus({ preventScroll: true })
    if (title?.textContent) document.title = `${title.textContent} · Meanwhile`
  }, [])
}
