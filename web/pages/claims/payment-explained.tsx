/** Why a payment comes to its amount: the sum step by step, and the lines behind it. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { paymentWords } from '../../words/claims/payments.ts'

type Seen = Answered<'claims.see-payment'>

export function PaymentExplained({
  payment,
  onClose,
}: {
  readonly payment: string
  readonly onClose: () => void
}) {
  const say = useWords(paymentWords)
  const write = useWriting()
  const seen = useAnswer('claims.see-payment', { payment })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { reference, cents } = seen.data
  const title = say.explained({ reference, amount: write.money(cents) })
  return (
    <section aria-labelledby="explained" className="tile">
      <h2 id="explained">{title}</h2>
      <Sum caption={title} seen={seen.data} />
      <Lines lines={seen.data.lines} />
      <Button type="button" outline onClick={onClose}>
        {say.close()}
      </Button>
    </section>
  )
}

/** Steps without an amount are left out; the last two are what it comes to. */
function Sum({ caption, seen }: { readonly caption: string; readonly seen: Seen }) {
  const say = useWords(paymentWords)
  const write = useWriting()
  const steps = [
    { name: say.linesPaid(), cents: seen.paysCents },
    { name: say.linesBack(), cents: seen.takesBackCents },
    { name: say.interest(), cents: seen.interestCents },
    { name: say.penalty(), cents: seen.penaltyCents },
    { name: say.owedBefore(), cents: -seen.owedBeforeCents },
    { name: say.sentBack(), cents: seen.sentBackCents },
    { name: say.stillOwed(), cents: seen.stillOwedCents },
  ].filter(({ cents }) => cents !== 0)
  return (
    <DataTable
      caption={caption}
      rows={[...steps, { name: say.comesTo(), cents: seen.cents }]}
      keyOf={({ name }) => name}
      columns={[
        { heading: say.step(), show: ({ name }) => name },
        { heading: say.paid(), show: ({ cents }) => write.money(cents), isNumeric: true },
      ]}
    />
  )
}

function Lines({ lines }: Pick<Seen, 'lines'>) {
  const say = useWords(paymentWords)
  const write = useWriting()
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  if (lines.length === 0) return null
  return (
    <DataTable
      caption={say.linesOf()}
      isCaptionShown
      rows={lines}
      keyOf={({ line, does }) => `${line} ${does}`}
      columns={[
        {
          heading: say.line(),
          show: ({ line, number, lineNumber }) => (
            <Link to="/claims/lines/$line" params={{ line }}>
              {say.lineOf({ number, line: write.count(lineNumber) })}
            </Link>
          ),
        },
        {
          heading: say.does(),
          show: ({ does, isDenied, reasons }) => (
            <>
              {isDenied && does === 'pays' ? say.denies() : say[does]()}
              {reasons.length > 0 && (
                <span className="usa-hint"> {reasons.map(({ says }) => says[told]).join(' ')}</span>
              )}
            </>
          ),
        },
        { heading: say.paid(), show: ({ cents }) => write.money(cents), isNumeric: true },
      ]}
    />
  )
}
