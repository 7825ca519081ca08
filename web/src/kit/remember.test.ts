import { afterEach, describe, expect, it, vi } from 'vitest'
import { onDevice } from './remember'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('a memory', () => {
  it('gives back what it was given, until it forgets', () => {
    onDevice.set('language', 'es')
    expect(onDevice.get('language')).toBe('es')
    onDevice.forget('language')
    expect(onDevice.get('language')).toBeNull()
  })

  it('that the browser refuses remembers nothing, and breaks nothing', () => {
    const refuse = () => { throw new DOMException('refused', 'SecurityError') }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse, clear: () => undefined })
    onDevice.set('language', 'es')
    onDevice.forget('language')
    expect(onDevice.get('language')).toBeNull()
  })
})
