import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen, type Source } from './live'

/** A line that does what a test says. */
class Line extends EventTarget implements Source {
  readyState = 0
  closed = false
  close = () => void (this.closed = true)
  up() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  breaks(readyState: 0 | 2) {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

const lines: Line[] = []
const said: string[] = []
let stop: () => void = () => undefined

beforeEach(() => {
  vi.useFakeTimers()
  lines.length = 0
  said.length = 0
  stop = listen({
    names: ['seats', 'reset'],
    onEvent: (name, data) => said.push(`${name} ${data}`.trim()),
    onLine: (up) => said.push(up ? 'up' : 'down'),
    open: () => {
      const line = new Line()
      lines.push(line)
      return line
    },
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('listening', () => {
  it('hears the events that it was asked to, with what they say', () => {
    lines[0]?.up()
    lines[0]?.dispatchEvent(new MessageEvent('seats', { data: 'core#1' }))
    lines[0]?.dispatchEvent(new MessageEvent('other', { data: 'x' }))
    expect(said).toEqual(['up', 'seats core#1'])
  })

  it('leaves it to the browser to come back while it tries', () => {
    lines[0]?.breaks(0)
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    lines[0]?.up()
    expect(said).toEqual(['down', 'up'])
  })

  it('opens a new line when the browser has given up, later each time', () => {
    lines[0]?.breaks(2)
    vi.advanceTimersByTime(999)
    expect(lines).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(lines).toHaveLength(2)
    lines[1]?.breaks(2)
    vi.advanceTimersByTime(1_999)
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(lines).toHaveLength(3)
  })

  it('is quick again once the line was up', () => {
    lines[0]?.breaks(2)
    vi.advanceTimersByTime(1_000)
    lines[1]?.up()
    lines[1]?.breaks(2)
    vi.advanceTimersByTime(1_000)
    expect(lines).toHaveLength(3)
  })

  it('ends when it is told to, also while it waits', () => {
    lines[0]?.breaks(2)
    stop()
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.closed).toBe(true)
  })
})
