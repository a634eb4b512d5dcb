/** The lines of an applied invoice file become lines to pay, decided in the same moment, so many invoices at a time. */
import type { Id } from '#base/id.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { listUntakenInvoices } from '#store/claims/lines.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { takeLines } from '../take-lines.ts'

const queue = 'claims-take-in'
const linesAtOnce = 1000

/** Begun again it passes over what is taken: a version of a record has one line. */
export const takeInInvoices: Job = {
  queue,
  says: 'Take the lines of an invoice file, decide on each, and book it.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const transmissionId = idIn(data, 'transmissionId')
    let after: Id | null = null
    do {
      context.signal.throwIfAborted()
      if (context.turnIsOver()) return context.again()
      after = await takeNext(context, organizationId, transmissionId, after)
    } while (after !== null)
  },
}

async function takeNext(
  context: JobContext,
  organizationId: Id,
  transmissionId: Id,
  after: Id | null,
): Promise<Id | null> {
  return context.inTransaction(async (tx, tell) => {
    const transmission = await findTransmission(tx, organizationId, transmissionId)
    const providerId = transmission?.partner_organization_id ?? null
    const setId = transmission?.record_set_id ?? null
    if (!transmission || providerId === null || setId === null) return null
    const { records, last } = await listUntakenInvoices(
      tx,
      organizationId,
      { setId, transmissionId, after },
      linesAtOnce,
    )
    const now = nowOf(context)
    const receivedOn = californiaDay(transmission.created_at)
    const places = new Map<string, number>()
    const came = records.map(({ id, version, facts }) => {
      const invoice = `${facts.billingProviderNpi ?? ''} ${facts.invoiceNumber ?? ''}`
      const lineNumber = (places.get(invoice) ?? 0) + 1
      places.set(invoice, lineNumber)
      // Another version of a record is the provider's correction of it.
      const frequency = version === 1 ? ('1' as const) : ('7' as const)
      const line = claimLineOf(facts, {
        ...{ id: context.newId(), providerId, kind: 'invoice', lineNumber, frequency, receivedOn },
      })
      return { line, record: { id, version } }
    })
    const newId = (): Id => context.newId()
    const keeping = { tx, organizationId, now, on: californiaDay(now), by: `system:${queue}`, newId }
    const { taken, members } = await takeLines(keeping, transmissionId, came)
    if (taken > 0) tell({ objects: [objectOf(transmissionId)], members, why: `${taken} lines taken` })
    return last
  })
}
