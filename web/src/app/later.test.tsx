import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary'
import { later } from './later'
import { Speaking } from '../words/useWords'

const Greeting = ({ name }: { name: string }) => <p>{`Hello, ${name}`}</p>
const drawn = (Part: ComponentType<{ name: string }>) =>
  render(<Speaking language="en" zone="UTC"><ErrorBoundary fallback={(again) => <button onClick={again}>Again</button>}><Part name="Ines" /></ErrorBoundary></Speaking>)

describe('a part that comes later', () => {
  it('is fetched once, when it is drawn, and is there at once the next time', async () => {
    const fetch = vi.fn(async () => Greeting)
    const Part = later(fetch)
    expect(fetch).not.toHaveBeenCalled()
    const first = drawn(Part)
    await screen.findByText('Hello, Ines')
    first.unmount()
    drawn(Part)
    expect(screen.getByText('Hello, Ines')).toBeTruthy()
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('that did not come is told, and asked for again', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    drawn(later(vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError('no connection'))))
    fireEvent.click(await screen.findByRole('button', { name: 'Again' }))
    await screen.findByText('Hello, Ines')
    error.mockRestore()
  })
})
