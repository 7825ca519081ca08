import { useState } from 'react'
import { Button } from './Button'
import { Checks } from './Choice'
import { Dialog } from './Dialog'
import type { PaintAction } from './painting'
import { WEEK } from './week'
import { useKitWords } from './words'

/** What can be done with a whole day: copy it to others, or clear it. */
export function PainterDay({ day, dispatch, onClose }: { day: number | null; dispatch: (action: PaintAction) => void; onClose: () => void }) {
  const words = useKitWords()
  const [to, setTo] = useState<string[]>([])
  const name = words.weekday(day ?? 0, 'long')
  const done = (action: PaintAction) => () => {
    dispatch(action)
    setTo([])
    onClose()
  }
  return (
    <Dialog
      form="sheet"
      open={day !== null}
      onClose={onClose}
      title={name}
      actions={day !== null && (
        <>
          <Button look="primary" disabled={to.length === 0} onClick={done({ do: 'copy day', day, to: to.map(Number) })}>{words.painter.copy}</Button>
          <Button onClick={done({ do: 'clear day', day })}>{words.painter.clearDay(name)}</Button>
        </>
      )}
    >
      <Checks
        label={words.painter.copyTo}
        options={WEEK.filter((other) => other !== day).map((other) => ({ value: String(other), label: words.weekday(other, 'short') }))}
        value={to}
        onChange={setTo}
      />
    </Dialog>
  )
}
