import { useState } from 'react'
import { Button, IconButton } from '../kit/Button'
import { Check, Checks, Choice, Scale } from '../kit/Choice'
import { DateField } from '../kit/DateField'
import { Select, TextArea, TextField } from '../kit/Field'
import { FileDrop } from '../kit/FileDrop'
import { LinkButton } from '../kit/Link'
import { NumberField } from '../kit/NumberField'
import { Steps, useSteps } from '../kit/Steps'
import { TimeField } from '../kit/TimeField'

export function Buttons() {
  return (
    <>
      <div className="row">
        <Button look="primary">Hold my place</Button>
        <Button>Look at others</Button>
        <Button look="plain" icon="plus">Add a time</Button>
        <Button look="danger">Leave the group</Button>
      </div>
      <div className="row">
        <Button look="primary" busy>Saving</Button>
        <Button look="primary" onClick={() => new Promise((done) => setTimeout(done, 1500))}>Press twice</Button>
        <Button disabled>Not yet</Button>
        <LinkButton to="/week" look="quiet" icon="right">To my week</LinkButton>
        <IconButton icon="settings" label="Settings" />
      </div>
    </>
  )
}

export function Fields() {
  const [from, setFrom] = useState<number | null>(9 * 60)
  const [date, setDate] = useState<string | null>('2026-12-07')
  const [minutes, setMinutes] = useState<number | null>(25)
  return (
    <>
      <TextField label="What should we call you?" hint="Only your group and your team see this." autoComplete="given-name" defaultValue="Maya" />
      <TextField label="Where do you set out from?" error="Please write a street or a place, so that we know the way." />
      <TimeField label="Work begins at" value={from} onChange={setFrom} />
      <DateField label="From which day on?" value={date} onChange={setDate} min="2026-11-30" />
      <NumberField label="How long is the way?" value={minutes} onChange={setMinutes} step={5} unit="min" max={240} />
      <Select label="Who comes with you?" optional options={[{ value: '', label: 'Nobody' }, { value: 's', label: 'My sister' }]} />
      <TextArea label="Anything else about your week?" optional hint="Shifts that change, or someone you care for." />
      <FileDrop label="Your calendar" hint="As Google, Outlook or Apple save it." endings={['.ics']} megabytes={5} onFile={() => undefined} />
    </>
  )
}

export function Answers() {
  const [plan, setPlan] = useState<string | null>('core')
  const [matters, setMatters] = useState<string | null>('much')
  const [days, setDays] = useState<string[]>(['0', '2'])
  const [agreed, agree] = useState(false)
  const flow = useSteps('gallery', 3)
  return (
    <>
      <Choice
        label="Which plan suits you better?"
        value={plan}
        onChange={setPlan}
        options={[
          { value: 'core', label: 'Two mornings and an evening', hint: '9 hours, 1 h 20 min on the way. Nothing of yours moves.' },
          { value: 'late', label: 'Three evenings, all online', hint: '9 hours, no way at all. Dinner moves on two days.' },
        ]}
      />
      <Scale label="How much does dinner at home matter?" value={matters} onChange={setMatters} options={[{ value: 'some', label: 'A little' }, { value: 'much', label: 'A lot' }, { value: 'all', label: 'Please don’t touch it' }]} />
      <Checks label="On which days do you work?" value={days} onChange={setDays} options={['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((label, at) => ({ value: String(at), label }))} />
      <Check label="Tell me when a place comes free" hint="By a message that names neither the programme nor the group." checked={agreed} onChange={agree} />
      <Steps titles={['What fills your week?', 'How do you get there?', 'What matters most?']} step={flow.step} onGo={flow.go} last={{ label: 'Find my plan', onDone: flow.finish }}>
        <p>One question at a time. You can stop at any point, and go on later where you were.</p>
      </Steps>
    </>
  )
}
