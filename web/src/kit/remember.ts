/** A place for small settings. Where the browser keeps none, nothing is remembered, and nothing breaks. */
export type Memory = { get: (key: string) => string | null; set: (key: string, value: string) => void; forget: (key: string) => void }

// To name the store may throw already, so it is named late.
const memory = (store: () => Storage): Memory => {
  const attempt = <T,>(act: (store: Storage) => T): T | null => {
    try {
      return act(store())
    } catch {
      return null
    }
  }
  return {
    get: (key) => attempt((place) => place.getItem(`meanwhile.${key}`)),
    set: (key, value) => void attempt((place) => place.setItem(`meanwhile.${key}`, value)),
    forget: (key) => void attempt((place) => place.removeItem(`meanwhile.${key}`)),
  }
}

/** Until it is cleared. */
export const onDevice = memory(() => localStorage)

/** As long as the tab is open. */
export const inTab = memory(() => sessionStorage)
