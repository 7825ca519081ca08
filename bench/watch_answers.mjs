/**
 * Runs in the page, before its own scripts, and puts `answers` there: `begin` waits for what the user presses next, and `taken` tells how long it took
 * from the last press until it was answered. On 'peek' that is the line under the steps; on 'plans' a plan or a remedy. Both bear aria-busy while they are behind.
 */
export function watchAnswers() {
  const SHOWN = { peek: '.peek', plans: '.fit-answer :is(.plan-column:not(.plan-ghost), .plan-one, .remedy, .state)' }
  const LIMIT = 20_000 // ms after which nothing is waited for
  let start = null
  let waiting = null // where, and who is told
  let wasBehind = false

  const onPress = (event) => {
    if (event.isTrusted && waiting) start = event.timeStamp
  }
  addEventListener('pointerup', onPress, true)

  /** Of the questions since the press, the last of each kind: when it was asked and answered, in ms since the press. */
  function parts(painted) {
    const asked = performance.getEntriesByType('resource').filter((one) => one.startTime >= start)
    const last = (end) => asked.filter((one) => one.name.split('?')[0].endsWith(end)).at(-1)
    const [save, first] = [last('/life'), last('/proposal/first') ?? last('/proposal')]
    const at = (time) => (time === undefined ? 0 : time - start)
    return { saved: at(save?.responseEnd), asked: at(first?.startTime), answered: at(first?.responseEnd), shown: painted - start }
  }

  function look() {
    if (!waiting || start === null) return
    const [shown] = document.querySelectorAll(SHOWN[waiting.where])
    const behind = shown?.closest('[aria-busy]')?.getAttribute('aria-busy') !== 'false'
    wasBehind ||= behind
    if (behind || !wasBehind) return
    const { tell } = waiting
    waiting = null
    // The frame that has the change is painted before a message that was sent while it was made.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const painted = performance.now()
        const what = shown.matches('.remedy') ? 'remedies' : shown.matches('.state') ? 'nothing' : 'plans'
        tell({ ms: painted - start, what, parts: parts(painted) })
      }
      port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] })

  let answer = null
  globalThis.answers = {
    begin(where) {
      performance.clearResourceTimings()
      start = null
      wasBehind = false
      answer = new Promise((tell, giveUp) => {
        waiting = { where, tell }
        setTimeout(() => giveUp(new Error(`no answer on ${where}`)), LIMIT)
      })
    },
    taken: () => answer,
  }
}
