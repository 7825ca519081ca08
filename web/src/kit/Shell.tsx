import { useRef, type ReactNode } from 'react'
import { Link as Route } from 'wouter'
import { Icon, type IconName } from './Icon'
import './Shell.css'
import { names } from './names'
import { useKitWords } from './words'

export type Place = { to: string; label: string; icon: IconName }

type Props = {
  name: string
  /** Where one can go: at most five. None, and there is no bar. */
  places: readonly Place[]
  here: string
  /** Always in reach, whatever the page. */
  help?: { to: string; label: string }
  /** Over the page: that one is offline. */
  banner?: ReactNode
  children: ReactNode
}

/** What stands around every page: a way past the bar, the name, the places, and help. On a phone the places are below, else at the side. */
export function Shell({ name, places, here, help, banner, children }: Props) {
  const words = useKitWords()
  const main = useRef<HTMLElement>(null)
  return (
    <div className={names('shell', places.length > 0 && 'shell-placed')}>
      <a
        className="shell-skip button button-primary"
        href="#page"
        onClick={(event) => {
          event.preventDefault() // the address stays as it is
          main.current?.focus()
        }}
      >
        {words.skipToContent}
      </a>
      <header className="shell-head">
        <Route href="/" className="shell-name">
          <Mark />
          {name}
        </Route>
        {help && (
          <Route href={help.to} className="shell-help">
            <Icon name="help" size={20} />
            {help.label}
          </Route>
        )}
      </header>
      {places.length > 0 && (
        <nav className="shell-nav" aria-label={words.mainNavigation}>
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <Route href={place.to} className="shell-place" aria-current={isIn(place.to, here) ? 'page' : undefined}>
                  <Icon name={place.icon} size={24} />
                  <span>{place.label}</span>
                </Route>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main className="shell-main" id="page" tabIndex={-1} ref={main}>
        <div role="status">{banner}</div>
        {children}
      </main>
    </div>
  )
}

/** Whether a page belongs to a place: the start page only to itself. */
export const isIn = (place: string, here: string) => (place === '/' ? here === '/' : here === place || here.startsWith(`${place}/`))

/** The mark: a gap between two columns of a week, with something in it. */
function Mark() {
  return (
    <svg className="shell-mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect className="shell-mark-life" x="2" y="3" width="5" height="20" rx="1.5" />
      <rect className="shell-mark-life" x="19" y="3" width="5" height="20" rx="1.5" />
      <rect className="shell-mark-ours" x="10.5" y="8" width="5" height="10" rx="1.5" />
    </svg>
  )
}

/** The name alone, until there are words for the rest. The page that the server sends has the same in it, so that something stands there at once. */
export function BareShell({ name }: { name: string }) {
  return (
    <div className="shell">
      <header className="shell-head">
        <span className="shell-name">
          <Mark />
          {name}
        </span>
      </header>
    </div>
  )
}

/** One page: its title, a line that says what it is for, what can be done, and the rest. */
export function Page({ title, lead, actions, wide = false, children }: { title: string; lead?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <div className={names('page', wide && 'page-wide')}>
      <header className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="page-section stack">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
