/** For whom an invitation is, to be what, and until when. */
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { invitationWords } from '../../words/invitation.ts'
import { useNamesOf } from '../people/names.ts'

export function AboutInvitation({ invitation }: { readonly invitation: Answered<'people.see-invitation'> }) {
  const say = useWords(invitationWords)
  const write = useWriting()
  const { roleOf, listOf } = useNamesOf()
  const { signInName, roles, expiresAt } = invitation
  return (
    <ul className="plain-list">
      <li>{say.youAre({ name: signInName })}</li>
      {roles.length > 0 && <li>{say.yourRoles({ list: listOf(roles.map(roleOf)) })}</li>}
      <li className="usa-hint">{say.until({ when: write.instant(expiresAt) })}</li>
    </ul>
  )
}
