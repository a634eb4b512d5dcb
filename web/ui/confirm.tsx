/** Asks once more before something that cannot be undone: what will happen, and a way back. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import type { HubTrouble } from '../app/hub.ts'
import { useWords } from '../app/language.tsx'
import { frameWords } from '../words/frame.ts'
import { Dialog } from './dialog.tsx'
import { Refused } from './refused.tsx'

type ConfirmProps = {
  readonly title: string
  readonly says: string
  /** What the button does, in its own words. */
  readonly does: string
  readonly isBusy: boolean
  readonly trouble: HubTrouble | null
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function Confirm(props: ConfirmProps) {
  const { title, says, does, isBusy, trouble, onConfirm, onClose, children } = props
  const say = useWords(frameWords)
  return (
    <Dialog title={title} says={says} onClose={onClose}>
      <Refused trouble={trouble} />
      {children}
      <ButtonGroup>
        <Button type="button" disabled={isBusy} onClick={onConfirm}>
          {does}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
