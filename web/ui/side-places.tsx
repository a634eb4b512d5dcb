/** The pages of a place beside the one that is open; on a phone folded away behind the name of where one is. */
import { Button } from '@trussworks/react-uswds'
import { type ReactNode, useId, useState } from 'react'

type SidePlacesProps = {
  /** What the pages are of. */
  readonly label: string
  /** The name of the page that is open. */
  readonly here: string | undefined
  /** `close` is called by whoever goes to a page. */
  readonly children: (close: () => void) => ReactNode
}

export function SidePlaces({ label, here, children }: SidePlacesProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <nav className={`side ${isOpen ? '' : 'side--closed'}`} aria-label={label}>
      <Button
        type="button"
        outline
        className="side__toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {here === undefined ? label : `${label}: ${here}`}
      </Button>
      <div id={id}>{children(() => setOpen(false))}</div>
    </nav>
  )
}
