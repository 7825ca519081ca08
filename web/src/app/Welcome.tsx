import { Notice } from '../kit/Notice'
import { Numbered } from '../kit/Numbered'
import { Page, Section } from '../kit/Shell'
import { useWords } from '../words/useWords'
import { LanguageChoice } from './Settings'
import './app.css'

/** For who is not signed in: what this is, and how to get in. `usedUp`: they came by a link that works no more. */
export function Welcome({ usedUp }: { usedUp: boolean }) {
  const { t } = useWords()
  return (
    <Page title={t.enter.title} lead={t.enter.text}>
      {usedUp && <Notice kind="warning" title={t.enter.usedUp.title}>{t.enter.usedUp.text}</Notice>}
      <Section title={t.enter.how}>
        <Numbered items={t.enter.steps} />
      </Section>
      <LanguageChoice />
    </Page>
  )
}
