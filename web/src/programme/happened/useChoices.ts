import { useMemo } from 'react'
import type { readProgramme } from '../../api/fit'
import { useWords } from '../../words/useWords'
import { useChanges } from '../everyone/useChanges'
import type { Timetable } from '../timetable'
import { peopleOf, roomKey, type Choice, type What } from './event'

export type Programme = Awaited<ReturnType<typeof readProgramme>>

/** Whom and what something can happen to. */
export function useChoices(timetable: Timetable, programme: Programme): Record<What, readonly Choice[]> {
  const { t } = useWords()
  const { group } = useChanges(timetable)
  return useMemo(() => {
    const words = t.happened
    const named = (all: readonly { id: string; name?: string | null }[] | null | undefined) => (all ?? []).map(({ id, name }) => ({ value: id, label: name ?? id }))
    return {
      staffAway: named(programme.staff),
      siteClosed: named(programme.sites),
      roomClosed: (programme.sites ?? []).flatMap((site) => (site.rooms ?? []).map((room) => ({ value: roomKey(site.id, room.id), label: words.roomOf(room.id, site.name ?? site.id) }))),
      offeringCancelled: timetable.offerings.flatMap((offering) => [
        ...(offering.slots.length > 1 ? [{ value: offering.id, label: words.whole(offering.title) }] : []),
        ...offering.slots.map(({ slot }) => ({ value: slot, label: `${group(slot).title}: ${group(slot).times}` })),
      ]),
      lifeChanged: peopleOf(timetable).map((client) => ({ value: client, label: client })),
    }
  }, [timetable, programme, t, group])
}
