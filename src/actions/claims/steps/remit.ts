/** A payment told: the 835, judged before it is kept, and the workbook for whoever reads no X12. */

import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type Remitted, remittanceImbalance, remittanceOf } from '#domain/remittance/remittance-of.ts'
import { remittanceSheets } from '#domain/remittance/remittance-sheet.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import { writeRemittances } from '#formats/x12/write/write-remittance.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { lockClaims } from '#store/claims/lines.ts'
import {
  findPayer,
  findPayment,
  type KeptPayment,
  listPaidDues,
  listToldLines,
  setRemittance,
} from '#store/claims/payments.ts'
import type { Tx } from '#store/database.ts'
import { insertTransmission, nextNumber } from '#store/exchange/transmissions.ts'
import { findParty } from '../../exchange/parties.ts'
import { dispatch } from '../../exchange/sending/dispatch.ts'
import { clockwork, nowOf } from '../../exchange/steps/job-of.ts'
import type { JobContext } from '../../job.ts'

const queue = 'claims-pay'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Told = Remitted & { readonly lines: Awaited<ReturnType<typeof listToldLines>> }

/** Writes both files and lays out the 835; the workbook is ready to be sent where it is wanted. */
export async function remitPayment(context: JobContext, payment: KeptPayment): Promise<void> {
  const { organization_id: organizationId, id } = payment
  const { told, control } = await context.inTransaction(async tx => ({
    told: await loadTold(tx, payment),
    control: await nextNumber(tx, organizationId, 'interchanges'),
  }))
  const x12 = await keep(context, organizationId, [await write835(told, control, nowOf(context))])
  const workbook = await keep(context, organizationId, writeWorkbook({ sheets: remittanceSheets(told) }))
  killPoint('remit/after-blob')
  let queued: string | null = null
  await context.inTransaction(async (tx, tell) => {
    await lockClaims(tx, organizationId)
    const now = await findPayment(tx, organizationId, id)
    if (now === null || now.transmission_id !== null) return
    const made = await lay(tx, context, payment, {
      ...x12,
      name: `835_${payment.reference}.x12`,
      step: 'sent',
    })
    const sheet = await lay(tx, context, payment, {
      ...{ ...workbook, name: `remittance_${payment.reference}.xlsx`, step: 'composed' },
    })
    await setRemittance(tx, organizationId, id, { transmissionId: made, workbookId: sheet })
    const party = await findParty(tx, organizationId, payment.provider_id)
    queued = (await dispatch(tx, context.house, organizationId, party, made)).queue
    tell({
      objects: [`payment:${id}`, `transmission:${made}`],
      members: [...new Set(told.lines.map(({ cin }) => cin))],
      disclosedTo: payment.provider_id,
      why: 'payment told',
    })
    killPoint('remit/before-commit')
  })
  killPoint('remit/after-commit')
  if (queued !== null) context.house.jobs.nudge(queued)
}

async function loadTold(tx: Tx, payment: KeptPayment): Promise<Told> {
  const { organization_id: organizationId, id } = payment
  const payer = await findPayer(tx, organizationId)
  if (payer === null) throw new Fault('claims/payer-unknown', 'Nobody said who pays.')
  return {
    payer: {
      ...{ name: payer.name, tin: payer.tin, number: payer.payer_number, address: payer.address },
      ...{ city: payer.city, state: payer.state, zip: payer.zip, phone: payer.phone },
    },
    payee: { name: payment.payee_name, npi: payment.payee_npi, tin: payment.payee_tin },
    ...{
      method: payment.method,
      reference: payment.reference,
      paidOn: payment.paid_on,
      cents: payment.cents,
    },
    ...{ openingCents: payment.opening_cents, refundedCents: payment.refunded_cents },
    forwardCents: payment.forward_cents,
    lines: await listToldLines(tx, organizationId, id),
    dues: await listPaidDues(tx, organizationId, id),
  }
}

/** An 835 that does not balance, or that its receiver would reject, is never kept. */
async function write835(told: Told, control: number, now: string): Promise<Uint8Array> {
  const remittance = remittanceOf(told)
  if (remittanceImbalance(remittance) !== 0)
    throw new Fault('claims/remittance-out-of-balance', 'The remittance does not come to what was paid.')
  const sender = told.payer.number.slice(0, 15)
  const receiver = told.payee.tin === '' ? told.payee.npi : told.payee.tin
  const made = await gatherWritten(
    writeRemittances([remittance], {
      interchange: {
        ...{ senderQualifier: 'ZZ', sender, receiverQualifier: 'ZZ', receiver, usage: 'P' },
        ...{ date: californiaDay(now), time: now.slice(11, 16), controlNumber: control },
      },
      group: { sender, receiver, controlNumber: control },
      setControlNumber: 1,
    }),
  )
  if (made.ok) return made.bytes
  const codes = [...new Set(made.findings.map(({ code }) => code))].join(', ')
  throw new Fault('claims/remittance-refused', `Our own check refuses the remittance: ${codes}`)
}

type Kept = { readonly sha256: string; readonly byteCount: number }

async function keep(
  context: JobContext,
  organizationId: Id,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Kept> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* bytes
  }
  const put = await context.house.blobs.put(organizationId, pieces(), { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) throw new Fault('claims/remittance-not-kept', put.refusal.says)
  return put.value
}

async function lay(
  tx: Tx,
  context: JobContext,
  payment: KeptPayment,
  file: Kept & { readonly name: string; readonly step: 'sent' | 'composed' },
): Promise<Id> {
  const by = clockwork(queue)
  const now = nowOf(context)
  const made = await insertTransmission(
    tx,
    {
      ...{ organization_id: payment.organization_id, id: context.newId(), direction: 'out', side: 'ours' },
      ...{ partner_organization_id: payment.provider_id, as_of: californiaDay(now), asked: '{}' },
      ...{ answers_given: '{}', file_name: file.name, sha256: file.sha256, byte_count: file.byteCount },
      media_type: file.step === 'sent' ? 'application/edi-x12' : workbookType,
      ...{ step: file.step, made_by_kind: 'system', made_by_id: by.id, created_at: now },
    },
    by,
  )
  if (!made) throw new Error('A transmission of a new id is there already.')
  return made.id
}
