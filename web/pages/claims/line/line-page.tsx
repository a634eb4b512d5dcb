/** One line: where it stands and why, what its clock says, the decision by hand, disputes, and all that was decided. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { lineWords } from '../../../words/claims/line.ts'
import { Citation } from '../../files/citation.tsx'
import { todayInCalifornia } from '../../today/due-picture.tsx'
import { isOpen, Standing } from '../standing.tsx'
import { DecideLine } from './decide-line.tsx'
import { Disputes } from './disputes.tsx'
import { History } from './history.tsx'
import { MoreToDo } from './more-to-do.tsx'
import { SecondLook } from './second-look.tsx'

export type SeenLine = Answered<'claims.see-line'>

export function LinePage() {
  const { line: lineId } = useParams({ from: '/inside/claims/lines/$line' })
  const say = useWords(lineWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const seen = useAnswer('claims.see-line', { line: lineId })
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.reasons()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  const { line } = seen.data
  const isOver = line.state === 'replaced' || line.state === 'voided' || line.state === 'noted'
  const mayDecide = mayDo('claims/decide') && !isOver
  return (
    <>
      <Link to="/claims" search={{}} className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.lineOf({ number: line.number, line: write.count(line.lineNumber) })}>
        <p>
          <Standing state={line.state} />
        </p>
      </PageHeading>
      <SecondLook seen={seen.data} />
      <AboutLine seen={seen.data} />
      <Reasons reasons={line.reasons} />
      <Clock seen={seen.data} />
      {mayDecide && <DecideLine key={`${lineId} ${line.state}`} seen={seen.data} />}
      <Disputes seen={seen.data} />
      {mayDecide && <MoreToDo seen={seen.data} />}
      <History seen={seen.data} />
    </>
  )
}

function AboutLine({ seen: { line, provider, units, kind, frequency } }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const write = useWriting()
  const { firstName, lastName, procedure, modifiers, startedOn } = line
  const how = { 1: say.frequency1(), 7: say.frequency7(), 8: say.frequency8() }[frequency]
  return (
    <Facts
      facts={[
        [say.member(), `${firstName} ${lastName} (${line.cin})`],
        [say.provider(), provider ?? '—'],
        [say.service(), [procedure, ...modifiers].join(' ')],
        startedOn === null ? null : [say.served(), write.day(startedOn)],
        [say.units(), write.count(units)],
        [say.charge(), write.money(line.chargeCents)],
        [say.paid(), write.money(line.paidCents)],
        [say.cameAs(), `${say[kind]()}, ${how}`],
      ]}
    />
  )
}

const dayMs = 86_400_000

function Clock({ seen }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const write = useWriting()
  const { line, countsFrom, clock, interestCents, letterAt } = seen
  const { receivedOn, decideBy, state } = line
  const isTold = state === 'contested' || state === 'denied'
  const law = clock === 'thirty-working-days' || clock === 'thirty-calendar-days' ? say[clock]() : null
  const left =
    decideBy === null ? 0 : Math.round((Date.parse(decideBy) - Date.parse(todayInCalifornia())) / dayMs)
  const days =
    left < 0 ? say.daysLate({ days: write.count(-left) }) : say.daysLeft({ days: write.count(left) })
  return (
    <section aria-labelledby="line-clock">
      <h2 id="line-clock">{say.clock()}</h2>
      <Facts
        facts={[
          [say.received(), write.day(receivedOn)],
          countsFrom === receivedOn ? null : [say.counts(), write.day(countsFrom)],
          decideBy === null
            ? null
            : [
                say.due(),
                <>
                  {write.day(decideBy)}{' '}
                  {isOpen(state) && <span className={left < 0 ? 'is-late' : 'usa-hint'}>{days}</span>}
                </>,
              ],
          law === null ? null : [say.law(), law],
          interestCents === 0 ? null : [say.interest(), write.money(interestCents)],
          isTold ? [say.letter(), letterAt === null ? say.notTold() : write.instant(letterAt)] : null,
        ]}
      />
    </section>
  )
}

function Reasons({ reasons }: Pick<SeenLine['line'], 'reasons'>) {
  const say = useWords(lineWords)
  return (
    <section aria-labelledby="line-reasons">
      <h2 id="line-reasons">{say.reasons()}</h2>
      {reasons.length === 0 ? (
        <p>{say.noReasons()}</p>
      ) : (
        reasons.map(reason => <OneReason key={reason.rule} reason={reason} />)
      )}
    </section>
  )
}

function OneReason({ reason }: { readonly reason: SeenLine['line']['reasons'][number] }) {
  const say = useWords(lineWords)
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  const { outcome, carc, rarc, says, mend, cite, basis } = reason
  const does = {
    deny: say.doesDeny(),
    contest: say.doesContest(),
    pend: say.doesPend(),
    reduce: say.doesReduce(),
    pay: say.doesPay(),
  }[outcome]
  const codes = [
    carc === null ? say.noCodes() : say.codes({ carc }),
    ...(rarc.length === 0 ? [] : [say.remarks({ rarc: rarc.join(' ') })]),
  ]
  return (
    <div className={`claim-reason claim-reason--${outcome}`}>
      <p>
        <strong>{says[told]}</strong> {does}.
      </p>
      <p>{say.whatToDo({ mend: mend[told] })}</p>
      <p className="usa-hint">{codes.join('. ')}.</p>
      <div className="usa-hint">
        {say[basis]()}: <Citation cite={cite} />
      </div>
    </div>
  )
}
