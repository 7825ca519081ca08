import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { onDevice } from '../kit/remember'
import { KitWordsProvider, type KitWords } from '../kit/words'
import { createWhen, type When } from './when'
import { isLanguage, languageFor, localeFor, shelves, type Language, type Words } from './words'

type Speech = { t: Words; when: When; language: Language; speak: (language: Language) => void; offer: (language: Language) => void }

const Context = createContext<Speech | null>(null)

function remembered(): Language | null {
  const tag = onDevice.get('language') ?? ''
  return isLanguage(tag) ? tag : null
}

/**
 * Gives the words to all that is inside.
 *
 * language  of the person's record; without one, what was chosen on this device, else what the browser asks for
 * zone      of the person's record; without one, the device's
 */
export function Speaking({ language, zone, children }: { language?: Language | undefined; zone?: string | undefined; children: ReactNode }) {
  const [chosen, choose] = useState<Language | null>(remembered)
  const [offered, offer] = useState<Language | null>(null) // what a page learned of the person; what they chose goes first
  const spoken = chosen ?? language ?? offered ?? languageFor(navigator.languages)

  const speech = useMemo<Speech>(() => {
    const when = createWhen(localeFor(spoken, navigator.languages), zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    const speak = (next: Language) => {
      onDevice.set('language', next)
      choose(next)
    }
    return { t: shelves[spoken], when, language: spoken, speak, offer }
  }, [spoken, zone])

  const kitWords = useMemo<KitWords>(() => ({ ...speech.t.kit(speech.when), ...speech.when }), [speech])

  useEffect(() => {
    document.documentElement.lang = spoken
  }, [spoken])

  return (
    <Context value={speech}>
      <KitWordsProvider value={kitWords}>{children}</KitWordsProvider>
    </Context>
  )
}

/** The sentences in the person's language, and how times are written for them. */
export function useWords(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('words are used outside Speaking')
  return speech
}
