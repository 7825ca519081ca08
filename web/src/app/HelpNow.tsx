import { LinkButton } from '../kit/Link'
import { Page } from '../kit/Shell'
import { useWords } from '../words/useWords'
import './app.css'

/** Whom to call right now. It needs no sign-in and no server. */
export function HelpNow() {
  const { t } = useWords()
  const help = t.app.help
  const lines = [
    { to: 'tel:988', label: help.lifeline, text: help.lifelineText, look: 'primary' },
    { to: 'sms:988', label: help.sms, text: help.smsText, look: 'quiet' },
    { to: 'tel:911', label: help.emergency, text: help.emergencyText, look: 'quiet' },
    { to: 'tel:+18006624357', label: help.substance, text: help.substanceText, look: 'quiet' },
  ] as const
  return (
    <Page title={help.title} lead={help.text}>
      <ul className="app-lifelines">
        {lines.map((line) => (
          <li key={line.to}>
            <LinkButton to={line.to} look={line.look}>{line.label}</LinkButton>
            <p className="soft">{line.text}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
