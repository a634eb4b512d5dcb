/** The receipt of a referral: its number, and what happens next by when. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useEffect, useRef } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { endWords } from '../../words/care/referral-end.ts'

type Sent = Answered<'referrals.send-form'>

export function Receipt({ sent, again }: { readonly sent: Sent; readonly again: () => void }) {
  const say = useWords(endWords)
  const write = useWriting()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const phone = sent.planPhone === null ? say.cardPhone() : spokenPhone(sent.planPhone)
  return (
    <div ref={place} tabIndex={-1} className="care-step" role="status">
      <Alert type="success" heading={say.sentTitle()} headingLevel="h2">
        {say.yourNumber()}: <strong className="figure-number">{sent.number}</strong>
        {say.keepNumber()}
      </Alert>
      <h2>{say.whatNext()}</h2>
      <ol>
        {sent.decidedBy !== null && (
          <li>{say.nextLooks({ plan: sent.planName, day: write.instant(sent.decidedBy) })}</li>
        )}
        <li>{say.nextCalls()}</li>
        <li>{say.nextNo()}</li>
        <li>{say.nextQuestions({ phone })}</li>
      </ol>
      <Button type="button" outline onClick={again}>
        {say.another()}
      </Button>
    </div>
  )
}
