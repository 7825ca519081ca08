import './Numbered.css'

/** What comes after what, in a few sentences. */
export function Numbered({ items }: { items: readonly string[] }) {
  return (
    <ol className="numbered">
      {items.map((item) => <li key={item}>{item}</li>)}
    </ol>
  )
}
