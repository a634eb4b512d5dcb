/** An encounter and a file of them of a plan, for others to reach for in vain. */
import type { PersonActor } from '#domain/people/actor.ts'
import { beginFile } from '#store/encounters/files.ts'
import { type GatheredClaim, saveDue } from '#store/encounters/gathering.ts'
import { mustAsk, once, type TestHouse } from '#test/actions/house.ts'

export type EncounterKind = 'encounter' | 'encounterFile'

export async function makeEncounters(house: TestHouse, keeper: PersonActor, partnerId: string) {
  const { organizationId, personId } = keeper
  const [encounter, file] = [house.newId(), house.newId()]
  await mustAsk(
    house,
    'encounters.save-profile',
    keeper,
    {
      ...{ state: partnerId, contactName: 'Alderwood', contactPhone: '5550100101', sender: '099' },
      ...{ receiver: 'DHCS', usage: 'T', planCodes: [{ since: '2026-01-01', code: '099' }] },
    },
    once(house),
  )
  await house.database.inTransaction({ organizationId, personId }, async tx => {
    const claim: GatheredClaim = {
      ...{ billingNpi: '1999999984', invoiceNumber: '1000000019', providerId: partnerId, cin: '90000001A' },
      ...{ kind: '837P', startedOn: '2026-11-02', waits: false, content: 'Alderwood', lineIds: [] },
      ...{ decisionNumbers: [], encounter: null },
    }
    const due = { claim, id: encounter, number: '0990000000001', planCode: '099', frequency: '1' } as const
    await saveDue(tx, organizationId, [{ ...due, submission: 1 }], house.now())
    await beginFile(
      tx,
      {
        ...{ organization_id: organizationId, id: file, number: 1, plan_code: '099', kind: '837P' },
        ...{ control_number: 999_999, per_set: 5000, created_at: house.now() },
      },
      10,
    )
  })
  return { encounter: [encounter], encounterFile: [file] }
}
