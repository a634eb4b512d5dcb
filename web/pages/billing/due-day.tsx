/** When the invoices of a month are due, by contract or guidance. */
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { billingWords } from '../../words/billing.ts'

export type Due = Answered<'network.list-dues'>['dues'][number]

const invoiceFile = 'billing/invoice'

/** What we owe in invoices, what is late first. */
export function useInvoiceDues(): { readonly dues: readonly Due[]; readonly isPending: boolean } {
  const all = useAnswer('network.list-dues', { owedBy: 'us', limit: 500 })
  const dues = (all.data?.dues ?? []).filter(({ file }) => file === invoiceFile)
  return { dues, isPending: all.isPending }
}

export function DueDay({ partner, month }: { readonly partner: string; readonly month: string }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { dues } = useInvoiceDues()
  const due = dues.find(({ partnerId, about }) => partnerId === partner && about === month)
  if (!due) return null
  const isLate = due.state === 'late'
  return (
    <p className={isLate ? 'is-late' : ''}>
      {(isLate ? say.lateBy : say.dueBy)({ day: write.day(due.dueOn) })}
    </p>
  )
}

/** Every month that is still open, and every one that is late. */
export function DueTable() {
  const say = useWords(billingWords)
  const write = useWriting()
  const { dues, isPending } = useInvoiceDues()
  const open = dues.filter(({ state }) => state === 'open' || state === 'late')
  if (isPending) return null
  return (
    <section aria-labelledby="due-heading">
      <h2 id="due-heading">{say.due()}</h2>
      {open.length === 0 ? (
        <p>{say.noDue()}</p>
      ) : (
        <DataTable
          caption={say.due()}
          rows={open}
          keyOf={({ key }) => key}
          columns={[
            { heading: say.plan(), show: ({ partnerName }) => partnerName ?? '—' },
            {
              heading: say.about(),
              show: ({ about }) => (/^\d{4}-\d{2}$/.test(about) ? write.month(about) : about),
            },
            { heading: say.dueOn(), show: ({ dueOn }) => write.day(dueOn) },
            {
              heading: say.standing(),
              show: ({ state }) =>
                state === 'late' ? <span className="is-late">{say.late()}</span> : say.open(),
            },
          ]}
        />
      )}
    </section>
  )
}
