/** What is needed of an EventSource, so that a test can stand in for it. */
export type Source = { addEventListener: (name: string, hear: (event: Event) => void) => void; close: () => void; readonly readyState: number }

type Listening = {
  /** The names of events to hear. */
  names: readonly string[]
  onEvent: (name: string, data: string) => void
  /** Called when the line is up, and when it breaks. What was said in between is not known: on every way up, load anew. */
  onLine: (up: boolean) => void
  open?: () => Source
}

const CLOSED = 2 // of EventSource.readyState: it will not try again by itself
const WAITS = [1_000, 2_000, 5_000, 10_000, 30_000] // ms before each further try

/** Listens to live changes until what it returns is called; comes back quietly after the line broke or the server was away. */
export function listen({ names, onEvent, onLine, open = () => new EventSource('/v1/events') }: Listening): () => void {
  let source: Source | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  const connect = () => {
    const mine = open()
    source = mine
    mine.addEventListener('open', () => {
      tries = 0
      onLine(true)
    })
    mine.addEventListener('error', () => {
      if (source !== mine) return
      onLine(false)
      if (mine.readyState !== CLOSED) return // the browser tries again
      timer = setTimeout(connect, WAITS[Math.min(tries++, WAITS.length - 1)])
    })
    for (const name of names) mine.addEventListener(name, (event) => onEvent(name, event instanceof MessageEvent ? String(event.data) : ''))
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
}
