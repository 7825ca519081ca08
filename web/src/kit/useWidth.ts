import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element in CSS pixels, as it changes; null until it is known. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number | null] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (!element.current) return
    setWidth(element.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

/** A width in rem: where text is twice as large, half as much of it has room. */
export const inRem = (width: number) => width / (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
