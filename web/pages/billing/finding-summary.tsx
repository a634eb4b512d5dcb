/** The list at the top: everything that is to be mended, each with the way to its field. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useWords, useWriting } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import { type Finding, memberName } from './draft-changes.ts'
import { fieldOf, isGrave, toldFindings, useOpenDraft } from './open-draft.ts'

const mostShown = 10

type SummaryProps = {
  /** Only what is about this invoice; null: everything. */
  readonly invoice: string | null
  readonly goTo: (finding: Finding, field: string) => void
}

export function FindingSummary({ invoice, goTo }: SummaryProps) {
  const say = useWords(billingWords)
  const write = useWriting()
  const draft = useOpenDraft()
  const told = toldFindings(draft).filter(finding => invoice === null || finding.invoice === invoice)
  const grave = told.filter(isGrave)
  const others = told.filter(finding => !isGrave(finding))
  return (
    <div id="findings" tabIndex={-1}>
      {grave.length > 0 && (
        <Alert
          type="error"
          headingLevel="h2"
          heading={say.toMend({ count: write.count(grave.length) })}
          className="finding-summary"
        >
          <FindingList findings={grave} goTo={goTo} named={invoice === null} />
        </Alert>
      )}
      {others.length > 0 && (
        <Alert type="warning" headingLevel="h2" heading={say.toLookAt()} className="finding-summary">
          <FindingList findings={others} goTo={goTo} named={invoice === null} />
        </Alert>
      )}
    </div>
  )
}

type ListProps = {
  readonly findings: readonly Finding[]
  readonly goTo: SummaryProps['goTo']
  /** True: each says whose invoice it is on. */
  readonly named: boolean
}

function FindingList({ findings, goTo, named }: ListProps) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { form, content } = useOpenDraft()
  const nameOf = (finding: Finding): string => {
    const invoice = content.invoices.find(({ id }) => id === finding.invoice)
    return invoice ? memberName(invoice) : ''
  }
  return (
    <ul className="plain-list">
      {findings.slice(0, mostShown).map(finding => (
        <li key={`${finding.invoice} ${finding.line} ${finding.key} ${finding.code}`}>
          <Button type="button" unstyled onClick={() => goTo(finding, fieldOf(form, finding))}>
            {[...(named && nameOf(finding) !== '' ? [nameOf(finding)] : []), finding.wrong].join(': ')}
          </Button>
        </li>
      ))}
      {findings.length > mostShown && (
        <li>{say.moreToMend({ count: write.count(findings.length - mostShown) })}</li>
      )}
    </ul>
  )
}
