/** What the State answered to a report's JSON file: bringing the answer, and each item with its place and remedy. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Refused } from '../../ui/refused.tsx'
import { responseWords } from '../../words/reports/responses.ts'

type Item = Answered<'reports.list-responses'>['items'][number]

export function Responses({ report }: { readonly report: string }) {
  const say = useWords(responseWords)
  const { mayDo } = useSession()
  if (!mayDo('members/read')) return null
  return (
    <section aria-labelledby="report-responses">
      <h2 id="report-responses">{say.title()}</h2>
      {mayDo('oversight/manage') && <Bring report={report} />}
      <Items report={report} />
    </section>
  )
}

function Bring({ report }: { readonly report: string }) {
  const say = useWords(responseWords)
  const write = useWriting()
  const take = useAsk('reports.take-response')
  return (
    <>
      <label className="usa-label" htmlFor="report-response">
        {say.bring()}
      </label>
      <p className="usa-hint" id="report-response-hint">
        {say.hint()}
      </p>
      <input
        type="file"
        id="report-response"
        className="usa-input"
        accept=".json,application/json"
        aria-describedby="report-response-hint"
        disabled={take.isPending}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) take.mutate({ input: { report }, options: { file } })
          target.value = ''
        }}
      />
      <Refused trouble={take.error} />
      <p role="status">
        {take.data && say.taken({ items: write.count(take.data.items), found: write.count(take.data.found) })}
      </p>
    </>
  )
}

function Items({ report }: { readonly report: string }) {
  const say = useWords(responseWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const first = useAnswer('reports.list-responses', { report, limit: 1 })
  const open = first.data?.open ?? 0
  const pages = usePages('reports.list-responses', { report, limit: 25 }, ({ items, next }) => ({
    rows: items,
    next,
  }))
  return (
    <Paged pages={pages} none={<p>{say.none()}</p>}>
      {rows => (
        <>
          <p role="status">{open === 0 ? say.noneOpen() : say.open({ count: write.count(open) })}</p>
          <DataTable
            caption={say.title()}
            rows={rows}
            keyOf={({ answer, item }) => `${answer} ${item}`}
            columns={[
              { heading: say.place(), show: each => <Place item={each} report={report} /> },
              {
                heading: say.said(),
                show: ({ code, says, severity, status }) => (
                  <span lang="en" translate="no">
                    {[severity, code, says].filter(Boolean).join(' · ') || status}
                  </span>
                ),
              },
              { heading: say.remedy(), show: ({ about }) => say[`${about}Remedy`]() },
              {
                heading: say.answer(),
                show: ({ fileName, receivedAt }) => (
                  <>
                    <span translate="no">{fileName}</span>
                    <br />
                    {write.instant(receivedAt)}
                  </>
                ),
              },
              {
                heading: say.became(),
                show: each =>
                  each.settledAt !== null && each.settledHow !== null ? (
                    `${say[each.settledHow]()} · ${write.instant(each.settledAt)}`
                  ) : mayDo('oversight/manage') ? (
                    <Settle item={each} report={report} />
                  ) : (
                    say.choose()
                  ),
              },
            ]}
          />
        </>
      )}
    </Paged>
  )
}

/** Chosen, then kept by a press: arrow keys alone must not say anything that stands. */
function Settle({ item, report }: { readonly item: Item; readonly report: string }) {
  const say = useWords(responseWords)
  const settle = useAsk('reports.settle-response')
  const [how, setHow] = useState<(typeof settlings)[number] | null>(null)
  const place = `${item.fileName} ${item.item}`
  return (
    <>
      <select
        className="usa-select"
        name="settle"
        aria-label={say.becameOf({ place })}
        value={how ?? ''}
        onChange={({ target }) => setHow(settlings.find(each => each === target.value) ?? null)}
      >
        <option value="">{say.choose()}</option>
        {settlings.map(each => (
          <option key={each} value={each}>
            {say[each]()}
          </option>
        ))}
      </select>
      <Button
        type="button"
        outline
        aria-label={say.keepOf({ place })}
        disabled={how === null || settle.isPending}
        onClick={() => how && settle.mutate({ input: { report, answer: item.answer, item: item.item, how } })}
      >
        {say.keep()}
      </Button>
      <Refused trouble={settle.error} />
    </>
  )
}

const settlings = ['mended', 'explained', 'nothing-to-do'] as const

function Place({ item, report }: { readonly item: Item; readonly report: string }) {
  const say = useWords(responseWords)
  const write = useWriting()
  const { about, table, tableName, row, record } = item
  if (about !== 'record' || table === null) return about === 'file' ? say.whole() : say.notOurs()
  const place = { table: tableName ?? table, number: write.count(row ?? record ?? 0) }
  if (row === null) return say.recordOf(place)
  return (
    <Link to="/reports/made/$report/tables/$table/$row" params={{ report, table, row: `${row}` }}>
      {say.rowOf(place)}
    </Link>
  )
}
