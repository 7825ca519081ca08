import { useId, useRef, useState, type DragEvent } from 'react'
import { Button } from './Button'
import './FileDrop.css'
import { FieldGroup, type FieldProps } from './Field'
import { Icon } from './Icon'
import { names } from './names'
import { useKitWords } from './words'

type Props = FieldProps & {
  /** Endings with their dot: `['.ics']`. */
  endings: readonly string[]
  /** The most that is taken, in MB of a million bytes. */
  megabytes: number
  onFile: (file: File) => void
}

/** A file, by a button first; dropping it is a second way for those who have a mouse. */
export function FileDrop({ endings, megabytes, onFile, error, ...field }: Props) {
  const words = useKitWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const take = (file: File | undefined) => {
    if (!file) return
    const known = endings.some((ending) => file.name.toLowerCase().endsWith(ending))
    const refusal = !known ? words.wrongKindOfFile(file.name) : file.size > megabytes * 1e6 ? words.fileTooLarge(file.name, megabytes) : null
    setRefused(refusal)
    setChosen(refusal === null ? file.name : null)
    if (refusal === null) onFile(file)
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <FieldGroup {...field} error={refused ?? error}>
      <div
        className={names('file', over && 'file-over')}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input ref={input} id={id} className="unseen" type="file" tabIndex={-1} aria-hidden="true" accept={endings.join(',')} onChange={(event) => { take(event.target.files?.[0]); event.target.value = '' }} />
        <Button icon="file" onClick={() => input.current?.click()}>{words.chooseFile}</Button>
        <span className="file-drop">{words.orDrop}</span>
        <p className="file-chosen" role="status">{chosen !== null && <><Icon name="check" size={18} /> {words.fileChosen(chosen)}</>}</p>
      </div>
    </FieldGroup>
  )
}
