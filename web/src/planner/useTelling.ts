import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readOfferings } from '../api/fit'
import type { Life } from '../life/life'
import { nameIn } from '../life/telling'
import { createWhen } from '../words/when'
import { useWords } from '../words/useWords'

export const useOfferings = (client: string) => useQuery({ queryKey: ['offerings', client], queryFn: () => readOfferings(client) })

/** Words, the person's own clock, and what things and groups are called. */
export function useTelling(client: string, life: Life) {
  const { t, when: device } = useWords()
  const offerings = useOfferings(client).data
  const zone = life.client.timeZone
  return useMemo(() => {
    const titles = new Map((offerings ?? []).flatMap((one) => [[one.slot, one.title], [one.slot.replace(/#\d+$/, ''), one.title]]))
    return { t, when: createWhen(device.locale, zone), nameOf: nameIn(life, t), titleOf: (offering: string) => titles.get(offering) ?? titles.get(offering.replace(/#\d+$/, '')) ?? offering }
  }, [t, device.locale, zone, life, offerings])
}

export type Telling = ReturnType<typeof useTelling>
