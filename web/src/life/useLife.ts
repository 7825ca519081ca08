import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { loadLife, saveLife, Unanswered } from '../api/fit'
import { isLanguage } from '../words/words'
import { useWords } from '../words/useWords'
import { Keeper, type Kept } from './keeper'

/** The person's life as it stands, and who keeps it. It outlives the page, so that what is still to be saved is saved. */
export function useLife(client: string) {
  return useQuery({
    queryKey: ['life', client],
    queryFn: async () => {
      const known = await loadLife(client)
      if (!known) throw new Unanswered(0)
      return new Keeper(known, { load: () => loadLife(client), save: (life, tag) => saveLife(client, life, tag) })
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** What a keeper has now. It saves again when the device is back online, and speaks the person's own language unless another was chosen. */
export function useKept(keeper: Keeper): Kept {
  const kept = useSyncExternalStore(keeper.listen, () => keeper.now)
  const { offer } = useWords()
  const own = kept.life.client.languages?.[0]

  useEffect(() => {
    const again = () => void keeper.save()
    const stay = (event: BeforeUnloadEvent) => keeper.now.state !== 'saved' && keeper.now.state !== 'refused' && event.preventDefault()
    addEventListener('online', again)
    addEventListener('beforeunload', stay) // nothing of a person is kept on the device, so what is not saved would be lost
    return () => {
      removeEventListener('online', again)
      removeEventListener('beforeunload', stay)
    }
  }, [keeper])

  useEffect(() => {
    if (own !== undefined && isLanguage(own)) offer(own)
  }, [own, offer])

  return kept
}
