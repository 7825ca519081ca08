import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Speaking, useWords } from './useWords'
import type { Language } from './words'

const Heard = () => {
  const { t, language, speak, when } = useWords()
  return <button onClick={() => speak('es')}>{`${language} ${t.kit(when).close} ${when.zone}`}</button>
}

beforeEach(() => localStorage.clear())
afterEach(() => void vi.restoreAllMocks())

describe('the language', () => {
  it.each<[string, string | null, Language | undefined, string[], string]>([
    ['is the browser’s when nothing else is known', null, undefined, ['es-MX'], 'es Cerrar'],
    ['is that of the record before the browser’s', null, 'en', ['es-MX'], 'en Close'],
    ['is the one chosen on the device before that of the record', 'es', 'en', ['en-US'], 'es Cerrar'],
    ['is not one that we do not speak', 'tlh', undefined, ['fr'], 'en Close'],
  ])('%s', (_, chosen, record, browser, heard) => {
    if (chosen !== null) localStorage.setItem('meanwhile.language', chosen)
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser)
    render(<Speaking language={record} zone="America/Denver"><Heard /></Speaking>)
    expect(screen.getByRole('button').textContent).toBe(`${heard} America/Denver`)
    expect(document.documentElement.lang).toBe(heard.slice(0, 2))
  })

  it('that is chosen is there at once, and the next time', async () => {
    const first = render(<Speaking language="en" zone="UTC"><Heard /></Speaking>)
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText('es Cerrar UTC')
    first.unmount()
    render(<Speaking language="en" zone="UTC"><Heard /></Speaking>)
    expect(screen.getByRole('button').textContent).toBe('es Cerrar UTC')
  })

  it('is not guessed while it is asked whose record it is, where nothing was spoken before', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US'])
    const page = render(<Speaking zone="UTC" isAsking><Heard /></Speaking>)
    expect(screen.queryByRole('button')).toBeNull()
    page.rerender(<Speaking language="es" zone="UTC"><Heard /></Speaking>)
    expect(screen.getByRole('button').textContent).toBe('es Cerrar UTC')
    page.unmount()
    render(<Speaking zone="UTC" isAsking><Heard /></Speaking>) // on the next visit it is known
    expect(screen.getByRole('button').textContent).toBe('es Cerrar UTC')
  })

  it('inside of another one is the same, in another zone, and so is what is chosen there', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['es-US'])
    render(<Speaking language="en" zone="UTC"><Speaking zone="America/Denver"><Heard /></Speaking></Speaking>)
    expect(screen.getByRole('button').textContent).toBe('en Close America/Denver')
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText('es Cerrar America/Denver')
  })
})
