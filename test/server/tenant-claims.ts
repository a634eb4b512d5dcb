/** Lines to pay and a payment run of a plan, for others to reach for in vain. */
import { takeLines } from '#actions/claims/take-lines.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { insertPayment } from '#store/claims/payments.ts'
import { insertRun } from '#store/claims/runs.ts'
import { mustAsk, once, type TestHouse } from '#test/actions/house.ts'

export async function makeClaims(house: TestHouse, keeper: PersonActor, providerId: string) {
  const { organizationId, personId } = keeper
  const [line, run, paid, from] = [house.newId(), house.newId(), house.newId(), house.newId()]
  const payer = { name: 'Alderwood', tin: '990000002', payerNumber: '99999', address: '1 Example Street' }
  const place = { city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 0 }
  await mustAsk(house, 'claims.save-payer', keeper, { ...payer, ...place }, once(house))
  await house.database.inTransaction({ organizationId, personId }, async tx => {
    const facts = {
      ...{ memberCin: '90000001A', memberLastName: 'Alderwood', invoiceNumber: '1000000019' },
      ...{ billingProviderNpi: '1999999984', procedureCode: 'G9008', procedureCodeModifier: 'U1' },
      ...{ serviceStartDate: '11/02/2026', serviceUnitCount: '1', serviceChargeAmount: '25.00' },
    }
    const receipt = { id: line, providerId, kind: 'invoice', lineNumber: 1, frequency: '1' } as const
    const came = claimLineOf(facts, { ...receipt, receivedOn: '2026-11-20' })
    const newId = (): string => house.newId()
    const keeping = { tx, organizationId, now: house.now(), on: '2026-11-20', by: 'test', newId } as const
    await takeLines(keeping, from, [{ line: came, record: null }])
    await insertRun(tx, {
      ...{ organization_id: organizationId, id: run, number: 1, paid_on: '2026-11-20', method: 'CHK' },
      ...{ first_reference: 1, state: 'done', made_by_person_id: personId, created_at: house.now() },
      ended_at: house.now(),
    })
    await insertPayment(
      tx,
      {
        ...{ organization_id: organizationId, id: paid, run_id: run, number: 1, provider_id: providerId },
        ...{ payee_name: 'Alderwood', payee_npi: '1999999984', payee_tin: '990000001', method: 'NON' },
        ...{ reference: '1', paid_on: '2026-11-20', cents: 0, line_count: 0, opening_cents: 0 },
        ...{ refunded_cents: 0, forward_cents: 0, transmission_id: null, workbook_transmission_id: null },
        created_at: house.now(),
      },
      [],
    )
  })
  return { claimLine: [line], paymentRun: [run], claimPayment: [paid] }
}
