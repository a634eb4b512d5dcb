/** One file: where it stands, what became of its rows, what was found, and what a person has to say to it. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, StepIndicator, StepIndicatorStep, Table } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { fileWords } from '../../words/files.ts'
import { mendingWords } from '../../words/mending.ts'
import { AnswerQuestions } from './answer-questions.tsx'
import { DecideTransmission } from './decide-transmission.tsx'
import { FindingList } from './finding-list.tsx'
import { useFileNames, useOrganizationNames } from './names.ts'

type Seen = Answered<'exchange.see-transmission'>

/** Nothing more happens to it by itself. */
const settled = new Set(['acknowledged', 'answered', 'refused', 'waiting', 'composed'])

export function TransmissionPage() {
  const say = useWords(fileWords)
  const organization = useOrganizationNames()
  const { transmission: id } = useParams({ from: '/inside/files/$transmission' })
  const seen = useAnswer('exchange.see-transmission', { transmission: id }, { everySeconds: 2 })
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return <Trouble title={seen.error.message} remedy={seen.error.remedy} again={() => void seen.refetch()} />
  const { transmission, questions } = seen.data
  return (
    <>
      <Link to="/files" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={transmission.fileName} says={say.receipt({ number: transmission.receipt })}>
        <Summary seen={seen.data} />
      </PageHeading>
      {!settled.has(transmission.step) && <p role="status">{say.working()}</p>}
      {seen.data.steps.some(({ note }) => note === 'names-another-partner') && (
        <Alert type="warning" headingLevel="h2" heading={say.otherPartner()}>
          {say.otherPartnerSays({ partner: organization(transmission.partner) })}
        </Alert>
      )}
      <Mended seen={seen.data} />
      <Steps seen={seen.data} />
      {transmission.waitsFor === 'answers' && <AnswerQuestions id={id} questions={questions} />}
      {transmission.waitsFor === 'decision' && <DecideTransmission transmission={transmission} />}
      <div className="beside">
        <Downloads seen={seen.data} />
        <Counts seen={seen.data} />
      </div>
      <FindingList id={id} isJudged={transmission.outcome !== null || transmission.step === 'refused'} />
    </>
  )
}

/** Where the rows can be mended, and which files mend each other. */
function Mended({ seen: { transmission, mendable, mendedBy, decidedWhy } }: { readonly seen: Seen }) {
  const say = useWords(mendingWords)
  const files = useWords(fileWords)
  const { mayDo } = useSession()
  const { id, resubmissionOf } = transmission
  return (
    <>
      {decidedWhy !== null && <p>{files.decidedBecause({ why: decidedWhy })}</p>}
      {resubmissionOf !== null && (
        <p>
          {say.mends()}{' '}
          <Link to="/files/$transmission" params={{ transmission: resubmissionOf }}>
            {say.seeEarlier()}
          </Link>
        </p>
      )}
      {mendedBy !== null && (
        <p>
          {say.wasMended()}{' '}
          <Link to="/files/$transmission" params={{ transmission: mendedBy }}>
            {say.seeSent()}
          </Link>
        </p>
      )}
      {mendable && mendedBy === null && mayDo('exchange/send') && (
        <section className="tile mend-offer" aria-label={say.mendHere()}>
          <Link to="/files/$transmission/mend" params={{ transmission: id }} className="usa-button">
            {say.mendHere()}
          </Link>
          <p>{say.mendSays()}</p>
        </section>
      )}
    </>
  )
}

function Summary({ seen: { transmission } }: { readonly seen: Seen }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const organization = useOrganizationNames()
  const { file, partner, bytes, outcome } = transmission
  const parts = [
    file === null ? say.unknownKind() : nameOf(file),
    partner === null ? say.noPartner() : organization(partner),
    ...(bytes === null ? [] : [write.bytes(bytes)]),
    ...(outcome === null ? [] : [say[outcome]()]),
  ]
  return <p>{parts.join(' · ')}</p>
}

const incoming = ['received', 'read', 'checked', 'matched', 'applied', 'acknowledged'] as const
const outgoing = ['asked', 'composed', 'sent', 'delivered', 'answered'] as const

function Steps({ seen: { transmission, steps } }: { readonly seen: Seen }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const path: readonly (typeof incoming | typeof outgoing)[number][] =
    transmission.direction === 'in' ? incoming : outgoing
  const made = new Set<string>(steps.map(({ step }) => step))
  // Waiting and refused stand beside the path: the file is where it was when it left it.
  const current = path.findLast(step => made.has(step)) ?? path[0]
  return (
    <section aria-labelledby="steps-heading">
      <h2 id="steps-heading">{say.steps()}</h2>
      <StepIndicator
        headingLevel="h3"
        showLabels
        stepText={say.step()}
        ofText={say.ofSteps()}
        statusText={{ complete: say.stepDone(), incomplete: say.stepToCome() }}
      >
        {path.map(step => (
          <StepIndicatorStep
            key={step}
            label={say[step]()}
            status={step === current ? 'current' : made.has(step) ? 'complete' : 'incomplete'}
          />
        ))}
      </StepIndicator>
      <ul className="plain-list plain-list--row">
        {steps.map(({ step, at }) => (
          <li key={`${step} ${at}`}>
            {say[step]()}: {write.instant(at)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ seen: { transmission } }: { readonly seen: Seen }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const { rows, records } = transmission
  if (rows.read === 0) return null
  const isClaims = transmission.format === 'x12'
  const counts: readonly (readonly [string, number])[] = [
    [say.taken(), rows.accepted],
    ...(isClaims ? [] : [[say.warned(), rows.warned] as const]),
    [isClaims ? say.refusedClaims() : say.held(), rows.rejected],
    // Of claims it is told on the pages of claims what came of them.
    ...(isClaims
      ? []
      : ([
          [say.fresh(), records.new],
          [say.changed(), records.changed],
          [say.unchanged(), records.unchanged],
          [say.ended(), records.ended],
        ] as const)),
  ]
  const heading = isClaims ? say.claims() : say.rows()
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading">{heading}</h2>
      <ScrollFrame label={heading}>
        <Table bordered={false}>
          <tbody>
            {counts.map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="numeric">{write.count(count)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </ScrollFrame>
    </section>
  )
}

const answerWords = { marked: 'marked', findings: 'findingsList', receipt: 'receiptData' } as const

const isNamed = (kind: string): kind is keyof typeof answerWords => kind in answerWords

function Downloads({ seen: { transmission, answers } }: { readonly seen: Seen }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const id = encodeURIComponent(transmission.id)
  return (
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading">{say.answers()}</h2>
      <ul className="plain-list">
        <li>
          <a href={`${addressOf('exchange.download-file')}?transmission=${id}`} download>
            {say.original()}
          </a>
        </li>
        {answers.map(({ kind, fileName, bytes }) => (
          <li key={kind}>
            <a
              href={`${addressOf('exchange.download-answer')}?transmission=${id}&kind=${encodeURIComponent(kind)}`}
              download
            >
              {isNamed(kind) ? say[answerWords[kind]]() : fileName}
            </a>{' '}
            ({write.bytes(bytes)})
          </li>
        ))}
      </ul>
    </section>
  )
}
