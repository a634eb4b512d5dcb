/** One encounter: its way to the State step by step, why it was stopped, the lines that it tells, the answers. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { encounterWords, oneEncounterWords } from '../../../words/claims/encounters.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { Answers } from './answers.tsx'
import { type Encounter, EncounterState } from './encounter-state.tsx'
import { SendAgain } from './send-again.tsx'

type Seen = Answered<'encounters.see'>

export function EncounterPage() {
  const { encounter: id } = useParams({ from: '/inside/claims/encounters/$encounter' })
  const say = useWords(oneEncounterWords)
  const all = useWords(encounterWords)
  const { mayDo } = useSession()
  const seen = useAnswer('encounters.see', { encounter: id }, { everySeconds: 5 })
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={all.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  const { encounter, lines, answers } = seen.data
  const isStopped = encounter.state === 'held' || encounter.state === 'rejected'
  return (
    <>
      <Link to="/claims/encounters" search={{}} className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.title({ number: encounter.number })}>
        <p>
          <EncounterState state={encounter.state} />
        </p>
      </PageHeading>
      <About encounter={encounter} />
      <Way encounter={encounter} />
      {isStopped && <Why encounter={encounter} />}
      {isStopped && mayDo('exchange/send') && <SendAgain key={encounter.state} encounters={[id]} />}
      <Lines lines={lines} />
      <section aria-labelledby="encounter-answers">
        <h2 id="encounter-answers">{say.answers()}</h2>
        {answers.length === 0 ? (
          <p>{say.noAnswers()}</p>
        ) : (
          <Answers caption={say.answers()} answers={answers} />
        )}
      </section>
    </>
  )
}

function About({ encounter }: { readonly encounter: Encounter }) {
  const say = useWords(oneEncounterWords)
  const write = useWriting()
  const nameOf = useOrganizationNames()
  const { invoice, cin, provider, kind, planCode, stateNumber, frequency, submission } = encounter
  const how = { 1: say.first(), 7: say.replaces(), 8: say.voids() }[frequency]
  return (
    <Facts
      facts={[
        [say.invoice(), invoice],
        [say.member(), cin],
        [say.provider(), nameOf(provider)],
        [say.kind(), kind],
        [say.planCode(), planCode],
        [say.sending(), `${write.count(submission)}, ${how}`],
        stateNumber === null ? null : [say.stateNumber(), stateNumber],
      ]}
    />
  )
}

const steps = [
  ['stepMade', 'made', 'held'],
  ['stepReceived', 'received', 'interchange'],
  ['stepAcknowledged', 'acknowledged', 'set'],
  ['stepForwarded', 'forwarded', 'claim'],
  ['stepAccepted', 'accepted', 'validation'],
] as const

/** Each later answer says what those before it would have: all steps up to the last one that was heard are done. */
function Way({ encounter: { state, stoppedAt } }: { readonly encounter: Encounter }) {
  const say = useWords(oneEncounterWords)
  const stop = steps.findIndex(([, , at]) => at === stoppedAt)
  const reached = state === 'voided' ? steps.length - 1 : steps.findIndex(([, at]) => at === state)
  const last = stop >= 0 ? stop - 1 : reached
  return (
    <section aria-labelledby="encounter-way">
      <h2 id="encounter-way">{say.way()}</h2>
      <ol className="encounter-way">
        {steps.map(([word], at) => (
          <li key={word}>
            <span>{say[word]()}</span>{' '}
            <Mark tone={at === stop ? 'bad' : at <= last ? 'good' : 'soft'}>
              {at === stop ? say.stopped() : at <= last ? say.reached() : say.notYet()}
            </Mark>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Why({ encounter: { remedy, reasons } }: { readonly encounter: Encounter }) {
  const say = useWords(oneEncounterWords)
  const { language } = useLanguage()
  return (
    <section aria-labelledby="encounter-why">
      <h2 id="encounter-why">{say.why()}</h2>
      {remedy && <p>{remedy[language === 'es' ? 'es' : 'en']}</p>}
      {reasons.length > 0 && (
        <p className="usa-hint" translate="no">
          {say.codes({ codes: reasons.join(', ') })}
        </p>
      )}
    </section>
  )
}

function Lines({ lines }: Pick<Seen, 'lines'>) {
  const say = useWords(oneEncounterWords)
  const write = useWriting()
  return (
    <section aria-labelledby="encounter-lines">
      <h2 id="encounter-lines">{say.lines()}</h2>
      {lines.length === 0 ? (
        <p>{say.noLines()}</p>
      ) : (
        <DataTable
          caption={say.lines()}
          rows={lines}
          keyOf={({ line }) => line}
          columns={[
            {
              heading: say.service(),
              show: ({ line, procedure, modifiers }) => (
                <Link to="/claims/lines/$line" params={{ line }}>
                  {[procedure, ...modifiers].join(' ')}
                </Link>
              ),
            },
            {
              heading: say.day(),
              show: ({ startedOn }) => (startedOn === null ? '—' : write.day(startedOn)),
            },
            { heading: say.charge(), show: ({ chargeCents }) => write.money(chargeCents), isNumeric: true },
            { heading: say.paid(), show: ({ paidCents }) => write.money(paidCents), isNumeric: true },
            {
              heading: say.cost(),
              isNumeric: true,
              show: ({ costCents, isCapitated }) => (
                <>
                  {write.money(costCents)} {isCapitated && <span className="usa-hint">{say.monthly()}</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
