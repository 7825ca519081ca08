import { Notice } from '../kit/Notice'
import { Page, Section } from '../kit/Shell'
import { useWords } from '../words/useWords'
import { LanguageChoice } from './Settings'
import './app.css'

/** For who is not signed in: what this is, and how to get in. */
export function Welcome({ notice }: { notice?: { title: string; text: string } }) {
  const { t } = useWords()
  return (
    <Page title={t.enter.title} lead={t.enter.text}>
      {notice && <Notice kind="warning" title={notice.title}>{notice.text}</Notice>}
      <Section title={t.enter.how}>
        <ol className="app-steps">
          {t.enter.steps.map((step) => <li key={step}>{step}</li>)}
        </ol>
      </Section>
      <LanguageChoice />
    </Page>
  )
}
