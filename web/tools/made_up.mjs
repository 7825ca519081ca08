// What a made-up server answers to a made-up person, so that pages can be looked at without one.
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR']

const life = {
  client: { id: 'maya', timeZone: 'America/New_York', travel: { main: 20 }, online: true, onsite: true },
  prescription: { level: 'iop', start: '2026-11-30', weeks: 2 },
  life: [
    { id: 'job', kind: 'work', days: DAYS, start: '09:00', end: '16:30' },
    { id: 'shifts', kind: 'work', rota: { from: '2026-11-30', days: [['07:00', '19:00'], null] } },
    { id: 'dinner', kind: 'family', days: DAYS, start: '18:15', end: '19:00', firm: false, weight: 3 },
  ],
  calendars: [{ file: 'one', kind: 'work', firm: true }],
  step: 'week',
}

const session = (/** @type {string} */ day) => ({ offering: 'eve#1', start: `${day}T18:00:00-05:00`, end: `${day}T20:00:00-05:00`, modality: 'onsite', makeUpFor: null, makeUpOf: null })

const plan = (/** @type {string} */ label) => ({
  label,
  burden: { total: 60, travel: 60, soft: 0, days: 0, makeUps: 0, missed: 0, late: 0, modality: 0 },
  offerings: [{ id: 'eve#1', modality: 'onsite' }],
  sessions: [session('2026-11-30'), session('2026-12-07')],
  missed: [],
  weeks: ['2026-11-30', '2026-12-07'].map((week) => ({ week, minutes: 540, days: 3, short: false })),
})

const picture = (/** @type {number} */ week, /** @type {string} */ monday) => ({
  week,
  monday,
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => (day > 4 ? [] : [
    { start: 540, end: 990, tone: 'work', label: 'job' },
    { start: 1095, end: 1140, tone: 'family', label: 'dinner' },
    ...(day === 0 ? [{ start: 1060, end: 1080, tone: 'travel', label: '' }, { start: 1080, end: 1200, tone: 'onsite', label: 'Evening core' }] : []),
  ])),
})

const shown = (/** @type {string} */ label, travel = 80, moved = 2) => ({
  plan: plan(label),
  proven: true,
  toll: { treatment: 1080, days: 6, travel, family: 40, lateEvenings: 1, makeUps: 0, missed: 0, cancelled: 0, touched: [{ name: 'dinner', all: 10, late: moved, cutShort: 0, gone: 0 }] },
  pictures: [picture(1, '2026-11-30'), picture(2, '2026-12-07')],
})

const found = { life: 1, timetable: 1, status: 'optimal', plans: [shown('least-burden'), shown('least-travel', 0, 4), shown('fewest-days', 160)], changesNeeded: [], alternativesNotFound: [] }

const nothing = {
  ...found,
  status: 'infeasible',
  plans: [],
  changesNeeded: [
    { ...shown('least-burden'), changes: [{ release: { life: 'job', days: ['TU'], start: '15:00', end: '16:30' } }], words: 'If your Tuesday job could end at 15:00, this plan would fit.' },
    { ...shown('least-burden'), changes: [{ relax: 'daysPerWeek.min', to: 2 }], words: 'If your clinician agreed to 2 days a week, this plan would fit.' },
  ],
}

const offering = (/** @type {number} */ number, /** @type {string} */ state) =>
  ({ slot: `eve#${number}`, title: 'Evening core', kind: 'group', module: 'CBT skills', site: 'Harbor Street', modality: ['onsite'], meetings: [{ day: DAYS[number - 1], start: '18:00', end: '20:00' }], state, sessions: 2, clashes: 0 })

const hold = { id: 'one', until: '2026-11-27T00:15:00Z', secondsLeft: 900, plan: plan('least-burden') }

const week = {
  programme: { name: 'Harbor', zone: 'America/New_York' },
  zone: 'America/New_York',
  sessions: [{ slot: 'eve#1', title: 'Evening core', start: '2026-11-30T18:00:00-05:00', end: '2026-11-30T20:00:00-05:00', modality: 'onsite', site: 'Harbor Street', room: 'Quay', state: 'planned' }],
  weeks: [],
  feed: false,
}

/** By what the address ends with. `nothing`: no plan fits; `held`: seats are kept; `agreed`: there is a plan. */
export function answersOf(/** @type {'fresh' | 'nothing' | 'held' | 'agreed'} */ stage) {
  const proposal = stage === 'nothing' ? nothing : found
  return /** @type {Record<string, unknown>} */ ({
    '/v1/programme': { programme: { id: 'harbor', name: 'Harbor', timeZone: 'America/New_York' }, sites: [{ id: 'main', name: 'Harbor Street' }], modules: [], staff: [], offerings: [{ id: 'eve', site: 'main' }] },
    '/life': life,
    '/proposal/first': proposal,
    '/proposal': proposal,
    '/offerings': { offerings: [offering(1, 'possible'), offering(2, 'clashes'), offering(3, 'barred')] },
    ...(stage === 'held' ? { '/hold': hold } : {}),
    ...(stage === 'agreed' ? { '/week': week } : {}),
  })
}
