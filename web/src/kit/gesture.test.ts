import { describe, expect, it } from 'vitest'
import { follow, type Gesture, type PointerNews } from './gesture'

const cell = (row: number) => ({ day: 0, row })
const down = (by: 'mouse' | 'touch'): PointerNews => ({ news: 'down', by, cell: cell(1), x: 100, y: 100 })
const moved = (row: number | null, y: number): PointerNews => ({ news: 'moved', cell: row === null ? null : cell(row), x: 100, y })

/** What a run of news makes the painting do. */
function told(news: PointerNews[]): string[] {
  let gesture: Gesture = { is: 'idle' }
  return news.flatMap((one) => {
    const [next, actions] = follow(gesture, one)
    gesture = next
    return actions.map((action) => ('cell' in action ? `${action.do} ${action.cell.row}` : action.do))
  })
}

describe('a pointer on the grid', () => {
  it.each<[string, PointerNews[], string[]]>([
    ['a mouse paints at once', [down('mouse'), moved(2, 130), { news: 'up' }], ['press 1', 'drag 2', 'release']],
    ['moving within a cell says nothing new', [down('mouse'), moved(1, 104), moved(1, 106), moved(2, 130)], ['press 1', 'drag 2']],
    ['leaving the grid holds the last cell', [down('mouse'), moved(2, 130), moved(null, 900), { news: 'up' }], ['press 1', 'drag 2', 'release']],
    ['a finger that moves scrolls', [down('touch'), moved(2, 130), { news: 'rested' }, moved(3, 160), { news: 'up' }], []],
    ['a finger that taps fills one', [down('touch'), { news: 'up' }], ['press 1', 'release']],
    ['a finger that rests paints', [down('touch'), { news: 'rested' }, moved(2, 130), { news: 'up' }], ['press 1', 'drag 2', 'release']],
    ['a finger that trembles still rests', [down('touch'), moved(1, 109), { news: 'rested' }, { news: 'up' }], ['press 1', 'release']],
    ['one step beyond trembling is moving', [down('touch'), moved(1, 110), { news: 'rested' }, { news: 'up' }], []],
    ['a second finger takes the stroke back', [down('touch'), { news: 'rested' }, down('touch'), { news: 'up' }], ['press 1', 'cancel']],
    ['a scroll that the browser began takes nothing', [down('touch'), { news: 'cancelled' }, { news: 'up' }], []],
    ['a stroke that was broken off is taken back', [down('mouse'), { news: 'cancelled' }], ['press 1', 'cancel']],
    ['a pointer that only passes does nothing', [moved(3, 100), { news: 'up' }], []],
  ])('%s', (_, news, actions) => expect(told(news)).toEqual(actions))
})
