import { useEffect, useState } from 'react'

const REMEMBERED = 'meanwhile.keys'

/** Single keys can be switched off, for those who speak to their computer or hit keys by chance. */
export function useKeysWanted(): [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => localStorage.getItem(REMEMBERED) !== 'off')
  return [
    wanted,
    (next) => {
      localStorage.setItem(REMEMBERED, next ? 'on' : 'off')
      setWanted(next)
    },
  ]
}

/** Single keys, while nothing is written and no dialog is open. Escape is heard everywhere but in a dialog. */
export function useKeys(keys: Record<string, () => void>, wanted: boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector('dialog[open]')) return
      const writing = event.target instanceof HTMLElement && event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
      if (event.key !== 'Escape' && (writing || !wanted)) return
      const act = keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}
