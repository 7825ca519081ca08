import { TextField } from '../kit/Field'

/** Where / leads. */
export function Search({ label, hint, value, onChange }: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  return <TextField label={label} placeholder={hint} type="search" data-search="" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
}
