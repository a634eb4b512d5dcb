/** Something asked in front of the page, which stays as it was behind it. The browser itself keeps the focus inside. */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'

type DialogProps = {
  readonly title: string
  readonly says?: string
  /** Told when it is turned away by the Escape key. Without it, it has to be answered. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/**
 * Open as long as it is shown. Escape is taken as a key, for browsers close a dialog at the second one whatever the page
 * says of it, and what has to be answered would be gone.
 */
export function Dialog({ title, says, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    // On the document: Tab may have brought the focus out of the page, to the browser's own parts.
    function heedEscape(event: KeyboardEvent) {
      const top = [...document.querySelectorAll('dialog:modal')].at(-1)
      if (event.key !== 'Escape' || top !== dialog.current) return
      event.preventDefault()
      onClose?.()
    }
    document.addEventListener('keydown', heedEscape)
    return () => document.removeEventListener('keydown', heedEscape)
  }, [onClose])
  // Closed while it still stands in the page: then the browser gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    return () => {
      shown?.close()
      // What opened it may be gone by now, or may not be pressed at the moment.
      const at = document.activeElement
      if (at === document.body || shown?.contains(at)) document.querySelector('main')?.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      {...(says && { 'aria-describedby': `${id}-says` })}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {says && <p id={`${id}-says`}>{says}</p>}
      {children}
    </dialog>
  )
}
