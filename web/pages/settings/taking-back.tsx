/** Takes back what a program signs in by: a button in its row, and a question before it is done. */
import { Button } from '@trussworks/react-uswds'
import { type ReactNode, useState } from 'react'
import type { HubTrouble } from '../../app/hub.ts'
import { Confirm } from '../../ui/confirm.tsx'

type Named = { readonly id: string; readonly name: string }

type TakingBack = {
  readonly words: {
    readonly revoke: () => string
    readonly revokeTitle: (of: { readonly name: string }) => string
    readonly revokeSays: () => string
  }
  readonly isBusy: boolean
  readonly trouble: HubTrouble | null
  readonly takeBack: (id: string, done: () => void) => void
}

export function useTakingBack({ words, isBusy, trouble, takeBack }: TakingBack): {
  readonly buttonOf: (row: Named) => ReactNode
  readonly question: ReactNode
} {
  const [revoking, setRevoking] = useState<Named | null>(null)
  const close = () => setRevoking(null)
  return {
    buttonOf: row => (
      <Button
        type="button"
        unstyled
        aria-label={`${words.revoke()}: ${row.name}`}
        onClick={() => setRevoking(row)}
      >
        {words.revoke()}
      </Button>
    ),
    question: revoking && (
      <Confirm
        title={words.revokeTitle({ name: revoking.name })}
        says={words.revokeSays()}
        does={words.revoke()}
        isBusy={isBusy}
        trouble={trouble}
        onConfirm={() => takeBack(revoking.id, close)}
        onClose={close}
      />
    ),
  }
}
