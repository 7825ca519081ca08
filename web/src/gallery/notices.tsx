import { useState } from 'react'
import { Button } from '../kit/Button'
import { Countdown } from '../kit/Countdown'
import { Dialog } from '../kit/Dialog'
import { Disclosure } from '../kit/Disclosure'
import { Numbered } from '../kit/Numbered'
import { Notice } from '../kit/Notice'
import { Empty, ErrorState, Loading } from '../kit/State'
import { Tag } from '../kit/Tag'
import { useToast } from '../kit/Toast'

export function Notices() {
  const [until] = useState(() => Date.now() + 15 * 60_000)
  const [soon] = useState(() => Date.now() + 55_000)
  return (
    <>
      <Notice title="Your plan is ready">It fits, and nothing of yours moves.</Notice>
      <Notice kind="success" title="You’re in">We told your group. The first session is on Monday at 9:00 AM.</Notice>
      <Notice kind="warning" title="Thursday has changed">The session begins at 6:30 PM, half an hour later.</Notice>
      <Notice kind="error" title="This didn’t save" actions={<Button>Try again</Button>}>Check your connection. What you wrote is still here.</Notice>
      <Notice kind="held" title="Two places are held for you" actions={<><Button look="primary">Take them</Button><Button>Let them go</Button></>}>Nobody else can take them while you decide.</Notice>
      <div className="row"><Countdown until={until} label="We hold your place" /><Countdown until={soon} label="We hold your place" /></div>
      <div className="row">
        <Tag>Rolling entry</Tag><Tag tone="accent">Joined</Tag><Tag tone="good">Came</Tag><Tag tone="warm">Held</Tag><Tag tone="danger">Missed</Tag><Tag tone="ghost">Cancelled</Tag>
      </div>
    </>
  )
}

export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null)
  const say = useToast()
  return (
    <>
      <div className="row">
        <Button onClick={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Open a sheet</Button>
        <Button onClick={() => say('Work on Tuesday is gone.', () => undefined)}>Say a toast</Button>
      </div>
      <div>
        <Disclosure summary="Why this plan?"><p>Of all that the programme offers, no plan costs your life less.</p></Disclosure>
        <Numbered items={['Show us your week.', 'Look at what each plan takes.', 'Say yes, or look on.']} />
        <Disclosure summary="What it doesn’t touch" open><p>Work, the school run, and dinner on every day but Thursday.</p></Disclosure>
      </div>
      <Dialog open={open !== null} form={open ?? 'dialog'} onClose={() => setOpen(null)} title="Let this place go?" actions={<><Button look="danger" onClick={() => setOpen(null)}>Let it go</Button><Button onClick={() => setOpen(null)}>Keep it</Button></>}>
        <p>Someone on the waiting list may take it at once. You can ask for another at any time.</p>
      </Dialog>
    </>
  )
}

export function States() {
  return (
    <>
      <Empty icon="week" title="Your week is still empty" action={<Button look="primary">Fill it in</Button>}>First we ask what fills your week. Then we look for a plan that leaves room for it.</Empty>
      <ErrorState title="We can’t reach Meanwhile" onRetry={() => undefined}>Check your connection, then try again. What you saved is safe.</ErrorState>
      <Loading />
    </>
  )
}
