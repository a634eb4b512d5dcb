/** One audit: what was looked at, each finding with what it waits for and by when, and what can be done next. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { auditWords } from '../../../words/network/oversight.ts'
import { auditTones } from './audits-page.tsx'
import { ReportAudit } from './report-audit.tsx'

type Seen = Answered<'oversight.see-audit'>
type Finding = Seen['findings'][number]

export function AuditPage() {
  const say = useWords(auditWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const { audit: id } = useParams({ from: '/inside/network/audits/$audit' })
  const seen = useAnswer('oversight.see-audit', { auditId: id })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { audit, findings } = seen.data
  const mayManage = mayDo('oversight/manage')
  return (
    <>
      <Link to="/network/audits" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={audit.title}>
        <Mark tone={auditTones[audit.state]}>{say[audit.state]()}</Mark>
      </PageHeading>
      <Facts
        facts={[
          [say.of(), audit.byUs ? (audit.partnerName ?? '—') : say.by({ name: audit.partnerName ?? '—' })],
          [say.period(), `${write.day(audit.periodFrom)} – ${write.day(audit.periodTo)}`],
          [say.scope(), audit.scope.join(', ')],
          [say.announcedOn(), write.day(audit.announcedOn)],
          audit.reportedOn === null ? null : [say.reported(), write.day(audit.reportedOn)],
          audit.closedOn === null ? null : [say.closed(), write.day(audit.closedOn)],
          audit.summary === null ? null : [say.summary(), audit.summary],
        ]}
      />
      {mayManage && <Moves audit={audit} findings={findings} />}
      {audit.state === 'reported' || audit.state === 'closed' ? (
        <section aria-labelledby="findings-heading">
          <h2 id="findings-heading">{say.findings()}</h2>
          {findings.length === 0 && <p>{say.noFindings()}</p>}
          <ul className="plain-list">
            {findings.map(finding => (
              <li key={finding.number} className="tile item">
                <OneFinding auditId={id} finding={finding} mayManage={mayManage} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayManage && audit.canGoTo.includes('reported') && <ReportAudit auditId={id} />}
    </>
  )
}

const moves = [
  ['under-way', 'begin'],
  ['closed', 'close'],
  ['called-off', 'callOff'],
] as const

function Moves({ audit, findings }: Seen) {
  const say = useWords(auditWords)
  const move = useAsk('oversight.move-audit')
  const isOpen = findings.some(({ state }) => state !== 'closed')
  // An audit with open findings cannot be closed, and so is not offered to be.
  const offered = moves.filter(([to]) => audit.canGoTo.includes(to) && !(to === 'closed' && isOpen))
  if (offered.length === 0) return null
  return (
    <>
      {move.isError && <Trouble title={move.error.message} remedy={move.error.remedy} />}
      <p className="actions-line">
        {offered.map(([to, word]) => (
          <Button
            key={to}
            type="button"
            outline={to !== 'under-way'}
            disabled={move.isPending}
            onClick={() => move.mutate({ input: { auditId: audit.id, to } })}
          >
            {say[word]()}
          </Button>
        ))}
      </p>
    </>
  )
}

const waits = {
  plan: 'waitsPlan',
  judgement: 'waitsJudgement',
  correction: 'waitsCorrection',
  nothing: 'waitsNothing',
} as const

type OneFindingProps = {
  readonly auditId: string
  readonly finding: Finding
  readonly mayManage: boolean
}

function OneFinding({ auditId, finding, mayManage }: OneFindingProps) {
  const say = useWords(auditWords)
  const write = useWriting()
  const { number, area, says, waitsFor, dueOn, isLate, canSay, steps } = finding
  const due =
    dueOn === null
      ? ''
      : `, ${isLate ? say.late({ day: write.day(dueOn) }) : say.due({ day: write.day(dueOn) })}`
  return (
    <>
      <h3>{`${say.finding({ number })}: ${area}`}</h3>
      <p>{says}</p>
      <Mark tone={isLate ? 'bad' : waitsFor === 'nothing' ? 'good' : 'warn'}>
        {say[waits[waitsFor]]()}
        {due}
      </Mark>
      <ol className="plain-list steps-said">
        {steps.map(({ at, said, note, byAuditor, promisedOn }) => (
          <li key={at}>
            {write.instant(at)}, {byAuditor ? say.auditor() : say.audited()}: {say[said]()}. {note}
            {promisedOn !== null && ` (${say.promisedOn()} ${write.day(promisedOn)})`}
          </li>
        ))}
      </ol>
      {mayManage && canSay.length > 0 && <NextStep auditId={auditId} finding={finding} />}
    </>
  )
}

function NextStep({ auditId, finding: { number, canSay } }: Omit<OneFindingProps, 'mayManage'>) {
  const say = useWords(auditWords)
  const frame = useWords(networkFrameWords)
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const [promised, setPromised] = useState('')
  const answer = useAsk('oversight.answer-finding')
  const said = canSay.find(each => each === chosen) ?? canSay[0]
  const promisedOn = said === 'planned' ? readDay(promised) : null
  return (
    <form
      aria-label={`${say.next()}, ${say.finding({ number })}`}
      onSubmit={event => {
        event.preventDefault()
        if (said === undefined) return
        const input = { auditId, number, says: said, note: note.trim(), promisedOn }
        answer.mutate(
          { input },
          {
            onSuccess: () => {
              setNote('')
              setChosen('')
            },
          },
        )
      }}
    >
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      <SelectField
        label={say.next()}
        value={said ?? ''}
        onChange={setChosen}
        choices={canSay.map(code => ({ code, name: say[code]() }))}
      />
      <WordsField label={say.note()} hint={frame.noHealth()} value={note} onChange={setNote} required />
      {said === 'planned' && (
        <TextField
          label={say.promisedOn()}
          type="date"
          value={promised}
          onChange={setPromised}
          isShort
          required
        />
      )}
      <Button type="submit" disabled={answer.isPending || note.trim() === ''}>
        {say.sayIt()}
      </Button>
    </form>
  )
}
