export type Scheme = 'auto' | 'light' | 'dark'

const REMEMBERED = 'meanwhile.scheme'

export function chosenScheme(): Scheme {
  const chosen = localStorage.getItem(REMEMBERED)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
}

/** Puts a scheme on the whole page, and remembers it on this device. */
export function applyScheme(scheme: Scheme): void {
  localStorage.setItem(REMEMBERED, scheme)
  if (scheme === 'auto') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
}
