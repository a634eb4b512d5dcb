/** The readiness checklist of a contract: what is asked, what the provider says, what the plan thinks of it. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readinessItems } from '#guidance/network/readiness-items.ts'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SelectField, WordsField } from '../../../ui/fields.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { readinessWords } from '../../../words/network/oversight.ts'

type Readiness = Answered<'oversight.see-readiness'>
type Line = Readiness['lines'][number]

export function ReadinessPage() {
  const say = useWords(readinessWords)
  const write = useWriting()
  const { contract: id } = useParams({ from: '/inside/network/contracts/$contract/readiness' })
  const contract = useAnswer('network.see-contract', { contractId: id })
  const seen = useAnswer('oversight.see-readiness', { contractId: id })
  if (seen.isPending || contract.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  if (contract.isError) return <Trouble title={contract.error.message} remedy={contract.error.remedy} />
  const { lines, summary } = seen.data
  const { number, side, partnerIsOnHub } = contract.data.contract
  const areas = [...new Set(lines.map(({ area }) => area))]
  return (
    <>
      <Link to="/network/contracts/$contract" params={{ contract: id }} className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.title({ name: number })} says={say.says()} />
      <p role="status">
        <strong>
          {summary.ready
            ? say.ready()
            : say.notReady({ accepted: write.count(summary.accepted), items: write.count(summary.items) })}
        </strong>
      </p>
      {areas.map(area => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <h2 id={`area-${area}`}>{say[area]()}</h2>
          <ul className="plain-list">
            {lines
              .filter(line => line.area === area)
              .map(line => (
                <li key={line.item} className="tile item">
                  <Item contractId={id} line={line} side={side} speaksForBoth={!partnerIsOnHub} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const tones: { readonly [state in Line['state']]: MarkTone } = {
  'not-begun': 'soft',
  'in-work': 'soft',
  'to-review': 'warn',
  returned: 'bad',
  accepted: 'good',
}

type ItemProps = {
  readonly contractId: string
  readonly line: Line
  readonly side: 'payer' | 'provider'
  /** Where the partner is not on the hub, both sides are written down here. */
  readonly speaksForBoth: boolean
}

function Item({ contractId, line, side, speaksForBoth }: ItemProps) {
  const say = useWords(readinessWords)
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const [isOpen, setOpen] = useState(false)
  const item = readinessItems.find(({ id }) => id === line.item)
  const tongue = language === 'es' ? 'es' : 'en'
  const isAnswering = side === 'provider' || (speaksForBoth && line.state !== 'to-review')
  const mayAct = isAnswering
    ? mayDo('network/manage')
    : mayDo('oversight/manage') && (line.state === 'to-review' || line.state === 'accepted')
  const told = (said: Line['answer']) =>
    said &&
    `${said.state === 'ready' ? say.isReady() : say[said.state]()}${said.note === '' ? '' : `: ${said.note}`}`
  return (
    <>
      <h3>{item?.says[tongue] ?? line.says}</h3>
      <Mark tone={tones[line.state]}>{say[line.state]()}</Mark>
      <Facts
        facts={[
          [say.evidence(), item?.evidence[tongue] ?? line.evidence],
          line.answer && [say.shown(), told(line.answer)],
          line.review && [say.thought(), told(line.review)],
        ]}
      />
      {line.neverExcludes && line.state !== 'accepted' && <p className="usa-hint">{say.noReason()}</p>}
      {mayAct && !isOpen && (
        <Button type="button" outline onClick={() => setOpen(true)}>
          {isAnswering ? say.answer() : say.review()}
        </Button>
      )}
      {isOpen && (
        <Saying
          contractId={contractId}
          line={line}
          isAnswering={isAnswering}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

const answers = ['not-begun', 'in-work', 'ready', 'does-not-apply'] as const

type SayingProps = {
  readonly contractId: string
  readonly line: Line
  readonly isAnswering: boolean
  readonly onClose: () => void
}

function Saying({ contractId, line: { item }, isAnswering, onClose }: SayingProps) {
  const say = useWords(readinessWords)
  const frame = useWords(networkFrameWords)
  const [state, setState] = useState<string>(isAnswering ? 'ready' : 'accepted')
  const [note, setNote] = useState('')
  const answer = useAsk('oversight.answer-readiness')
  const review = useAsk('oversight.review-readiness')
  const trouble = answer.error ?? review.error
  function save() {
    const done = { onSuccess: onClose }
    const said = answers.find(each => each === state) ?? 'ready'
    if (isAnswering) answer.mutate({ input: { contractId, item, state: said, note } }, done)
    else {
      const thought = state === 'returned' ? 'returned' : 'accepted'
      review.mutate({ input: { contractId, item, state: thought, note } }, done)
    }
  }
  const choices = isAnswering
    ? answers.map(code => ({ code, name: code === 'ready' ? say.isReady() : say[code]() }))
    : (['accepted', 'returned'] as const).map(code => ({ code, name: say[code]() }))
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {trouble && <Trouble title={trouble.message} remedy={trouble.remedy} />}
      <SelectField
        label={isAnswering ? say.shown() : say.thought()}
        value={state}
        onChange={setState}
        choices={choices}
      />
      <WordsField
        label={isAnswering ? say.note() : say.reviewNote()}
        hint={frame.noHealth()}
        value={note}
        onChange={setNote}
      />
      <div className="actions-line">
        <Button type="submit" disabled={answer.isPending || review.isPending}>
          {frame.save()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </div>
    </form>
  )
}
