import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { onDevice } from '../kit/remember'
import { KitWordsProvider, type KitWords } from '../kit/words'
import { createWhen, type When } from './when'
import { fetchWords, isLanguage, languageFor, localeFor, wordsAtHand, type Language, type Words } from './words'

/** speak  changes the language, once its words are there; false: they could not be fetched, and nothing changes. */
type Speech = { t: Words; when: When; language: Language; speak: (language: Language) => Promise<boolean> }

const Context = createContext<Speech | null>(null)

function remembered(key: 'language' | 'spoken'): Language | null {
  const tag = onDevice.get(key) ?? ''
  return isLanguage(tag) ? tag : null
}

/** The language while nobody has said another: that which was spoken here last, else what the browser asks for. */
export const likelyLanguage = (): Language => remembered('language') ?? remembered('spoken') ?? languageFor(navigator.languages)

type Props = { language?: Language | undefined; zone?: string | undefined; isAsking?: boolean; meanwhile?: ReactNode; children: ReactNode }

/**
 * Gives the words to all that is inside, when they are there. Inside of another one, it speaks as that does.
 *
 * language  of the person's record; what was chosen on this device goes first; without either, what was spoken here last, or the browser asks for
 * zone      of the person's record; without one, the device's
 * isAsking  it is still asked whose record it is: where nothing was spoken here yet, nothing is said, rather than in the other language
 * meanwhile what stands there until the words are there; says nothing in any language
 */
export function Speaking({ language, zone, isAsking = false, meanwhile = null, children }: Props) {
  const around = use(Context)
  const [chosen, choose] = useState(() => remembered('language'))
  const unsaid = remembered('spoken') ?? (isAsking ? null : languageFor(navigator.languages))
  const spoken = around?.language ?? chosen ?? language ?? unsaid

  const speak = useCallback(async (next: Language): Promise<boolean> => {
    try {
      await fetchWords(next)
    } catch {
      return false
    }
    onDevice.set('language', next)
    choose(next)
    return true
  }, [])
  if (!spoken) return meanwhile
  return <Fetched language={spoken} speak={around?.speak ?? speak} zone={zone} meanwhile={meanwhile}>{children}</Fetched>
}

type Saying = { language: Language; speak: Speech['speak']; zone: string | undefined; meanwhile: ReactNode; children: ReactNode }

/** Waits for words that are not there yet. (Not in a Suspense: React would hold back for 300 ms what comes.) */
function Fetched(props: Saying) {
  const { language } = props
  const [, arrive] = useState<Words | null>(null)
  const [failure, fail] = useState<Error | null>(null)
  useEffect(() => {
    if (!wordsAtHand(language)) fetchWords(language).then(arrive, (reason: unknown) => fail(new Error('the words were not fetched', { cause: reason })))
  }, [language])
  if (failure) throw failure
  const t = wordsAtHand(language)
  return t ? <Spoken t={t} {...props} /> : props.meanwhile
}

function Spoken({ t, language, speak, zone, children }: Saying & { t: Words }) {
  const speech = useMemo<Speech>(() => {
    const when = createWhen(localeFor(language, navigator.languages), zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    return { t, when, language, speak }
  }, [t, language, speak, zone])

  const kitWords = useMemo<KitWords>(() => ({ ...speech.t.kit(speech.when), ...speech.when }), [speech])

  useEffect(() => {
    document.documentElement.lang = language
    onDevice.set('spoken', language)
  }, [language])

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
