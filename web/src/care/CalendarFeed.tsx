import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { server } from '../api/client'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextField } from '../kit/Field'
import { Icon } from '../kit/Icon'
import { Link, LinkButton } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { Page, Section } from '../kit/Shell'
import { useToast } from '../kit/Toast'
import { useKitWords } from '../kit/words'
import { useWords } from '../words/useWords'
import './care.css'
import { Mine } from './Mine'

/** The secret address under which her calendar looks up her sessions. */
export function CalendarFeed({ client, otherwise }: { client: string; otherwise: ReactNode }) {
  const { t } = useWords()
  return (
    <Mine client={client} title={t.care.feed.title} otherwise={otherwise}>
      {(plan) => <Feed client={client} has={plan.feed} />}
    </Mine>
  )
}

type Asking = 'anew' | 'off' | null

function Feed({ client, has }: { client: string; has: boolean }) {
  const { t, language } = useWords()
  const words = t.care.feed
  const kit = useKitWords()
  const say = useToast()
  const memory = useQueryClient()
  const [path, setPath] = useState<string | null>(null) // it lives as long as this page does
  const [asking, setAsking] = useState<Asking>(null)
  const [failed, setFailed] = useState(false)
  const reload = () => memory.invalidateQueries({ queryKey: ['week', client] })

  const make = async () => {
    const answer = await server.PUT('/v1/clients/{client}/feed', { params: { path: { client }, query: { language } } }).catch(() => null)
    setFailed(!answer?.data)
    if (answer?.data) setPath(answer.data.address)
    setAsking(null)
    await reload()
  }
  const switchOff = async () => {
    const answer = await server.DELETE('/v1/clients/{client}/feed', { params: { path: { client } } }).catch(() => null)
    setFailed(!answer?.response.ok)
    if (answer?.response.ok) {
      setPath(null)
      say(words.isOff)
    }
    setAsking(null)
    await reload()
  }
  const on = has || path !== null

  return (
    <Page title={words.title} lead={words.lead}>
      {failed && <Notice kind="error">{words.failed}</Notice>}
      {path !== null && <Address path={path} />}
      {on && path === null && <Notice title={words.is}>{words.isText}</Notice>}
      <div className="row">
        {!on && <Button look="primary" onClick={make}>{words.make}</Button>}
        {on && <Button onClick={() => setAsking('anew')}>{words.anew}</Button>}
        {on && <Button onClick={() => setAsking('off')}>{words.off}</Button>}
      </div>
      <Section title={words.shows}><Points icon="check" points={words.showsList} /></Section>
      <Section title={words.hides}><Points icon="minus" points={words.hidesList} /></Section>
      <div><Link to="/week">{words.back}</Link></div>
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'off' ? words.offTitle : words.anewTitle}
        actions={
          <>
            {asking === 'off' ? <Button look="danger" onClick={switchOff}>{words.off}</Button> : <Button look="primary" onClick={make}>{words.anew}</Button>}
            <Button onClick={() => setAsking(null)}>{kit.cancel}</Button>
          </>
        }
      >
        <p>{asking === 'off' ? words.offText : words.anewText}</p>
      </Dialog>
    </Page>
  )
}

function Address({ path }: { path: string }) {
  const { t } = useWords()
  const words = t.care.feed
  const say = useToast()
  const frame = useRef<HTMLElement>(null)
  const address = `${location.origin}${path}`
  useEffect(() => frame.current?.focus(), [path])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      say(words.copied)
    } catch {
      frame.current?.querySelector('input')?.select()
      say(words.notCopied)
    }
  }
  return (
    <section className="care-feed stack" ref={frame} tabIndex={-1} aria-labelledby="care-feed">
      <h2 id="care-feed">{words.made}</h2>
      <p>{words.once}</p>
      <TextField label={words.address} readOnly value={address} onFocus={(event) => event.target.select()} />
      <div className="row">
        <Button look="primary" onClick={copy}>{words.copy}</Button>
        <LinkButton look="quiet" to={`webcal://${location.host}${path}`}>{words.open}</LinkButton>
      </div>
      <p className="soft">{words.how}</p>
    </section>
  )
}

function Points({ icon, points }: { icon: 'check' | 'minus'; points: readonly string[] }) {
  return <ul className="care-points">{points.map((point) => <li key={point}><Icon name={icon} size={20} />{point}</li>)}</ul>
}
