import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import './Tabs.css'

export type Tab<V extends string> = { value: V; label: ReactNode; count?: number }

type Props<V extends string> = {
  label: string
  tabs: readonly Tab<V>[]
  value: V
  onChange: (value: V) => void
  children: ReactNode
}

/** A few views of one thing, one at a time. Arrow keys go from tab to tab. */
export function Tabs<V extends string>({ label, tabs, value, onChange, children }: Props<V>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  // Where not all have room, the chosen one is in sight, and the page stays where it is.
  useEffect(() => {
    const row = list.current
    const chosen = row?.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
    if (!row || !chosen) return
    const { left, width } = row.getBoundingClientRect()
    row.scrollLeft += chosen.left - left - (width - chosen.width) / 2
  }, [value])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextOf(tabs.map((tab) => tab.value), value, event.key)
    if (to === null) return
    event.preventDefault()
    onChange(to)
    list.current?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus()
  }

  return (
    <div className="tabs">
      <div className="tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            className="tabs-tab"
            id={`${id}-${tab.value}`}
            data-tab={tab.value}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="tabs-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div className="tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}

/** Where a key leads from here in a row that goes round; null when it leads nowhere. */
export function nextOf<V>(row: readonly V[], here: V, key: string): V | null {
  const at = row.indexOf(here)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + row.length, Home: 0, End: row.length - 1 }[key]
  return to === undefined ? null : (row[to % row.length] ?? null)
}
