import { Page, Section, Shell } from '../kit/Shell'
import { Answers, Buttons, Fields } from './forms'
import { Colours, Type } from './ground'
import { Notices, Overlays, States } from './notices'
import { Heat, Paged, StaffTable, Tabbed } from './staff'
import { PaintedWeek, Weeks } from './weeks'

const PARTS = { Colours, Type, Buttons, Fields, Answers, Notices, Overlays, States, Tabbed, Paged, StaffTable, Heat, Weeks, PaintedWeek }

const PLACES = [
  { to: '/', label: 'Today', icon: 'today' },
  { to: '/week', label: 'My week', icon: 'week' },
  { to: '/people', label: 'Waiting list', icon: 'people' },
  { to: '/settings', label: 'Settings', icon: 'settings' },
] as const

/** All parts, or the one that is named. */
export function Gallery({ part }: { part: string | null }) {
  const shown = Object.entries(PARTS).filter(([name]) => part === null || name === part)
  return (
    <Shell name="Meanwhile" places={PLACES} here="/week" help={{ to: '/help', label: 'Help now' }}>
      <Page wide title="The kit" lead="What the screens are made of. Plain, calm, and usable by anyone.">
        {shown.map(([name, Part]) => <Section key={name} title={name}><Part /></Section>)}
      </Page>
    </Shell>
  )
}
