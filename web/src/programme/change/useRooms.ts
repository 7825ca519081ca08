import { useQuery } from '@tanstack/react-query'
import { readProgramme } from '../../api/fit'
import { useWords } from '../../words/useWords'
import type { Written } from './written'

const useProgramme = () => useQuery({ queryKey: ['programme'], queryFn: readProgramme, staleTime: 600_000 }).data

/** The rooms of an offering's site, to choose from; none where it has no site. */
export function useRooms(id: string): { value: string; label: string }[] {
  const { t } = useWords()
  const programme = useProgramme()
  const site = programme?.offerings.find((one) => one.id === id)?.site
  const rooms = programme?.sites?.find((one) => one.id === site)?.rooms ?? []
  return rooms.map((room) => ({ value: room.id, label: t.programme.room(room.id) }))
}

/** Everyone who may lead something, those first who lead its module. */
export function useStaff(offering: Written): { value: string; label: string }[] {
  const all = useProgramme()?.staff ?? []
  const leads = (one: (typeof all)[number]) => Boolean(offering.module && one.leads?.includes(offering.module))
  return [...all.filter(leads), ...all.filter((one) => !leads(one))].map((one) => ({ value: one.id, label: one.name ?? one.id }))
}

/** What someone of the staff is called, by id. */
export function useStaffName(): (id: string) => string {
  const all = useProgramme()?.staff ?? []
  return (id) => all.find((one) => one.id === id)?.name ?? id
}
