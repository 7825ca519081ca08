import { useSearchParams } from 'wouter'

/** What stands after the question mark of the address, and a way to change some of it: null takes a part out. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()
  const put = (parts: Record<string, string | null>, { push = false } = {}) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(parts)) {
          if (value === null || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: !push },
    )
  return { search, put }
}
