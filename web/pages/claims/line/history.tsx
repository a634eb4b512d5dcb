/** Everything that was decided on a line, by whom and why, and everything that was booked for it. */
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { accountWords } from '../../../words/claims/frame.ts'
import { lineWords } from '../../../words/claims/line.ts'
import type { SeenLine } from './line-page.tsx'

export function History({ seen: { decisions, entries } }: { readonly seen: SeenLine }) {
  return (
    <>
      <Decisions decisions={decisions} />
      <Money entries={entries} />
    </>
  )
}

function Decisions({ decisions }: Pick<SeenLine, 'decisions'>) {
  const say = useWords(lineWords)
  const write = useWriting()
  const outcomes = {
    pay: say.pay(),
    deny: say.deny(),
    pend: say.pend(),
    contest: say.contest(),
    replaced: say.outcomeReplaced(),
    void: say.outcomeVoid(),
    note: say.outcomeNote(),
  }
  return (
    <section aria-labelledby="line-history">
      <h2 id="line-history">{say.history()}</h2>
      <DataTable
        caption={say.history()}
        rows={decisions}
        keyOf={({ number }) => number}
        columns={[
          { heading: say.when(), show: ({ at }) => write.instant(at) },
          { heading: say.outcome(), show: ({ outcome }) => outcomes[outcome] },
          { heading: say.paid(), show: ({ paidCents }) => write.money(paidCents), isNumeric: true },
          { heading: say.who(), show: ({ saidBy }) => saidBy ?? say.rules() },
          { heading: say.why(), show: ({ why }) => why ?? '—' },
        ]}
      />
    </section>
  )
}

const accounts = Object.keys(accountWords) as readonly (keyof typeof accountWords)[]

function Money({ entries }: Pick<SeenLine, 'entries'>) {
  const say = useWords(lineWords)
  const account = useWords(accountWords)
  const write = useWriting()
  const nameOf = (name: string): string => {
    const known = accounts.find(each => each === name)
    return known === undefined ? name : account[known]()
  }
  return (
    <section aria-labelledby="line-money">
      <h2 id="line-money">{say.money()}</h2>
      {entries.length === 0 ? (
        <p>{say.noMoney()}</p>
      ) : (
        <DataTable
          caption={say.money()}
          rows={entries.map((entry, place) => ({ ...entry, place }))}
          keyOf={({ place }) => place}
          columns={[
            { heading: say.when(), show: ({ at }) => write.instant(at) },
            { heading: say.from(), show: ({ credit }) => nameOf(credit) },
            { heading: say.to(), show: ({ debit }) => nameOf(debit) },
            { heading: say.amountBooked(), show: ({ cents }) => write.money(cents), isNumeric: true },
          ]}
        />
      )}
    </section>
  )
}
