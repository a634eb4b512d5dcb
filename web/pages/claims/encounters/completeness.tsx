/** How much of what was done the State has, month by month, and answers that fit nothing. */
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { Bars } from '../../../ui/bars.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { encounterWords } from '../../../words/claims/encounters.ts'
import { Answers } from './answers.tsx'

type Seen = Answered<'encounters.see-completeness'>
type Month = Seen['months'][number]

const counted = ['reported', 'billed', 'decided', 'paid', 'accepted'] as const

export function Completeness({ months }: Pick<Seen, 'months'>) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const bars = months.toReversed().map(({ month, decided, accepted }) => {
    const share = decided === 0 ? null : accepted / decided
    const said = share === null ? '—' : write.count(Math.round(share * 100))
    return {
      name: write.shortMonth(month),
      share,
      says: say.share({ month: write.month(month), share: said }),
    }
  })
  return (
    <section aria-labelledby="encounters-complete">
      <h2 id="encounters-complete">{say.complete()}</h2>
      {months.length === 0 ? (
        <p>{say.noMonths()}</p>
      ) : (
        <>
          <p className="usa-hint">{say.completeSays()}</p>
          <Bars title={say.complete()} whole={1} bars={bars} />
          <DataTable
            caption={say.complete()}
            rows={months}
            keyOf={({ month }) => month}
            columns={[
              { heading: say.month(), show: ({ month }) => write.month(month) },
              ...counted.map(name => ({
                heading: say[name](),
                isNumeric: true,
                show: (row: Month) => write.count(row[name]),
              })),
            ]}
          />
        </>
      )}
    </section>
  )
}

export function OddAnswers({ answers }: { readonly answers: Seen['odd'] }) {
  const say = useWords(encounterWords)
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="encounters-odd">
      <h2 id="encounters-odd">{say.odd()}</h2>
      <p>{say.oddSays()}</p>
      <Answers caption={say.odd()} answers={answers} isNamed />
    </section>
  )
}
