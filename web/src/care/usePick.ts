import { useAddress } from '../app/useAddress'

/** Which session is open stands in the address, so that it survives a reload and can be gone back from. */
export function usePick() {
  const { search, put } = useAddress()
  return {
    picked: search.get('session'),
    pick: (key: string) => put({ session: key }, { push: !search.has('session') }),
    drop: () => put({ session: null }),
  }
}
