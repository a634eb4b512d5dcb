/** How a plan stands with the clock: the contract's measures, month by month as a picture and a table, interest. */
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Bars } from '../../ui/bars.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { clockWords } from '../../words/claims/queue.ts'
import { Standing } from './standing.tsx'

type Clock = Answered<'claims.see-clock'>
type Measure = Clock['measures'][number]

export function ClockPage() {
  const say = useWords(clockWords)
  const write = useWriting()
  const clock = useAnswer('claims.see-clock', {})
  if (clock.isPending) return <Loading />
  if (clock.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={clock.error.message} remedy={clock.error.remedy} />
      </>
    )
  const { measures, months, states, interestPaidCents, interestOpenCents } = clock.data
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Measures measures={measures} />
      <Months months={months} />
      <States states={states} />
      <section aria-labelledby="clock-interest">
        <h2 id="clock-interest">{say.interest()}</h2>
        <Facts
          facts={[
            [say.interestPaid(), write.money(interestPaidCents)],
            [say.interestOpen(), write.money(interestOpenCents)],
          ]}
        />
      </section>
    </>
  )
}

/** In hundredths, one digit after the point at most; null where nothing is counted. */
function shareOf({ counted, inTime }: Measure): number | null {
  return counted === 0 ? null : Math.floor((inTime * 1000) / counted) / 10
}

function Reached({ measure }: { readonly measure: Measure }) {
  const say = useWords(clockWords)
  const write = useWriting()
  const share = shareOf(measure)
  return share === null ? '—' : say.percent({ share: write.count(share) })
}

function Measures({ measures }: Pick<Clock, 'measures'>) {
  const say = useWords(clockWords)
  const write = useWriting()
  return (
    <section aria-labelledby="clock-measures">
      <h2 id="clock-measures">{say.measures()}</h2>
      <p className="usa-hint">{say.measuresSay()}</p>
      <DataTable
        caption={say.measures()}
        rows={measures}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.measure(),
            show: ({ sharePercent, withinDays }) =>
              say.within({ share: write.count(sharePercent), days: write.count(withinDays) }),
          },
          { heading: say.reached(), show: measure => <Reached measure={measure} />, isNumeric: true },
          { heading: say.inTime(), show: ({ inTime }) => write.count(inTime), isNumeric: true },
          { heading: say.counted(), show: ({ counted }) => write.count(counted), isNumeric: true },
          { heading: say.met(), show: measure => <IsMet measure={measure} /> },
        ]}
      />
    </section>
  )
}

function IsMet({ measure }: { readonly measure: Measure }) {
  const say = useWords(clockWords)
  if (measure.counted === 0) return <Mark tone="soft">{say.nothing()}</Mark>
  return <Mark tone={measure.isMet ? 'good' : 'bad'}>{measure.isMet ? say.met() : say.notMet()}</Mark>
}

function Months({ months }: Pick<Clock, 'months'>) {
  const say = useWords(clockWords)
  const write = useWriting()
  const [first] = months[0]?.measures ?? []
  if (first === undefined) return null
  const bars = months.map(({ month, measures }) => {
    const name = write.shortMonth(month)
    const share = measures[0] ? shareOf(measures[0]) : null
    const says = share === null ? say.nothing() : say.percent({ share: write.count(share) })
    return { name, share: share === null ? null : share / 100, says: `${write.month(month)}: ${says}` }
  })
  return (
    <section aria-labelledby="clock-months">
      <h2 id="clock-months">{say.months()}</h2>
      <p className="usa-hint">{say.monthsSay()}</p>
      <Bars title={say.months()} whole={1} bars={bars} />
      <DataTable
        caption={say.months()}
        rows={months}
        keyOf={({ month }) => month}
        columns={[
          { heading: say.month(), show: ({ month }) => write.month(month) },
          ...(months[0]?.measures ?? []).map(({ id, sharePercent, withinDays }) => ({
            heading: say.within({ share: write.count(sharePercent), days: write.count(withinDays) }),
            isNumeric: true,
            show: ({ measures }: Clock['months'][number]) => {
              const measure = measures.find(each => each.id === id)
              return measure === undefined ? '—' : <Reached measure={measure} />
            },
          })),
          {
            heading: say.counted(),
            show: ({ measures }) => write.count(measures[0]?.counted ?? 0),
            isNumeric: true,
          },
        ]}
      />
    </section>
  )
}

function States({ states }: Pick<Clock, 'states'>) {
  const say = useWords(clockWords)
  const write = useWriting()
  if (states.length === 0) return null
  return (
    <section aria-labelledby="clock-states">
      <h2 id="clock-states">{say.states()}</h2>
      <DataTable
        caption={say.states()}
        rows={states}
        keyOf={({ state }) => state}
        columns={[
          { heading: say.standing(), show: ({ state }) => <Standing state={state} /> },
          { heading: say.lines(), show: ({ lines }) => write.count(lines), isNumeric: true },
          { heading: say.amount(), show: ({ cents }) => write.money(cents), isNumeric: true },
          {
            heading: say.late(),
            show: ({ late }) => <span className={late > 0 ? 'is-late' : ''}>{write.count(late)}</span>,
            isNumeric: true,
          },
        ]}
      />
    </section>
  )
}
