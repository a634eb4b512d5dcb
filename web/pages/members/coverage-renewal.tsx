/** The renewal of a member's Medi-Cal: how long is left, what is best done now, and what was done. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { renewalCure, renewalDeeds, renewalReminders } from '#guidance/coverage/renewals.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { sayIn } from '../../words/define.ts'
import { coverageWords } from '../../words/records/coverage.ts'

type RenewalProps = { readonly member: string; readonly seen: Answered<'coverage.see-coverage'> }

export function CoverageRenewal({ member, seen: { renewal, notes } }: RenewalProps) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const [isNoting, setIsNoting] = useState(false)
  const reminder = renewalReminders.find(({ id }) => id === renewal?.reminder)
  const advice =
    renewal?.state === 'past' ? renewalCure.says : renewal?.state === 'due' ? reminder?.says : undefined
  return (
    <>
      <h3>{say.renewal()}</h3>
      {renewal === null ? (
        <p>{say.noRenewal()}</p>
      ) : (
        <p>
          <strong>{say.renewsOn({ day: write.day(renewal.renewsOn) })}</strong> ·{' '}
          {renewal.daysLeft < 0
            ? say.daysPast({ count: write.count(-renewal.daysLeft) })
            : say.daysLeft({ count: write.count(renewal.daysLeft) })}{' '}
          · {say[renewal.state]()}
        </p>
      )}
      {advice && <p>{sayIn(language, advice)}</p>}
      {notes.length > 0 && (
        <ul>
          {notes.map(({ did, note, at }) => {
            const deed = renewalDeeds.find(({ id }) => id === did)
            return (
              <li key={`${at} ${did}`}>
                {deed ? sayIn(language, deed.says) : did}
                {note === null ? '' : `: “${note}”`} · <time dateTime={at}>{write.instant(at)}</time>
              </li>
            )
          })}
        </ul>
      )}
      {mayDo('members/write') &&
        (isNoting ? (
          <NoteRenewal member={member} onClose={() => setIsNoting(false)} />
        ) : (
          <Button type="button" outline onClick={() => setIsNoting(true)}>
            {say.noteRenewal()}
          </Button>
        ))}
    </>
  )
}

type NoteProps = { readonly member: string; readonly onClose: () => void }

function NoteRenewal({ member, onClose }: NoteProps) {
  const say = useWords(coverageWords)
  const { language } = useLanguage()
  const note = useAsk('coverage.note-renewal')
  const [did, setDid] = useState(renewalDeeds[0]?.id ?? '')
  const [renewsOn, setRenewsOn] = useState('')
  const [remark, setRemark] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const next = readDay(renewsOn)
    const input = {
      ...{ member, did },
      ...(did === 'renewed' && next !== null && { renewsOn: next }),
      ...(remark.trim() !== '' && { note: remark }),
    }
    note.mutate({ input }, { onSuccess: onClose })
  }
  return (
    <Form onSubmit={submit} large>
      <SelectField
        label={say.did()}
        value={did}
        onChange={setDid}
        choices={renewalDeeds.map(({ id, says }) => ({ code: id, name: sayIn(language, says) }))}
      />
      {did === 'renewed' && (
        <TextField
          label={say.nextRenewal()}
          type="date"
          required
          isShort
          value={renewsOn}
          onChange={setRenewsOn}
        />
      )}
      <TextField label={say.remark()} value={remark} onChange={setRemark} />
      <Refused trouble={note.error} />
      <ButtonGroup>
        <Button type="submit" disabled={note.isPending}>
          {say.save()}
        </Button>
        <Button type="button" unstyled onClick={onClose}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
