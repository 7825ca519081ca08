import { useEffect, useState, type ComponentType } from 'react'
import { Loading } from '../kit/State'

/**
 * A part that is fetched when it is first drawn. Unlike with `lazy`, it shows as soon as it is there, as React holds back for 300 ms what was
 * waited for in a Suspense, and where it did not come, it is asked for again when it is drawn again.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  let there: ComponentType<P> | null = null
  return function Later(props: P) {
    const [Part, show] = useState<ComponentType<P> | null>(() => there)
    const [failure, fail] = useState<Error | null>(null)

    useEffect(() => {
      if (there) return
      let gone = false
      fetch().then((part) => {
        there = part
        if (!gone) show(() => part)
      }, (reason: unknown) => gone || fail(new Error('a part was not fetched', { cause: reason })))
      return () => {
        gone = true
      }
    }, [])

    if (failure) throw failure
    return Part ? <Part {...props} /> : <Loading />
  }
}
