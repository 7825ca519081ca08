import { onDevice } from '../kit/remember'

export type Scheme = 'auto' | 'light' | 'dark'

export function chosenScheme(): Scheme {
  const chosen = onDevice.get('scheme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
}

/** Puts a scheme on the whole page, and remembers it on this device. */
export function applyScheme(scheme: Scheme): void {
  onDevice.set('scheme', scheme)
  if (scheme === 'auto') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
}
