/** The link of an invitation, told this once, to be handed over by whoever invites. */
import { Button } from '@trussworks/react-uswds'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { peopleWords } from '../../words/people.ts'

export type Handed = Answered<'people.invite'>

export function LinkOnce({ handed, onClose }: { readonly handed: Handed; readonly onClose: () => void }) {
  const say = useWords(peopleWords)
  const write = useWriting()
  const { signInName, expiresAt } = handed.invitation
  return (
    <Dialog
      title={say.linkTitle({ name: signInName })}
      says={say.linkSays({ until: write.instant(expiresAt) })}
    >
      <Copyable label={say.link()} text={handed.link} />
      <Button type="button" onClick={onClose}>
        {say.linkKept()}
      </Button>
    </Dialog>
  )
}
