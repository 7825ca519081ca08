import { describe, expect, it, vi } from 'vitest'
import { shelves } from './testing'
import { createWhen } from './when'
import { without } from './without'
import { fetchWords, languageFor, localeFor, wordsAtHand, type Language } from './words'

/** Every sentence by its path, functions called with stand-ins. */
function sentences(shelf: unknown, path = ''): [string, string][] {
  if (typeof shelf === 'string') return [[path, shelf]]
  if (typeof shelf === 'function') {
    const stand = path === '.kit' ? [createWhen('en-US', 'UTC')] : [2, 3]
    return sentences((shelf as (...given: unknown[]) => unknown)(...stand), path)
  }
  return Object.entries(shelf as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

describe('words', () => {
  const spoken = Object.keys(shelves) as Language[]

  it('are those of their language, fetched once', async () => {
    for (const language of spoken) expect(await fetchWords(language)).toBe(shelves[language])
    expect(fetchWords('es')).toBe(fetchWords('es'))
    expect(wordsAtHand('es')).toBe(shelves.es)
  })

  it('that could not be fetched are fetched again when they are asked for again', async () => {
    vi.resetModules()
    vi.doMock('./es', () => {
      throw new Error('no connection')
    })
    const fresh = await import('./words')
    await expect(fresh.fetchWords('es')).rejects.toThrow()
    expect(fresh.wordsAtHand('es')).toBeUndefined()
    vi.doUnmock('./es')
    expect((await fresh.fetchWords('es')).app.language).toBe('Idioma')
    expect(fresh.wordsAtHand('es')?.app.language).toBe('Idioma')
  })

  it('for when they are missing are there in every language, and differ', () => {
    expect(sentences(without.es).map(([path]) => path)).toEqual(sentences(without.en).map(([path]) => path))
    const english = new Map(sentences(without.en))
    for (const [path, sentence] of sentences(without.es)) expect(sentence.trim(), path).not.toBe(english.get(path))
  })

  it.each(spoken)('in %s, every sentence says something', (language) => {
    for (const [path, sentence] of sentences(shelves[language])) expect(sentence.trim(), path).not.toBe('')
  })

  it('every language has the same sentences', () => {
    const paths = (language: Language) => sentences(shelves[language]).map(([path]) => path)
    for (const language of spoken) expect(paths(language)).toEqual(paths('en'))
  })

  it('Spanish is not English left standing', () => {
    const english = new Map(sentences(shelves.en))
    const same = sentences(shelves.es).filter(([path, sentence]) => english.get(path) === sentence).map(([path]) => path)
    expect(same).toEqual(['.app.name'])
  })

  it.each(spoken)('in %s, sentences are short enough to be read under strain', (language) => {
    for (const [path, text] of sentences({ ...shelves[language], without: without[language] }))
      for (const sentence of text.split(/[.?!:;] /)) expect(sentence.split(' ').length, `${path}: ${sentence}`).toBeLessThanOrEqual(20)
  })

  it('the language is the first wished one that we speak', () => {
    expect(languageFor(['es-MX', 'en'])).toBe('es')
    expect(languageFor(['fr', 'es'])).toBe('es')
    expect(languageFor(['EN-gb'])).toBe('en')
    expect(languageFor(['fr'])).toBe('en')
    expect(languageFor([])).toBe('en')
  })

  it('times follow the person’s own variety of a language', () => {
    expect(localeFor('en', ['es', 'en-GB'])).toBe('en-GB')
    expect(localeFor('es', ['en-GB'])).toBe('es-US')
  })
})
