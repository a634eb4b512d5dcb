/** What the plan's rules will say of the draft, by what we know: told before it is sent, and keeping nobody from it. */
import { Alert } from '@trussworks/react-uswds'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { billingWords } from '../../words/billing.ts'
import { Citation } from '../files/citation.tsx'
import { type Content, memberName, type Seen } from './draft-changes.ts'
import { useOpenDraft } from './open-draft.ts'

type Foreseen = Seen['check']['foreseen'][number]

const mostShown = 10
const tones = { deny: 'bad', contest: 'warn', pend: 'soft', reduce: 'warn', pay: 'soft' } as const

/** Those that are still so: a service that was changed since is not spoken of until it has been looked at again. */
export function foreseenNow(content: Content, checked: Content, foreseen: readonly Foreseen[]): Foreseen[] {
  const factsOf = ({ facts, invoices }: Content, { invoice: id, line: lineId }: Foreseen): string => {
    const invoice = invoices.find(each => each.id === id)
    return JSON.stringify([facts, invoice?.facts, invoice?.lines.find(each => each.id === lineId)?.facts])
  }
  return foreseen.filter(each => factsOf(content, each) === factsOf(checked, each))
}

/** `invoice`: only what is about this one; null: everything. */
export function ForeseenReasons({ invoice }: { readonly invoice: string | null }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { content, checked, check } = useOpenDraft()
  const told = foreseenNow(content, checked, check.foreseen).filter(
    each => invoice === null || each.invoice === invoice,
  )
  if (told.length === 0) return null
  return (
    <Alert type="info" headingLevel="h2" heading={say.foreseen()} className="finding-summary">
      <p>{say.foreseenSays()}</p>
      <ul className="plain-list">
        {told.slice(0, mostShown).map(each => (
          <OneReason key={`${each.line} ${each.rule}`} reason={each} isNamed={invoice === null} />
        ))}
        {told.length > mostShown && (
          <li>{say.moreToMend({ count: write.count(told.length - mostShown) })}</li>
        )}
      </ul>
    </Alert>
  )
}

function OneReason({ reason, isNamed }: { readonly reason: Foreseen; readonly isNamed: boolean }) {
  const say = useWords(billingWords)
  const { language } = useLanguage()
  const { content } = useOpenDraft()
  const invoice = content.invoices.find(({ id }) => id === reason.invoice)
  const line = invoice?.lines.find(({ id }) => id === reason.line)
  const told = language === 'es' ? 'es' : 'en'
  const about = [
    ...(isNamed && invoice ? [memberName(invoice)] : []),
    line?.facts.procedureCode ?? '',
    line?.facts.serviceStartDate ?? '',
  ].filter(part => part !== '')
  return (
    <li>
      <Mark tone={tones[reason.outcome]}>{say[reason.outcome]()}</Mark> {about.join(', ')}
      {about.length > 0 && ': '}
      {reason.says[told]} {reason.mend[told]}
      <details>
        <summary>{say.foreseenWhere()}</summary>
        <Citation cite={reason.cite} />
      </details>
    </li>
  )
}
