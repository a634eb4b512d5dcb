/** What somebody decided and another person has to look at: confirmed or dropped. */
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { lineWords } from '../../../words/claims/line.ts'
import type { SeenLine } from './line-page.tsx'

export function SecondLook({ seen: { line, proposal } }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const confirm = useAsk('claims.confirm-decision')
  if (proposal === null) return null
  const settle = (confirms: boolean) => confirm.mutate({ input: { line: line.id, confirms } })
  return (
    <>
      <Alert type="info" headingLevel="h2" heading={say.secondLook()}>
        {say.secondSays({ amount: write.money(proposal.paidCents), why: proposal.why })}{' '}
        {proposal.isYours && say.yours()}
      </Alert>
      <Refused trouble={confirm.error} />
      {mayDo('claims/decide') && (
        <ButtonGroup>
          {!proposal.isYours && (
            <Button type="button" disabled={confirm.isPending} onClick={() => settle(true)}>
              {say.confirm()}
            </Button>
          )}
          <Button type="button" outline disabled={confirm.isPending} onClick={() => settle(false)}>
            {say.drop()}
          </Button>
        </ButtonGroup>
      )}
    </>
  )
}
