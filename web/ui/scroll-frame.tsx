/** What may be wider than the page scrolls in a frame of its own, which the keyboard can come to when it does. */
import { type ReactNode, useEffect, useRef, useState } from 'react'

export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const shown = frame.current
    if (!shown) return
    const look = (): void => setScrolls(shown.scrollWidth > shown.clientWidth)
    const observer = new ResizeObserver(look)
    observer.observe(shown)
    if (shown.firstElementChild) observer.observe(shown.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      className="table-scroll"
      {...(scrolls && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}
