import type { Schemas } from '../api/client'

export type Timetable = Schemas['Timetable']
export type Offering = Schemas['OfferingForStaff']
export type Slot = Schemas['SlotForStaff']
export type Claim = Slot['people'][number]

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** One weekly time of an offering, with the slot whose seats it has. day 0 is Monday; times are minutes after midnight. */
export type Met = { id: string; offering: Offering; slot: Slot; day: number; start: number; end: number }

export const clockMinutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Whose seats one of an offering's meetings has: its own, or those of the whole. */
export const slotOf = (offering: Offering, meeting: number) => offering.slots.find((one) => one.meeting === meeting) ?? offering.slots.find((one) => one.meeting === undefined)

/** Every meeting of the week, by day and start. */
export function meetingsOf(timetable: Timetable): Met[] {
  const all = timetable.offerings.flatMap((offering) =>
    offering.meetings.flatMap((meeting, number) => {
      const slot = slotOf(offering, number)
      return slot ? [{ id: `${offering.id} ${number}`, offering, slot, day: DAYS.indexOf(meeting.day), start: clockMinutes(meeting.start), end: clockMinutes(meeting.end) }] : []
    }),
  )
  return all.sort((one, other) => one.day - other.day || one.start - other.start || one.end - other.end || one.id.localeCompare(other.id))
}

/** Seats of a slot. held are part of taken; free and all are null where there is no limit. */
export type Seats = { taken: number; held: number; free: number | null; all: number | null }

export function seatsOf(offering: Offering, slot: Slot): Seats {
  const held = slot.people.filter((claim) => claim.state === 'held').length
  const known = slot.others + slot.people.filter((claim) => claim.state !== 'visit').length
  if (offering.seats === undefined || slot.free === undefined) return { taken: known, held, free: null, all: null }
  return { taken: offering.seats - slot.free, held, free: slot.free, all: offering.seats }
}

/** Someone in a slot, with all the single sessions that they visit there. */
export type Row = { claim: Claim; visits: string[] }

export function rowsOf(slot: Slot): Row[] {
  const rows: Row[] = []
  for (const claim of slot.people) {
    const same = rows.find((row) => claim.visit !== undefined && row.claim.client === claim.client && row.claim.state === claim.state && row.claim.modality === claim.modality)
    if (same && claim.visit !== undefined) same.visits.push(claim.visit)
    else rows.push({ claim, visits: claim.visit === undefined ? [] : [claim.visit] })
  }
  return rows
}

/** Text without accents or capitals, so that "dia" finds "Día". */
export const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

export const modulesOf = (timetable: Timetable) => [...new Set(timetable.offerings.flatMap((one) => one.module ?? []))].sort((one, other) => one.localeCompare(other))

/** The slots whose seats or people differ between two readings. */
export function changedSlots(before: Timetable, after: Timetable): string[] {
  const told = (slot: Slot) => JSON.stringify([slot.others, slot.free, slot.people])
  const was = new Map(before.offerings.flatMap((one) => one.slots.map((slot) => [slot.slot, told(slot)])))
  return after.offerings.flatMap((one) => one.slots.filter((slot) => was.has(slot.slot) && was.get(slot.slot) !== told(slot)).map((slot) => slot.slot))
}

/** The offering and the slot of that name. */
export function slotNamed(timetable: Timetable, name: string): { offering: Offering; slot: Slot } | null {
  for (const offering of timetable.offerings) {
    const slot = offering.slots.find((one) => one.slot === name)
    if (slot) return { offering, slot }
  }
  return null
}
