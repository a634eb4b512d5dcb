/** Something asked in front of the page, which stays as it was behind it. The browser itself keeps the focus inside. */
import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  readonly title: string
  readonly says?: string
  /** Told when it is turned away by the Escape key. Without it, it has to be answered. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** Open as long as it is shown. */
export function Dialog({ title, says, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
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
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {says && <p id={`${id}-says`}>{says}</p>}
      {children}
    </dialog>
  )
}
