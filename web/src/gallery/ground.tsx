import './gallery.css'
import { Link } from '../kit/Link'

const ROLES = ['paper', 'sheet', 'well', 'ink', 'ink-soft', 'rule', 'edge', 'accent', 'accent-wash', 'warm', 'warm-wash', 'danger', 'danger-wash', 'good-wash']

export function Colours() {
  return (
    <ul className="gallery-colours">
      {ROLES.map((role) => (
        <li key={role}>
          <span ref={(element) => element?.style.setProperty('background', `var(--${role})`)} />
          {role}
        </li>
      ))}
    </ul>
  )
}

export function Type() {
  return (
    <div className="stack">
      <h1>Nine hours of treatment, and dinner at home</h1>
      <h2>Your week has room for this</h2>
      <h3>Monday, Day core</h3>
      <p>You come to the group on Monday and Wednesday morning, and join online on Thursday evening, when the children are in bed. Nothing of yours moves.</p>
      <p className="soft">All times are in Eastern Time. You can <Link to="/settings">change this</Link> in the settings.</p>
    </div>
  )
}
