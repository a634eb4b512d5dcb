/** A remittance and a letter as PDF, in either language. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import type { PdfDocument } from '#formats/pdf/document.ts'
import { writePdf } from '#formats/pdf/write.ts'
import { findPayer, findPayment, listPaidDues, listToldLines } from '#store/claims/payments.ts'
import { findLine, listToExplain } from '#store/claims/reading.ts'
import { action } from '../../action.ts'
import { documentFonts } from '../../documents/fonts.ts'
import { findParty } from '../../exchange/parties.ts'
import { id } from '../../network/fields.ts'
import { refuse } from '../../refusals.ts'
import { objectOfLine } from '../keeping.ts'
import { letterPaper, remittancePaper } from './papers.ts'

const language = z.enum(['en', 'es']).default('en').describe('Language of its words')

type File = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

async function filed(paper: PdfDocument, name: string): Promise<Result<File>> {
  const { bytes } = await writePdf(paper, documentFonts())
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  return done({ name, mediaType: 'application/pdf', bytes: pieces() })
}

export const printPayment = action({
  name: 'claims.print-payment',
  says: 'The remittance of a payment as PDF: what comes to its amount, and each line with why and what to do.',
  permission: 'claims/read',
  takes: z.strictObject({ payment: id.describe('The payment'), language }),
  gives: 'file',
  changes: false,
  refuses: ['claims/no-such-payment', 'claims/payer-unknown'],
  async run({ payment: paymentId, language: of }, { tx, organizationId, tell }) {
    const payment = await findPayment(tx, organizationId, paymentId)
    if (payment === null) return refuse('claims/no-such-payment')
    const payer = await findPayer(tx, organizationId)
    if (payer === null) return refuse('claims/payer-unknown')
    const lines = await listToldLines(tx, organizationId, paymentId)
    const dues = await listPaidDues(tx, organizationId, paymentId)
    tell({ objects: [`payment:${paymentId}`], members: [...new Set(lines.map(({ cin }) => cin))] })
    // Of the instant of the payment: the same paper whenever somebody asks for it.
    const about = { payer, payment, lines, dues, language: of, now: payment.created_at }
    return filed(remittancePaper(about), `remittance_${payment.reference}.pdf`)
  },
})

export const printLetter = action({
  name: 'claims.print-letter',
  says: 'The letter that tells a provider why lines of an invoice were denied or asked back, and what to do, as PDF.',
  permission: 'claims/read',
  takes: z.strictObject({ line: id.describe('One of its lines'), language }),
  gives: 'file',
  changes: false,
  refuses: ['claims/no-such-line', 'claims/not-disputable', 'claims/payer-unknown'],
  async run({ line: lineId, language: of }, { tx, organizationId, now, tell }) {
    const line = await findLine(tx, organizationId, lineId)
    if (line === null) return refuse('claims/no-such-line')
    if (line.state !== 'denied' && line.state !== 'contested') return refuse('claims/not-disputable')
    const payer = await findPayer(tx, organizationId)
    if (payer === null) return refuse('claims/payer-unknown')
    const lines = await listToExplain(tx, organizationId, line)
    const provider = (await findParty(tx, organizationId, line.provider_id))?.name ?? ''
    tell({
      objects: lines.map(each => objectOfLine(each.id)),
      members: [...new Set(lines.map(({ cin }) => cin))],
    })
    const kind = line.state === 'denied' ? ('denial' as const) : ('contest' as const)
    return filed(letterPaper({ payer, kind, provider, lines, language: of, now }), `${kind}-letter.pdf`)
  },
})
