/** What a plan offers: its Community Supports by county and day; the plan itself says it here. */
import { Alert } from '@trussworks/react-uswds'
import { useState } from 'react'
import { county } from '#guidance/code-sets/county.ts'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { offerWords } from '../../../words/network/offers.ts'
import { todayHere } from '../../casework/today-here.ts'
import { usePartners } from '../../files/names.ts'
import { serviceCodes, useServiceNames } from '../../members/service-names.ts'
import { TellElections } from './tell-elections.tsx'
import { Widenings } from './widenings.tsx'

export type Offers = Answered<'network.see-offers'>
type Span = Offers['offered'][number]

export const countyName = (code: string): string =>
  county.codes.find(each => each.code === code)?.label ?? code

export function OffersPage() {
  const say = useWords(offerWords)
  const { session, isKind } = useSession()
  const partners = usePartners()
  const own = isKind('plan') ? (session?.organization ?? null) : null
  const choices = [
    ...(own ? [{ code: own.id, name: say.ours() }] : []),
    ...(own ? [] : partners.map(({ id, name }) => ({ code: id, name }))),
  ]
  const [chosen, setChosen] = useState('')
  const plan = chosen || choices[0]?.code
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {choices.length > 1 && (
        <div className="filters">
          <SelectField label={say.plan()} value={plan ?? ''} onChange={setChosen} choices={choices} />
        </div>
      )}
      {plan === undefined ? <Empty title={say.noPartner()} /> : <OffersOf key={plan} plan={plan} />}
    </>
  )
}

function OffersOf({ plan }: { readonly plan: string }) {
  const say = useWords(offerWords)
  const { language } = useLanguage()
  const { session, mayDo } = useSession()
  const answer = useAnswer('network.see-offers', { plan })
  const offers = answer.data
  const isOwn = session?.organization?.id === plan && mayDo('network/manage')
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Trouble title={answer.error.message} remedy={answer.error.remedy} />
  if (!offers?.isOnHub) return <Empty title={say.notHere()}>{say.notHereSays()}</Empty>
  return (
    <>
      {offers.owed.map(({ support, says }) => (
        <Alert key={support} type="warning" headingLevel="h2" slim>
          {sayIn(language, says)}
        </Alert>
      ))}
      <section aria-labelledby="offered-heading">
        <h2 id="offered-heading">{say.offered()}</h2>
        {offers.hasSaid ? (
          <OfferedTable offered={offers.offered} />
        ) : (
          <Empty title={say.neverSaid()}>{say.neverSaidSays()}</Empty>
        )}
      </section>
      {isOwn && <TellElections />}
      <Widenings offers={offers} isOwn={isOwn} />
      {offers.words.length > 0 && <Said words={offers.words} />}
    </>
  )
}

/** A row for each support that was ever offered, in the State’s order. */
function OfferedTable({ offered }: { readonly offered: readonly Span[] }) {
  const say = useWords(offerWords)
  const nameOf = useServiceNames()
  const today = todayHere()
  const rows = serviceCodes
    .map(support => ({ support, spans: offered.filter(each => each.support === support) }))
    .filter(({ spans }) => spans.length > 0)
  const listed = (spans: readonly Span[]) => <SpanList spans={spans} />
  const isOver = ({ until }: Span): boolean => until !== null && until < today
  return (
    <DataTable
      caption={say.offered()}
      rows={rows}
      keyOf={({ support }) => support}
      columns={[
        { heading: say.support(), show: ({ support }) => nameOf(support) },
        {
          heading: say.today(),
          show: ({ spans }) => listed(spans.filter(each => each.from <= today && !isOver(each))),
        },
        { heading: say.toCome(), show: ({ spans }) => listed(spans.filter(({ from }) => from > today)) },
        { heading: say.over(), show: ({ spans }) => listed(spans.filter(isOver)) },
      ]}
    />
  )
}

function SpanList({ spans }: { readonly spans: readonly Span[] }) {
  const say = useWords(offerWords)
  const write = useWriting()
  if (spans.length === 0) return '—'
  return (
    <ul className="plain-list">
      {spans.map(({ county: code, from, until }) => (
        <li key={`${code} ${from}`}>
          {until === null
            ? say.since({ county: countyName(code), from: write.day(from) })
            : say.span({ county: countyName(code), from: write.day(from), until: write.day(until) })}
        </li>
      ))}
    </ul>
  )
}

function Said({ words }: { readonly words: Offers['words'] }) {
  const say = useWords(offerWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  return (
    <details>
      <summary>{say.said()}</summary>
      <DataTable
        caption={say.said()}
        rows={words}
        keyOf={({ support, county: code, saidAt, from, says }) =>
          `${support} ${code} ${saidAt} ${from} ${says}`
        }
        columns={[
          { heading: say.what(), show: each => `${nameOf(each.support)}, ${countyName(each.county)}` },
          {
            heading: say.isOffered(),
            show: each => say[each.says === 'offered' ? 'offered-word' : 'not-offered-word'](),
          },
          {
            heading: say.days(),
            show: ({ from, until }) => `${write.day(from)} – ${until === null ? '' : write.day(until)}`,
          },
          { heading: say.when(), show: ({ saidAt }) => write.instant(saidAt) },
          { heading: say.note(), show: ({ note }) => note ?? '—' },
        ]}
      />
    </details>
  )
}
