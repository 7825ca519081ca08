import type { Cell } from './gridKeys'
import type { PaintAction } from './painting'

/**
 * What a pointer is doing on the grid. A mouse paints at once. A finger that moves scrolls the page, as everywhere;
 * one that taps fills a half hour, and one that rests on it first paints.
 */
export type Gesture = { is: 'idle' } | { is: 'waiting'; cell: Cell; x: number; y: number } | { is: 'painting'; cell: Cell }

export type PointerNews =
  | { news: 'down'; by: 'mouse' | 'touch'; cell: Cell; x: number; y: number }
  | { news: 'rested' }
  | { news: 'moved'; cell: Cell | null; x: number; y: number }
  | { news: 'up' }
  | { news: 'cancelled' }

export const REST = 260 // ms that a finger rests before it paints
const TREMBLE = 9 // px that a resting finger may move

const IDLE: Gesture = { is: 'idle' }
const same = (one: Cell, other: Cell) => one.day === other.day && one.row === other.row

/** What the pointer does next, and what that means for the painting. */
export function follow(gesture: Gesture, event: PointerNews): [Gesture, PaintAction[]] {
  switch (event.news) {
    case 'down':
      if (gesture.is !== 'idle') return [IDLE, gesture.is === 'painting' ? [{ do: 'cancel' }] : []] // a second finger: not meant
      if (event.by === 'mouse') return [{ is: 'painting', cell: event.cell }, [{ do: 'press', cell: event.cell }]]
      return [{ is: 'waiting', cell: event.cell, x: event.x, y: event.y }, []]
    case 'rested':
      return gesture.is === 'waiting' ? [{ is: 'painting', cell: gesture.cell }, [{ do: 'press', cell: gesture.cell }]] : [gesture, []]
    case 'moved':
      if (gesture.is === 'waiting') return [Math.hypot(event.x - gesture.x, event.y - gesture.y) > TREMBLE ? IDLE : gesture, []]
      if (gesture.is === 'idle' || event.cell === null || same(event.cell, gesture.cell)) return [gesture, []]
      return [{ is: 'painting', cell: event.cell }, [{ do: 'drag', cell: event.cell }]]
    case 'up':
      if (gesture.is === 'waiting') return [IDLE, [{ do: 'press', cell: gesture.cell }, { do: 'release' }]]
      return [IDLE, gesture.is === 'painting' ? [{ do: 'release' }] : []]
    case 'cancelled':
      return [IDLE, gesture.is === 'painting' ? [{ do: 'cancel' }] : []]
  }
}
