import { useState } from 'react'
import { Choice } from '../kit/Choice'
import { Page } from '../kit/Shell'
import { useWords } from '../words/useWords'
import { isLanguage, languages, type Language } from '../words/words'
import { applyScheme, chosenScheme, type Scheme } from './scheme'

const speakable = Object.entries(languages).flatMap(([value, label]) => (isLanguage(value) ? [{ value, label }] : []))

export function LanguageChoice() {
  const { t, language, speak } = useWords()
  const [failed, fail] = useState(false)
  const choose = async (next: Language) => fail(!(await speak(next)))
  return <Choice<Language> label={t.app.language} options={speakable} value={language} onChange={choose} error={failed ? t.app.languageFailed : null} />
}

/** How the app looks and speaks on this device. */
export function Settings() {
  const { t, when } = useWords()
  const [scheme, setScheme] = useState(chosenScheme)
  const [now] = useState(() => new Date())
  const choose = (next: Scheme) => {
    applyScheme(next)
    setScheme(next)
  }
  const schemes = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t.app.schemes[value] }))
  return (
    <Page title={t.app.settings}>
      <LanguageChoice />
      <Choice<Scheme> label={t.app.scheme} options={schemes} value={scheme} onChange={choose} />
      <p className="soft">{t.app.zone(when.zoneName(now))}</p>
    </Page>
  )
}
