/** What comes after joining: recovery codes to keep, and a second factor where the work asks for one. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { invitationWords } from '../../words/invitation.ts'
import { RecoveryCodes } from '../proofs/recovery-codes.tsx'
import { SetUpFactor } from '../proofs/set-up-factor.tsx'

type Invitation = Answered<'people.see-invitation'>

export type Joined = {
  readonly name: string
  readonly recoveryCodes: readonly string[]
  readonly hasFactor: boolean
}

/** True when whoever joined can begin to work at once. */
export function isAllDone({ recoveryCodes, hasFactor }: Joined, { wantsSecondFactor }: Invitation): boolean {
  return recoveryCodes.length === 0 && (hasFactor || !wantsSecondFactor)
}

type AfterJoiningProps = {
  readonly joined: Joined
  readonly invitation: Invitation
  readonly done: () => void
}

export function AfterJoining({ joined, invitation, done }: AfterJoiningProps) {
  const say = useWords(invitationWords)
  const [codes, setCodes] = useState(joined.recoveryCodes)
  const asksFactor = codes.length === 0
  return (
    <>
      <PageHeading
        title={invitation.kind === 'join' ? say.welcome({ name: joined.name }) : say.welcomeBack()}
        {...(asksFactor && { says: say.factorSays() })}
      />
      {asksFactor ? (
        <>
          <SetUpFactor done={fresh => (fresh.length === 0 ? done() : setCodes(fresh))} />
          <p className="usa-hint">{say.laterSays()}</p>
          <Button type="button" unstyled onClick={done}>
            {say.later()}
          </Button>
        </>
      ) : (
        <RecoveryCodes codes={codes} name={invitation.signInName} kept={done} />
      )}
    </>
  )
}
