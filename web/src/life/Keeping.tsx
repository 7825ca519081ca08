import { useState } from 'react'
import { Button, IconButton } from '../kit/Button'
import { Scale } from '../kit/Choice'
import { Empty } from '../kit/State'
import { useToast } from '../kit/Toast'
import { useWords } from '../words/useWords'
import { EntryForm, type Draft } from './EntryForm'
import type { Keeper } from './keeper'
import { DAYS, entriesOf, freeId, isWeekly, matterOf, thingsOf, toneOf, withMatter, withThing, type Day, type Entry, type Life, type Matter, type Thing } from './life'
import { LateEvenings } from './LateEvenings'
import { nameOf, timesTold } from './telling'

const MATTERS: readonly Matter[] = ['little', 'some', 'much', 'firm']
const WORKDAYS: Day[] = DAYS.slice(0, 5)

/** What the form is open for: a new thing that may have an id of its own, or one that is there. */
type Open = { draft: Draft; key: string | null; id?: string; matter: Matter }

/** The third step: what must be kept, and how much it matters. */
export function Keeping({ keeper, life }: { keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const words = t.life.kept
  const [open, setOpen] = useState<Open | null>(null)
  const things = thingsOf(entriesOf(life))
  const has = (id: string) => things.some((thing) => thing.key === id)

  const save = (draft: Draft) => {
    if (!open) return
    const told: Partial<Entry> = { name: draft.name, kind: draft.family ? 'family' : 'other', days: draft.days, start: draft.start, end: draft.end }
    if (open.id !== undefined) delete told.name // it has a name in every language
    void keeper.change((before) => {
      if (open.key !== null) return withThing(before, open.key, (entry) => ({ ...entry, ...told, kind: entry.kind === 'family' || entry.kind === 'other' || entry.kind == null ? told.kind : entry.kind }))
      const entries = entriesOf(before)
      return { ...before, life: [...entries, withMatter({ ...told, id: freeId(open.id ?? 'own', entries), firm: false, weight: 3 }, open.matter)] }
    })
    setOpen(null)
  }

  const begin = (id: string | undefined, name: string, start: string, end: string, days: Day[], matter: Matter, family: boolean) =>
    setOpen({ draft: { name, days, start, end, family }, key: null, matter, ...(id === undefined ? {} : { id }) })

  return (
    <>
      <p>{words.lead}</p>
      {things.length === 0 && <Empty icon="help" title={words.none.title}>{words.none.text}</Empty>}
      {things.length > 0 && <p className="soft">{words.explain}</p>}
      <ul className="life-things">
        {things.map((thing) => <li key={thing.key}><Kept thing={thing} keeper={keeper} onEdit={setOpen} /></li>)}
      </ul>
      <div className="life-part stack">
        <h3>{words.add}</h3>
        <div className="row">
          {!has('dinner') && <Button icon="plus" onClick={() => begin('dinner', words.addDinner, '18:00', '19:00', WORKDAYS, 'some', true)}>{words.addDinner}</Button>}
          {!has('school-run') && <Button icon="plus" onClick={() => begin('school-run', words.addSchool, '07:30', '08:30', WORKDAYS, 'firm', true)}>{words.addSchool}</Button>}
          <Button icon="plus" onClick={() => begin(undefined, '', '17:00', '18:00', [], 'some', false)}>{words.addOther}</Button>
        </div>
      </div>
      <LateEvenings keeper={keeper} life={life} />
      {open && <EntryForm title={open.key === null ? words.form.add : words.form.change} draft={open.draft} fixedName={open.id !== undefined} onSave={save} onClose={() => setOpen(null)} />}
    </>
  )
}

function Kept({ thing, keeper, onEdit }: { thing: Thing; keeper: Keeper; onEdit: (open: Open) => void }) {
  const { t, when } = useWords()
  const say = useToast()
  const words = t.life.kept
  const [first] = thing.entries
  if (!first) return null
  const name = nameOf(first, t)
  const only = thing.entries.length === 1 && isWeekly(first) ? first : null

  const remove = () => {
    void keeper.change((before) => withThing(before, thing.key, () => null))
    say(words.removed(name), () => void keeper.change((before) => ({ ...before, life: [...entriesOf(before), ...thing.entries] })))
  }
  const edit = () =>
    only && onEdit({ draft: { name, days: only.days, start: only.start, end: only.end, family: only.kind === 'family' }, key: thing.key, matter: matterOf(only), ...(only.name === undefined ? { id: only.id } : {}) })

  return (
    <article className="life-thing">
      <header className="life-row">
        <span className="life-swatch" data-tone={toneOf(first.kind)} aria-hidden="true" />
        <div className="life-row-words">
          <h3>{name}</h3>
          {thing.entries.map((entry) => <span key={entry.id}>{timesTold(entry, t, when)}</span>)}
        </div>
        {only && <Button look="plain" onClick={edit}>{words.edit}<span className="unseen"> {name}</span></Button>}
        <IconButton icon="close" label={words.remove(name)} onClick={remove} />
      </header>
      <Scale<Matter>
        label={words.matter(name)}
        options={MATTERS.map((value) => ({ value, label: words.matters[value] }))}
        value={matterOf(first)}
        onChange={(matter) => void keeper.change((before) => withThing(before, thing.key, (entry) => withMatter(entry, matter)))}
      />
    </article>
  )
}

