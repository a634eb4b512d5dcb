/** What a plan tells a provider on paper: a remittance line by line, and a letter that says why and what to do. */
import { writeCents } from '#base/money.ts'
import { type Reason, ruleOf } from '#domain/adjudication/decision.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { disputeTerms } from '#domain/calendar/dispute-clock.ts'
import { saysOf } from '#domain/remittance/remittance-sheet.ts'
import type { PdfDocument, PdfPart } from '#formats/pdf/document.ts'
import type { KeptPayment, PaidDue, PayerProfile, ToldLine } from '#store/claims/payments.ts'
import type { ListedLine } from '#store/claims/reading.ts'
import { type DocumentLanguage, dayInWords, waysOf } from '../../documents/words.ts'
import { paperWords } from './paper-words.ts'

type About = {
  readonly payer: Pick<PayerProfile, 'name' | 'address' | 'city' | 'state' | 'zip' | 'phone'>
  readonly language: DocumentLanguage
  /** An instant: the paper is the same whenever it is written for the same. */
  readonly now: string
}

const money = (cents: number): string => (cents < 0 ? `-$${writeCents(-cents)}` : `$${writeCents(cents)}`)

function from({ payer }: About): PdfPart {
  const { name, address, city, state, zip, phone } = payer
  return { kind: 'paragraph', text: `${name}, ${address}, ${city}, ${state} ${zip}, ${phone}` }
}

const paragraph = (text: string): PdfPart => ({ kind: 'paragraph', text })

/** CARC and RARC of all that was found. */
function codesOf(reasons: readonly Reason[]): string {
  const rules = reasons.map(({ rule }) => ruleOf(rule))
  return rules
    .flatMap(({ reason, remarks }) => [reason ?? '', ...remarks])
    .filter(Boolean)
    .join(' ')
}

const total = (all: readonly { readonly cents: number }[]): number =>
  all.reduce((sum, { cents }) => sum + cents, 0)

export function remittancePaper(
  about: About & {
    readonly payment: KeptPayment
    readonly lines: readonly ToldLine[]
    readonly dues: readonly PaidDue[]
  },
): PdfDocument {
  const { payment, lines, dues, language, payer } = about
  const say = paperWords
  const steps: readonly (readonly [name: string, cents: number])[] = [
    [say.linesPaid[language], total(lines.filter(({ does }) => does === 'pays'))],
    [say.linesBack[language], total(lines.filter(({ does }) => does === 'takes-back'))],
    [say.interest[language], total(dues.filter(({ kind }) => kind === 'interest'))],
    [say.penalty[language], total(dues.filter(({ kind }) => kind === 'penalty'))],
    [say.owedBefore[language], -payment.opening_cents],
    [say.sentBack[language], payment.refunded_cents],
    [say.stillOwed[language], payment.forward_cents],
  ]
  const shown = steps.filter(([, cents]) => cents !== 0)
  const title = say.remittance[language](payment.reference)
  return {
    ...waysOf(language),
    ...{ title, author: payer.name, createdAt: about.now },
    parts: [
      { kind: 'heading', level: 1, text: title },
      from(about),
      paragraph(
        say.paidTo[language](payment.payee_name, payment.payee_npi, dayInWords(payment.paid_on, language)),
      ),
      {
        ...{ kind: 'table', caption: say.sum[language], namesRows: true },
        columns: [
          { title: say.step[language], width: 3 },
          { title: say.amount[language], width: 1, isAtEnd: true },
        ],
        rows: [...shown, [say.comesTo[language], payment.cents] as const].map(([name, cents]) => [
          name,
          money(cents),
        ]),
      },
      ...(lines.length === 0 ? [] : [toldLines(lines, language)]),
    ],
  }
}

function toldLines(lines: readonly ToldLine[], language: DocumentLanguage): PdfPart {
  const say = paperWords
  return {
    ...{ kind: 'table', caption: say.lines[language], namesRows: true },
    columns: [
      { title: say.invoice[language], width: 3 },
      { title: say.service[language], width: 3 },
      { title: say.charge[language], width: 2, isAtEnd: true },
      { title: say.amount[language], width: 2, isAtEnd: true },
      { title: say.why[language], width: 6 },
    ],
    rows: lines.map(line => {
      const said = line.reasons.map(reason => saysOf(reason, language))
      const why = [...said.flatMap(({ says, mend }) => [says, mend]), codesOf(line.reasons)]
      const back = line.does === 'takes-back' ? [say.takenBack[language]] : why
      const service = [line.procedure, ...line.modifiers, dayInWords(line.startedOn ?? '', language)]
      return [
        `${line.number} / ${line.lineNumber}`,
        service.join(' '),
        money(line.chargeCents),
        money(line.cents),
        back.filter(Boolean).join(' '),
      ]
    }),
  }
}

/** One letter for one invoice: each line that was denied, or asked back, with why, what to do, and the clocks. */
export function letterPaper(
  about: About & {
    readonly kind: 'denial' | 'contest'
    readonly provider: string
    readonly lines: readonly ListedLine[]
  },
): PdfDocument {
  const { kind, provider, lines, language, payer, now } = about
  const say = paperWords
  const [first] = lines
  const number = first?.invoice_number ?? ''
  const title = say[kind][language](number)
  const dispute = disputeTerms(californiaDay(now))
  const whole = lines.map((line): readonly PdfPart[] => {
    const service = [line.procedure_code, ...line.modifiers].join(' ')
    const on = dayInWords(line.started_on ?? '', language)
    const said = line.reasons.map(reason => saysOf(reason, language))
    return [
      {
        kind: 'heading',
        level: 2,
        text: say.line[language](line.line_number, service, on, money(line.charge_cents)),
      },
      paragraph(say.member[language](`${line.firstName} ${line.lastName}`.trim(), line.cin)),
      { kind: 'list', items: said.map(({ says, mend }) => `${says} ${mend}`) },
      paragraph(say.codes[language](codesOf(line.reasons) || '—')),
    ]
  })
  return {
    ...waysOf(language),
    ...{ title, author: payer.name, createdAt: now },
    parts: [
      { kind: 'heading', level: 1, text: title },
      from(about),
      paragraph(say.to[language](provider, dayInWords(now.slice(0, 10), language))),
      paragraph(say.received[language](dayInWords(first?.received_on ?? '', language))),
      ...whole.flat(),
      { kind: 'heading', level: 2, text: say.whatNow[language] },
      { kind: 'list', items: (kind === 'denial' ? say.afterDenial : say.afterContest)[language](dispute) },
      paragraph(say.memberOwesNothing[language]),
      paragraph(say.ask[language](payer.name, payer.phone)),
    ],
  }
}
