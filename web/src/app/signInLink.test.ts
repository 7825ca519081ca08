import { describe, expect, it } from 'vitest'
import { tokenIn } from './signInLink'

describe('a sign-in link', () => {
  it.each([
    ['#enter=abc_DEF-123', 'abc_DEF-123'],
    ['enter=abc', 'abc'],
    ['#enter=a%2Bb', 'a+b'],
    ['#enter=', null],
    ['#page', null],
    ['', null],
    ['#center=abc', null],
  ])('%s carries %s', (fragment, token) => expect(tokenIn(fragment)).toBe(token))
})
