import type { en } from './en'

/** Every sentence that the app says. A language that lacks one does not compile. */
export type Words = typeof en

export const languages = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof languages

const shelves: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
}
const coming = new Map<Language, Promise<Words>>()
const atHand = new Map<Language, Words>()

/** The words of a language, fetched once; what failed is fetched again. */
export function fetchWords(language: Language): Promise<Words> {
  const asked = coming.get(language) ?? fetched(language)
  coming.set(language, asked)
  return asked
}

async function fetched(language: Language): Promise<Words> {
  try {
    const words = await shelves[language]()
    atHand.set(language, words)
    return words
  } catch (failure) {
    coming.delete(language)
    throw failure
  }
}

/** The words of a language that have been fetched. */
export const wordsAtHand = (language: Language): Words | undefined => atHand.get(language)

const HOME: Record<Language, string> = { en: 'en-US', es: 'es-US' }

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

/** The first language of a list of tags, most wished first, that we speak; English when we speak none. */
export function languageFor(tags: readonly string[]): Language {
  return tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en'
}

/** The locale for dates and times: the person's own variety of the language where it is known. */
export function localeFor(language: Language, tags: readonly string[]): string {
  return tags.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? HOME[language]
}
