import { en } from './en'
import { es } from './es'
import type { Language, Words } from './words'

/** Every language at once, for tests. */
export const shelves: Record<Language, Words> = { en, es }
