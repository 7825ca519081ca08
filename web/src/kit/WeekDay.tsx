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
        const name = block.label || tones[block.tone]
        const span = words.fromTo(words.clock(block.start), words.clock(block.end))
        const spoken = [span, block.label, tones[block.tone]].filter(Boolean).join(', ')
        const seen = block.tone !== 'travel' && (
          <span aria-hidden="true" className="week-words">
            <span className="week-label">{name}</span>
            <span className="week-time">{words.clock(block.start)} – {words.clock(block.end)}</span>
          </span>
        )
        return (
          <li key={block.id}>
            {onPick ? (
              <button type="button" className={looks(block)} data-tone={block.tone} style={place(block)} title={spoken} aria-label={spoken} onClick={() => onPick(block.id)}>{seen}</button>
            ) : (
              <div className={looks(block)} data-tone={block.tone} style={place(block)} title={spoken}>
                <span className="unseen">{spoken}</span>
                {seen}
              </div>
            )}
          </li>
        )
      })}
      {now !== null && <li><span className="unseen">{words.now}</span><Now at={now / 60 - first} /></li>}
    </ol>
  )
}

const Now = ({ at }: { at: number }) => (at >= 0 ? <span className="week-now" style={{ '--from': at } as CSSProperties} aria-hidden="true" /> : null)
