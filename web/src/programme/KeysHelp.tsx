import { Check } from '../kit/Choice'
import { Dialog } from '../kit/Dialog'
import { useWords } from '../words/useWords'

type Props = { open: boolean; onClose: () => void; wanted: boolean; onWant: (wanted: boolean) => void }

/** The keys that do something, and a way to switch them off. */
export function KeysHelp({ open, onClose, wanted, onWant }: Props) {
  const { t } = useWords()
  const { keys } = t.programme
  const lines = [
    ['/', keys.list.search], ['t', keys.list.today], ['j', keys.list.next], ['k', keys.list.previous], ['n', keys.list.nextWeek], ['p', keys.list.previousWeek], [keys.escape, keys.list.close], ['?', keys.list.help],
  ] as const
  return (
    <Dialog open={open} onClose={onClose} title={keys.title}>
      <dl className="programme-keys">
        {lines.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}
      </dl>
      <Check label={keys.on} checked={wanted} onChange={onWant} />
    </Dialog>
  )
}
