import { useId } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'
import { names } from './names'
import type { Brush } from './PainterGrid'
import './PainterTools.css'
import type { PaintAction, Painting } from './painting'
import { useKitWords } from './words'

/** The brushes and the way back; on a phone they wait at the thumb for as long as the week is in sight. */
export function PainterTools({ painting, dispatch, brushes, onUndo }: { painting: Painting; dispatch: (action: PaintAction) => void; brushes: readonly Brush[]; onUndo: () => void }) {
  const words = useKitWords()
  const undo = () => {
    dispatch({ do: 'undo' })
    onUndo()
  }
  return (
    <div className="painter-tools">
      <Brushes brushes={brushes} brush={painting.brush} onTake={(brush) => dispatch({ do: 'take brush', brush })} />
      <Button look="plain" icon="undo" className="painter-undo" disabled={painting.past.length === 0} onClick={undo}>{words.undo}</Button>
    </div>
  )
}

/** What to paint with, as a row of swatches; the last one clears. */
function Brushes({ brushes, brush, onTake }: { brushes: readonly Brush[]; brush: string | null; onTake: (brush: string | null) => void }) {
  const words = useKitWords()
  const group = useId()
  const all = [...brushes, { value: null, label: words.painter.erase, tone: undefined }]
  return (
    <fieldset className="painter-brushes">
      <legend className="field-label">{words.painter.brush}</legend>
      {all.map((one) => (
        <label key={one.label} className={names('painter-brush', one.value === brush && 'painter-taken')}>
          <input className="unseen" type="radio" name={group} checked={one.value === brush} onChange={() => onTake(one.value)} />
          <span className="painter-swatch" data-tone={one.tone}>{one.value === brush && <Icon name="check" size={16} />}</span>
          {one.label}
        </label>
      ))}
    </fieldset>
  )
}
