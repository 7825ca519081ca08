import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, spansOf, withSpan, type Span } from './cells'
import { testWords } from './testing'
import { TONES, type Block, type Tone } from './week'
import { usePainting, WeekPainter } from './WeekPainter'
import { WeekView } from './WeekView'
import { KitWordsProvider } from './words'

const show = (part: ReactNode) => render(<KitWordsProvider value={testWords}>{part}</KitWordsProvider>)
const tones = Object.fromEntries(TONES.map((tone) => [tone, `(${tone})`])) as Record<Tone, string>
const block = (id: string, day: number, from: number, until: number, tone: Tone, label: string): Block => ({ id, day, start: from * 60, end: until * 60, tone, label })
const BLOCKS = [block('w', 0, 9, 17, 'work', 'Shift'), block('f', 0, 7, 8, 'family', 'School'), block('s', 2, 10, 13, 'onsite', 'Core'), block('t', 2, 9, 10, 'travel', '')]

let width = 0
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width)
})
afterEach(() => void vi.restoreAllMocks())

describe('a week that is seen', () => {
  it('is told day by day and by the clock where there is room', () => {
    width = 1000
    show(<WeekView caption="Week 1" blocks={BLOCKS} tones={tones} dates={['30', '1', '2', '3', '4', '5', '6']} />)
    const told = (day: string) => within(screen.getByRole('group', { name: day })).queryAllByRole('listitem').map((item) => item.textContent)
    expect(told('Mon 30')).toEqual(['School07:00-08:00(family)', 'Shift09:00-17:00(work)'])
    expect(told('Wed 2')).toEqual(['(travel)09:00-10:00', 'Core10:00-13:00(onsite)'])
    expect(told('Sun 6')).toEqual([])
  })

  it('on a phone is told for the day that was chosen', () => {
    width = 343
    show(<WeekView caption="Week 1" blocks={BLOCKS} tones={tones} day={2} />)
    const told = () => within(screen.getByRole('tabpanel')).queryAllByRole('listitem').map((item) => item.textContent)
    expect(told()).toEqual(['09:00-10:00(travel)', '10:00-13:00Core(onsite)'])
    fireEvent.click(screen.getByRole('tab', { name: 'Mon' }))
    expect(told()).toHaveLength(2)
    fireEvent.click(screen.getByRole('tab', { name: 'Sun' }))
    expect(screen.getByText('nothingThatDay')).toBeTruthy()
  })

  it.each([1000, 343])('at %i px a block that can be pressed says which it was', (px) => {
    width = px
    const picked = vi.fn()
    show(<WeekView caption="Week 1" blocks={BLOCKS} tones={tones} day={2} onPick={picked} />)
    fireEvent.click(screen.getByRole('button', { name: /Core/ }))
    expect(picked).toHaveBeenCalledWith('s')
  })
})

describe('a week that is painted', () => {
  const brushes = [{ value: 'job', label: 'Job', tone: 'work' }, { value: 'kids', label: 'Kids', tone: 'family' }] as const
  let painted: string[] = []
  const Painted = ({ exact }: { exact?: (span: Span) => Span[] }) => {
    const [painting, dispatch] = usePainting(withSpan(NOTHING, [0], 540, 1020, 'job'), 'job')
    painted = spansOf(painting.cells).map(({ day, start, end, fill }) => `${day} ${start / 60}-${end / 60} ${fill}`)
    return <WeekPainter painting={painting} dispatch={dispatch} brushes={brushes} {...(exact && { exact })} />
  }

  it('is a grid with one way in for the keyboard, whose cells say what fills them', () => {
    show(<Painted />)
    const cells = screen.getAllByRole('gridcell')
    expect(cells).toHaveLength(7 * 34)
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
    expect(screen.getByRole('gridcell', { name: 'Mon, 09:00-09:30: Job' })).toBeTruthy()
    expect(screen.getByRole('gridcell', { name: 'Tue, 09:00-09:30: free' })).toBeTruthy()
  })

  it('tells what a key has filled', () => {
    show(<Painted />)
    fireEvent.keyDown(screen.getByRole('gridcell', { name: 'Mon, 08:00-08:30: free' }), { key: ' ' })
    expect(painted).toEqual(['0 8-8.5 job', '0 9-17 job'])
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('Mon, 08:00-08:30: Job')
  })

  it('shows the night when it is asked for, and when something fills it', () => {
    show(<Painted />)
    fireEvent.click(screen.getByRole('button', { name: 'wholeDay' }))
    expect(screen.getAllByRole('gridcell')).toHaveLength(7 * 48)
  })

  it('takes a stretch out by its list', () => {
    show(<Painted />)
    fireEvent.click(within(screen.getByRole('region', { name: 'list' })).getByRole('button'))
    expect(painted).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'undo' }))
    expect(painted).toEqual(['0 9-17 job'])
  })

  it('lists stretches to the minute where it is told of them, and takes them out whole', () => {
    show(<Painted exact={(span) => [{ ...span, start: 550, end: 1010 }]} />)
    const list = within(screen.getByRole('region', { name: 'list' }))
    expect(list.getByText('09:10-16:50')).toBeTruthy()
    fireEvent.click(list.getByRole('button'))
    expect(painted).toEqual([])
  })

  it.each([
    ['no day', [], '09:00', '10:00', 'chooseADay'],
    ['no end', ['Sat'], '09:00', '', 'fillInTimes'],
    ['no length', ['Sat'], '09:00', '09:00', 'sameTimes'],
  ])('a form with %s says what to do, and adds nothing', (_, days, from, until, said) => {
    show(<Painted />)
    for (const day of days) fireEvent.click(screen.getByRole('checkbox', { name: day }))
    fireEvent.change(screen.getByLabelText('from'), { target: { value: from } })
    fireEvent.change(screen.getByLabelText('until'), { target: { value: until } })
    fireEvent.click(screen.getByRole('button', { name: 'add' }))
    expect(screen.getByText(said)).toBeTruthy()
    expect(painted).toEqual(['0 9-17 job'])
  })
})
