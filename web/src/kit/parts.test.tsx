import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button } from './Button'
import { Checks, Choice } from './Choice'
import { Countdown } from './Countdown'
import { DataTable } from './DataTable'
import { DateField } from './DateField'
import { TextField } from './Field'
import { FileDrop } from './FileDrop'
import { NumberField } from './NumberField'
import { Pager } from './Pager'
import { Steps, useSteps } from './Steps'
import { Tabs } from './Tabs'
import { testWords } from './testing'
import { TimeField } from './TimeField'
import { Toasts, useToast } from './Toast'
import { KitWordsProvider } from './words'

const show = (part: ReactNode) => render(<KitWordsProvider value={testWords}>{part}</KitWordsProvider>)

describe('a button', () => {
  it('takes no second press while its promise is open', async () => {
    let finish: () => void = () => undefined
    const pressed = vi.fn(() => new Promise<void>((done) => (finish = done)))
    show(<Button onClick={pressed}>Save</Button>)
    const button = screen.getByRole('button', { name: 'Save' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(pressed).toHaveBeenCalledTimes(1)
    expect(button.getAttribute('aria-busy')).toBe('true')
    await act(async () => finish())
    fireEvent.click(button)
    expect(pressed).toHaveBeenCalledTimes(2)
  })

  it('does not send its form while it is busy', () => {
    const sent = vi.fn((event: React.FormEvent) => event.preventDefault())
    show(<form onSubmit={sent}><Button type="submit" busy>Save</Button></form>)
    fireEvent.click(screen.getByRole('button'))
    expect(sent).not.toHaveBeenCalled()
  })
})

describe('a field', () => {
  it('is named by its label and described by its hint and its error', () => {
    show(<TextField label="Name" hint="As you like" error="Please write a name." />)
    const input = screen.getByLabelText('Name')
    const described = input.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent)
    expect(described).toEqual(['As you like', 'Please write a name.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('without an error is not called wrong', () => {
    show(<TextField label="Name" />)
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBeNull()
    expect(screen.getByLabelText('Name').getAttribute('aria-describedby')).toBeNull()
  })

  it('of time tells minutes after midnight', () => {
    const heard = vi.fn()
    show(<TimeField label="From" value={570} onChange={heard} />)
    expect(screen.getByLabelText('From')).toHaveProperty('value', '09:30')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '17:45' } })
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } })
    expect(heard.mock.calls).toEqual([[1065], [null]])
  })

  it('of date tells the date, or that there is none', () => {
    const heard = vi.fn()
    show(<DateField label="From" value="2026-11-30" onChange={heard} min="2026-11-27" />)
    const input = screen.getByLabelText('From')
    expect([input.getAttribute('type'), input.getAttribute('min')]).toEqual(['date', '2026-11-27'])
    expect(input).toHaveProperty('value', '2026-11-30')
    fireEvent.change(input, { target: { value: '2026-12-07' } })
    fireEvent.change(input, { target: { value: '' } })
    expect(heard.mock.calls).toEqual([['2026-12-07'], [null]])
  })

  it.each([[0, 'more', 5], [238, 'more', 240], [240, 'less', 235], [3, 'less', 0]])('of number goes from %i by one step %s to %i', (from, which, to) => {
    const heard = vi.fn()
    show(<NumberField label="Way" value={from} onChange={heard} step={5} unit="min" max={240} />)
    fireEvent.click(screen.getByRole('button', { name: `5 min ${which}` }))
    expect(heard).toHaveBeenCalledWith(to)
  })
})

describe('choices', () => {
  const options = [{ value: 'a', label: 'One' }, { value: 'b', label: 'Two' }, { value: 'c', label: 'Three' }] as const

  it('one of them is taken', () => {
    const heard = vi.fn()
    show(<Choice label="Which?" options={options} value="a" onChange={heard} />)
    fireEvent.click(screen.getByRole('radio', { name: 'Two' }))
    expect(heard).toHaveBeenCalledWith('b')
    expect(screen.getByRole('group', { name: 'Which?' })).toBeTruthy()
  })

  it('any of them are told in their own order', () => {
    const heard = vi.fn()
    show(<Checks label="Which?" options={options} value={['c']} onChange={heard} />)
    fireEvent.click(screen.getByRole('checkbox', { name: 'One' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Three' }))
    expect(heard.mock.calls).toEqual([[['a', 'c']], [[]]])
  })
})

describe('with a clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }))
  afterEach(() => void vi.useRealTimers())
  const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

  it('a countdown is said at five minutes, at one, and at the end', () => {
    const ended = vi.fn()
    show(<Countdown until={15 * 60_000} label="Held" onEnd={ended} />)
    const said = () => screen.getByRole('status').textContent
    expect(said()).toBe('')
    pass(599)
    expect(said()).toBe('')
    pass(1)
    expect(said()).toBe('Held: 5 minutes left')
    pass(120)
    expect(said()).toBe('Held: 5 minutes left')
    pass(120)
    expect(said()).toBe('Held: 1 minute left')
    expect(ended).not.toHaveBeenCalled()
    pass(60)
    expect(said()).toBe('Time is up')
    pass(10)
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('a toast stays ten seconds, and longer while it is pointed at', () => {
    const Sayer = () => { const say = useToast(); return <button onClick={() => say('Gone.')}>Say</button> }
    show(<Toasts><Sayer /></Toasts>)
    fireEvent.click(screen.getByText('Say'))
    pass(9)
    const toast = screen.getByText('Gone.').parentElement as HTMLElement
    fireEvent.mouseEnter(toast)
    pass(30)
    expect(screen.queryByText('Gone.')).not.toBeNull()
    fireEvent.mouseLeave(toast)
    pass(10)
    expect(screen.queryByText('Gone.')).toBeNull()
  })
})

describe('tabs', () => {
  it('are walked by arrows, round and round', async () => {
    const Two = () => {
      const [tab, setTab] = useState<'a' | 'b'>('a')
      return <Tabs label="Views" value={tab} onChange={setTab} tabs={[{ value: 'a', label: 'One' }, { value: 'b', label: 'Two' }]}>{tab}</Tabs>
    }
    show(<Two />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tabpanel', { name: 'Two' }).textContent).toBe('b')
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Two' }))
  })
})

describe('a pager', () => {
  it('goes on where there is something, and nowhere else', () => {
    const on = vi.fn()
    show(<Pager label="Week 1" earlier="Before" later="After" onLater={on} />)
    fireEvent.click(screen.getByRole('button', { name: 'Before' }))
    fireEvent.click(screen.getByRole('button', { name: 'After' }))
    expect(on).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: 'Before' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('heading', { name: 'Week 1' })).toBeTruthy()
  })
})

describe('steps', () => {
  const Flow = () => {
    const flow = useSteps('test', 3)
    return <Steps titles={['A', 'B', 'C']} step={flow.step} onGo={flow.go} last={{ label: 'Done', onDone: flow.finish }}>{null}</Steps>
  }
  beforeEach(() => sessionStorage.clear())

  it('are remembered when the page comes back', () => {
    const first = show(<Flow />)
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    first.unmount()
    show(<Flow />)
    expect(screen.getByRole('heading').textContent).toBe('B')
  })

  it('begin anew after the last', () => {
    show(<Flow />)
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    fireEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.getByRole('heading').textContent).toBe('A')
    expect(sessionStorage.length).toBe(0)
  })

  it.each(['7', '-1', 'x', '1.5'])('do not trust a place such as %s', (place) => {
    sessionStorage.setItem('meanwhile.step.test', place)
    show(<Flow />)
    expect(['A', 'C']).toContain(screen.getByRole('heading').textContent)
  })
})

describe('a table', () => {
  const rows = [{ id: '1', name: 'B', days: 9 }, { id: '2', name: 'A', days: 30 }, { id: '3', name: 'C', days: 9 }]
  const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

  it('is put in order by its headers, and says so', () => {
    show(<DataTable caption="People" rows={rows} rowKey={(row) => row.id} empty={null} columns={[
      { key: 'name', header: 'Name', cell: (row) => row.name, sortBy: (row) => row.name },
      { key: 'days', header: 'Days', cell: (row) => row.days, sortBy: (row) => row.days },
    ]} />)
    expect(names()).toEqual(['B', 'A', 'C'])
    fireEvent.click(screen.getByRole('button', { name: 'Days' }))
    expect(names()).toEqual(['B', 'C', 'A'])
    fireEvent.click(screen.getByRole('button', { name: 'Days' }))
    expect(names()).toEqual(['A', 'B', 'C'])
    expect(screen.getByRole('columnheader', { name: 'Days' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('without rows says what that means', () => {
    show(<DataTable caption="People" rows={[]} rowKey={() => ''} columns={[]} empty={<p>Nobody waits</p>} />)
    expect(screen.getByText('Nobody waits')).toBeTruthy()
  })
})

describe('a file', () => {
  const drop = (name: string, bytes: number) => {
    const taken = vi.fn()
    show(<FileDrop label="Calendar" endings={['.ics']} megabytes={1} onFile={taken} />)
    const file = new File(['x'.repeat(bytes)], name)
    fireEvent.drop(screen.getByRole('button').parentElement as HTMLElement, { dataTransfer: { files: [file] } })
    return taken
  }

  it('of the right kind is taken', () => expect(drop('My.ICS', 10)).toHaveBeenCalledTimes(1))
  it('of another kind is refused by name', () => {
    expect(drop('photo.png', 10)).not.toHaveBeenCalled()
    expect(screen.getByText('Cannot read photo.png')).toBeTruthy()
  })
  it.each([[1_000_000, 1], [1_000_001, 0]])('of %i bytes is taken %i times', (bytes, times) => expect(drop('a.ics', bytes)).toHaveBeenCalledTimes(times))
})
