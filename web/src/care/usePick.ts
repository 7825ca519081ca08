import { useSearchParams } from 'wouter'

/** Which session is open stands in the address, so that it survives a reload and can be gone back from. */
export function usePick() {
  const [search, setSearch] = useSearchParams()
  const set = (key: string | null, replace: boolean) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (key === null) next.delete('session')
        else next.set('session', key)
        return next
      },
      { replace },
    )
  return { picked: search.get('session'), pick: (key: string) => set(key, search.has('session')), drop: () => set(null, true) }
}
