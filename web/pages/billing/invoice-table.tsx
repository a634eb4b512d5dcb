/** The invoices of a draft in a table: whose, how much, and whether each can go. */
import { Button } from '@trussworks/react-uswds'
import { typedCents } from '#files/derive/amounts.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { type Invoice, memberName } from './draft-changes.ts'
import { isGrave, useOpenDraft } from './open-draft.ts'

export function InvoiceTable({ open }: { readonly open: (invoice: string) => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { content } = useOpenDraft()
  if (content.invoices.length === 0)
    return (
      <Empty title={say.emptyDraft()}>
        <p>{say.emptyDraftSays()}</p>
      </Empty>
    )
  return (
    <DataTable
      caption={say.invoices()}
      rows={content.invoices}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.member(),
          show: invoice => (
            <Button type="button" unstyled onClick={() => open(invoice.id)}>
              {memberName(invoice) || say.nobody()}
            </Button>
          ),
        },
        { heading: say.number(), show: ({ facts }) => facts.invoiceNumber ?? '' },
        { heading: say.services(), show: ({ lines }) => write.count(lines.length), isNumeric: true },
        {
          heading: say.amount(),
          show: ({ facts }) => write.money(typedCents(facts.invoiceAmount ?? '') ?? 0),
          isNumeric: true,
        },
        { heading: say.standing(), show: invoice => <Standing invoice={invoice} /> },
      ]}
    />
  )
}

function Standing({ invoice }: { readonly invoice: Invoice }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { check } = useOpenDraft()
  if (invoice.lines.length === 0) return say.noServices()
  const grave = check.findings.filter(finding => finding.invoice === invoice.id && isGrave(finding))
  if (check.ready.includes(invoice.id)) return <strong className="is-ready">{say.ready()}</strong>
  if (grave.length === 0) return say.unchecked()
  return <span className="is-late">{say.problems({ count: write.count(grave.length) })}</span>
}
