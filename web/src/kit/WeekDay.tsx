import type { CSSProperties } from 'react'
import { names } from './names'
import { isOurs, standsBack, told, type Block, type Tone } from './week'
import { useKitWords } from './words'

type Props = {
  blocks: readonly Block[]
  tones: Record<Tone, string>
  first: number
  now: number | null
  onPick?: (id: string) => void
  /** Colours alone: the words are told elsewhere. */
  silent?: boolean
}

/** The blocks of one day, one below the other by the clock; in the document they follow the clock, on the screen the order of painting. */
export function WeekDay({ blocks, tones, first, now, onPick, silent = false }: Props) {
  const words = useKitWords()
  const back = standsBack(blocks)
  const place = (block: Block): CSSProperties =>
    ({ '--from': block.start / 60 - first, '--long': (block.end - block.start) / 60, '--layer': blocks.indexOf(block) }) as CSSProperties
  const looks = (block: Block) =>
    names('week-block', isOurs(block) && 'week-ours', isOurs(block) && back && 'week-back', block.end - block.start < 45 && 'week-short', block.end - block.start < 25 && 'week-sliver')

  if (silent) {
    return (
      <div className="week-column">
        {blocks.map((block) => <span key={block.id} className={looks(block)} data-tone={block.tone} style={place(block)} />)}
        {now !== null && <Now at={now / 60 - first} />}
      </div>
    )
  }
  return (
    <ol className="week-column">
      {told(blocks).map((block) => {
        const said = (
          <span className="week-words">
            <span className={names('week-label', block.tone === 'travel' && 'unseen')}>{block.label || tones[block.tone]}</span>
            <span className={names('week-time', block.tone === 'travel' && 'unseen')}>{words.span(block.start, block.end)}</span>
            {block.label && <span className="unseen">{tones[block.tone]}</span>}
          </span>
        )
        const shape = { className: looks(block), 'data-tone': block.tone, style: place(block) }
        return (
          <li key={block.id}>
            {onPick && !block.still ? <button type="button" {...shape} onClick={() => onPick(block.id)}>{said}</button> : <div {...shape}>{said}</div>}
          </li>
        )
      })}
      {now !== null && <li><span className="unseen">{words.now}</span><Now at={now / 60 - first} /></li>}
    </ol>
  )
}

const Now = ({ at }: { at: number }) => (at >= 0 ? <span className="week-now" style={{ '--from': at } as CSSProperties} aria-hidden="true" /> : null)
