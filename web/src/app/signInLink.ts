/** The token of a sign-in link, `/#enter=TOKEN`; null when this is none. It stands in the fragment, which no server and no log sees. */
export function tokenIn(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('enter')
  return token ? token : null
}

/** Takes the token out of the address and out of the browser's history. */
export function forgetToken(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}
