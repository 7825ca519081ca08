import { en } from './en'
import { es } from './es'

/** Every sentence that the app says. A language that lacks one does not compile. */
export type Words = typeof en

export const languages = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof languages

export const shelves: Record<Language, Words> = { en, es }

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
