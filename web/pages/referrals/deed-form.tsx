/** What can be done with a referral now: one choice, its reason where it needs one, and a note. */
import { Alert, Button, Label, Radio, Select, Textarea } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import type { ActionInput } from '#actions/all-actions.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { WhoHelps } from '../../app/who-helps.tsx'
import { referralWords } from '../../words/care/referrals.ts'
import { useReferralNames } from './service-name.ts'

const ofPlan = ['ask-for-more', 'find-eligible', 'deny', 'take-back', 'close']

type Asked = {
  readonly deed: string
  readonly reason: string
  readonly note: string
  readonly provider: string
}

export function DeedForm({
  referralId,
  deeds,
}: {
  readonly referralId: string
  readonly deeds: readonly string[]
}) {
  const say = useWords(referralWords)
  const [asked, setAsked] = useState<Asked>({ deed: '', reason: '', note: '', provider: '' })
  const decide = useAsk('referrals.decide-referral')
  const give = useAsk('referrals.give-referral')
  const answer = useAsk('referrals.answer-referral')
  const [isDone, setDone] = useState(false)
  const isBusy = decide.isPending || give.isPending || answer.isPending
  const { deed } = asked
  const reasons = reasonsFor(deed)
  const isReady =
    deed !== '' && (reasons.length === 0 || asked.reason !== '') && (deed !== 'give' || asked.provider !== '')
  const trouble = [decide, give, answer].find(each => each.isError)?.error
  function submit(event: FormEvent) {
    event.preventDefault()
    const note = asked.note.trim() === '' ? null : asked.note
    const reason = asked.reason === '' ? null : asked.reason
    const done = {
      onSuccess: () => {
        setAsked({ deed: '', reason: '', note: '', provider: '' })
        setDone(true)
      },
    }
    if (deed === 'give') give.mutate({ input: { referralId, providerId: asked.provider, note } }, done)
    else if (ofPlan.includes(deed))
      decide.mutate(
        { input: { referralId, deed, reason, note } as ActionInput<'referrals.decide-referral'> },
        done,
      )
    else
      answer.mutate(
        { input: { referralId, deed, reason, note } as ActionInput<'referrals.answer-referral'> },
        done,
      )
  }
  return (
    <form onSubmit={submit} className="tile">
      <fieldset className="usa-fieldset" disabled={isBusy}>
        <legend>
          <h2>{say.what()}</h2>
        </legend>
        {deeds.length === 0 && <p>{say.nothingNow()}</p>}
        {deeds.map(each => (
          <Radio
            key={each}
            id={`deed-${each}`}
            name="deed"
            label={each in say ? say[each as 'close']() : each}
            checked={deed === each}
            onChange={() => {
              setDone(false)
              setAsked({ ...asked, deed: each, reason: '' })
            }}
          />
        ))}
      </fieldset>
      {deed !== '' && <Details referralId={referralId} asked={asked} set={setAsked} reasons={reasons} />}
      {trouble && (
        <>
          <Alert type="error" heading={say.notDone()} headingLevel="h3" role="alert">
            {trouble.message} {trouble.remedy}
          </Alert>
          <WhoHelps />
        </>
      )}
      {deeds.length > 0 && (
        <Button type="submit" disabled={!isReady || isBusy}>
          {say.doIt()}
        </Button>
      )}
      <p role="status">{isDone && say.done()}</p>
    </form>
  )
}

function reasonsFor(deed: string): readonly string[] {
  if (['deny', 'close', 'report'].includes(deed))
    return referralLoopClosureReason.codes.map(({ code }) => code)
  return deed === 'decline' ? declineReasons.map(({ id }) => id) : []
}

type DetailsProps = {
  readonly referralId: string
  readonly asked: Asked
  readonly set: (asked: Asked) => void
  readonly reasons: readonly string[]
}

function Details({ referralId, asked, set, reasons }: DetailsProps) {
  const say = useWords(referralWords)
  const names = useReferralNames()
  return (
    <>
      {asked.deed === 'give' && (
        <Takers
          referralId={referralId}
          value={asked.provider}
          set={provider => set({ ...asked, provider })}
        />
      )}
      {reasons.length > 0 && (
        <>
          <Label htmlFor="reason">{say.reason()}</Label>
          <Select
            id="reason"
            name="reason"
            value={asked.reason}
            onChange={({ target }) => set({ ...asked, reason: target.value })}
          >
            <option value="">{say.choose()}</option>
            {reasons.map(code => (
              <option key={code} value={code}>
                {names.reason(code)}
              </option>
            ))}
          </Select>
        </>
      )}
      <Label htmlFor="note">{asked.deed === 'ask-for-more' ? say.question() : say.note()}</Label>
      <Textarea
        id="note"
        name="note"
        rows={3}
        maxLength={4000}
        value={asked.note}
        onChange={({ target }) => set({ ...asked, note: target.value })}
      />
    </>
  )
}

type TakersProps = {
  readonly referralId: string
  readonly value: string
  readonly set: (provider: string) => void
}

function Takers({ referralId, value, set }: TakersProps) {
  const say = useWords(referralWords)
  const takers = useAnswer('referrals.list-takers', { referralId })
  return (
    <>
      <Label htmlFor="provider">{say.provider()}</Label>
      <Select id="provider" name="provider" value={value} onChange={({ target }) => set(target.value)}>
        <option value="">{say.choose()}</option>
        {takers.data?.providers.map(({ providerId, name, isAccepting }) => (
          <option key={providerId} value={providerId}>
            {isAccepting === null ? name : isAccepting ? say.hasRoom({ name }) : say.noRoom({ name })}
          </option>
        ))}
      </Select>
    </>
  )
}
