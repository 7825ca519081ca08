import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { waitForPlace } from '../api/waiting'
import { Button } from '../kit/Button'
import { LinkButton } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { useWords } from '../words/useWords'
import { useWaiting } from './useWaiting'

/** Where nothing fits: a way onto the waiting list, or to it. */
export function WaitForPlace({ client }: { client: string }) {
  const words = useWords().t.waiting
  const memory = useQueryClient()
  const [, go] = useLocation()
  const [failed, fail] = useState(false)
  const { waiting } = useWaiting(client)
  if (waiting.data) return <Notice kind="info" title={words.title} actions={<LinkButton to="/waiting" look="quiet">{words.see}</LinkButton>}>{words.shortLead}</Notice>

  const wait = async () => {
    const outcome = await waitForPlace(client)
    fail(outcome !== 'done')
    if (outcome !== 'done') return
    await memory.invalidateQueries({ queryKey: ['waiting', client] })
    go('/waiting')
  }
  return (
    <Notice kind="info" title={words.offer.title} actions={<Button icon="clock" onClick={wait}>{words.offer.wait}</Button>}>
      {words.offer.text}
      {failed && <> {words.unreachable}</>}
    </Notice>
  )
}

/** On the start page of someone who waits: what there is to know. */
export function WaitingNews({ client }: { client: string }) {
  const words = useWords().t.waiting
  const { waiting } = useWaiting(client)
  if (!waiting.data) return null
  const isOffered = waiting.data.offer !== undefined
  return (
    <Notice kind={isOffered ? 'held' : 'info'} title={isOffered ? words.opened : words.title} actions={<LinkButton to="/waiting" look={isOffered ? 'primary' : 'quiet'}>{isOffered ? words.seeOffer : words.see}</LinkButton>}>
      {isOffered ? words.openedLead : words.shortLead}
    </Notice>
  )
}
