/** The network as its parties ask about it, on both databases: contracts, partners, capacity. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { exampleBluebird } from '#guidance/profiles/bluebird.ts'
import {
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { agreed, sampleTerms } from './sample-terms.ts'

/** The sample terms as somebody would send them. */
const terms = JSON.parse(JSON.stringify(sampleTerms)) as never

forEachDatabase((_, open) => {
  let database: TestDatabase
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let analyst: PersonActor
  let manager: PersonActor
  let stranger: PersonActor
  let count = 0

  beforeAll(async () => {
    database = await open()
    house = await openTestHouse(database)
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(
      house,
      ['ecm-provider', 'community-supports-provider'],
      'Sample Provider',
    )
    const other = await makeOrganization(house, ['plan', 'ecm-provider'], 'Another Organization')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, provider, ['administrator'])
    stranger = await makeMember(house, other, ['plan-analyst', 'administrator'])
  })

  async function propose(changes: Record<string, unknown> = {}) {
    count++
    const asked = { partnerId: provider.id, number: `C-${count}`, since: '2026-12-01', terms, ...changes }
    return ask(house, 'network.propose-contract', analyst, asked as never, once(house))
  }

  async function proposed(changes: Record<string, unknown> = {}): Promise<Id> {
    const answer = await propose(changes)
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value.contractId
  }

  const answerTo = (
    by: PersonActor,
    contractId: Id,
    says: 'accepted' | 'declined' | 'withdrawn',
    version = 1,
    more = {},
  ) => ask(house, 'network.answer-contract', by, { contractId, version, says, ...more }, once(house))

  const see = (by: PersonActor, contractId: Id) => ask(house, 'network.see-contract', by, { contractId })

  describe('a contract on the hub', () => {
    test('is proposed by the plan, seen by both, accepted by the provider, amended and ended', async () => {
      const contractId = await proposed()
      expect(await see(manager, contractId)).toMatchObject({
        ok: true,
        value: {
          contract: {
            side: 'provider',
            writtenByUs: false,
            partnerName: 'Sample Plan',
            state: 'proposed',
            waitsForUs: true,
            inForce: null,
          },
          versions: [{ version: 1, state: 'proposed', beginsOn: null, notes: [] }],
        },
      })
      expect(await answerTo(manager, contractId, 'accepted')).toMatchObject({
        ok: true,
        value: { state: 'agreed' },
      })
      expect(await see(analyst, contractId)).toMatchObject({
        value: {
          contract: { side: 'payer', partnerName: 'Sample Provider', state: 'to-come', waitsForUs: false },
        },
      })
      house.pass(20 * 86_400_000)
      expect(await see(analyst, contractId)).toMatchObject({
        value: { contract: { state: 'in-force', inForce: { version: 1, ecmPopulations: ['1a', '3'] } } },
      })
      const amended = await ask(
        house,
        'network.amend-contract',
        analyst,
        { contractId, since: '2027-01-01', terms, note: 'From the new year.' },
        once(house),
      )
      expect(amended).toMatchObject({ ok: true, value: { version: 2, state: 'proposed' } })
      await answerTo(manager, contractId, 'accepted', 2)
      const ended = await ask(
        house,
        'network.end-contract',
        manager,
        { contractId, endsOn: '2027-06-30', reason: 'provider-gives-up' },
        once(house),
      )
      expect(ended).toMatchObject({ ok: true })
      expect(await see(analyst, contractId)).toMatchObject({
        value: {
          contract: { endsOn: '2027-06-30', state: 'in-force' },
          versions: [
            { state: 'agreed' },
            { state: 'agreed', beginsOn: '2027-01-01', note: 'From the new year.' },
          ],
          timeline: [
            { what: 'proposed', version: 1 },
            { what: 'accepted', version: 1 },
            { what: 'proposed', version: 2 },
            { what: 'accepted', version: 2 },
            { what: 'ended', version: null },
          ],
        },
      })
    })

    test('is nobody’s but the parties’', async () => {
      const contractId = await proposed()
      expect(await see(stranger, contractId)).toMatchObject({
        ok: false,
        refusal: { code: 'request/not-found' },
      })
      expect(await answerTo(stranger, contractId, 'accepted')).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
      const listed = await ask(house, 'network.list-contracts', stranger, {})
      expect(listed).toMatchObject({ ok: true, value: { contracts: [] } })
      const rows = await database.inTransaction(
        { organizationId: stranger.organizationId, personId: stranger.personId },
        async tx => [
          ...(await tx.selectFrom('contract').select('id').execute()),
          ...(await tx.selectFrom('contract_version').select('version').execute()),
          ...(await tx.selectFrom('contract_statement').select('id').execute()),
        ],
      )
      expect(rows).toEqual([])
    })

    test('cannot be changed by the party that reads it, whatever SQL it says', async () => {
      const contractId = await proposed()
      const acting = { organizationId: provider.id, personId: manager.personId }
      await expect(
        database.inTransaction(acting, tx =>
          tx
            .insertInto('contract_version')
            .values({
              organization_id: plan.id,
              contract_id: contractId,
              version: 9,
              other_organization_id: provider.id,
              since: '2026-01-01',
              until: null,
              terms: '{}',
              note: null,
              proposed_at: house.now(),
              proposed_by: 'person',
            })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
      // A row of its own under the plan’s contract is no version of it.
      await database.inTransaction(acting, async tx => {
        await tx
          .insertInto('contract_statement')
          .values({
            organization_id: provider.id,
            id: house.newId(),
            contract_id: contractId,
            other_organization_id: plan.id,
            said: 'withdrawn',
            version: 1,
            ends_on: null,
            reason: null,
            note: null,
            said_at: house.now(),
            said_by: 'person',
          })
          .execute()
      })
      // Only its writer withdraws: what the other says so changes nothing.
      expect(await see(analyst, contractId)).toMatchObject({ value: { versions: [{ state: 'proposed' }] } })
    })

    test('is answered once, though both sides speak at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const contractId = await proposed()
        const answers = await Promise.all([
          answerTo(manager, contractId, 'accepted'),
          answerTo(analyst, contractId, 'withdrawn'),
          answerTo(manager, contractId, 'declined'),
        ])
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
        const seen = await see(analyst, contractId)
        const states = answers.flatMap(answer => (answer.ok ? answer.value.state : []))
        expect(seen.ok && seen.value.versions.map(({ state }) => state)).toEqual(states)
        expect(await see(manager, contractId)).toMatchObject({ value: { versions: [{ state: states[0] }] } })
      }
    })

    test('refuses terms with everything that is wrong, and lets notes pass', async () => {
      const wrong = {
        ...sampleTerms,
        counties: ['99'],
        files: [agreed('ecm/nothing', 'payer')],
        dataSharing: null,
      }
      const answer = await propose({ terms: wrong })
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'network/terms-not-valid' } })
      const says = answer.ok ? '' : answer.refusal.says
      for (const place of ['counties, 1', 'files, 1', 'dataSharing']) expect(says).toContain(place)
      const noted = await propose({
        terms: { ...sampleTerms, billing: { by: 'invoices', attestedOn: null } },
      })
      expect(noted).toMatchObject({ ok: true, value: { notes: [{ code: 'terms/attestation-missing' }] } })
    })

    test('takes a whole layout, and refuses one that is wrong', async () => {
      const invoice = agreed('billing/invoice', 'provider')
      const document = { ...exampleBluebird, id: 'sample-layout' }
      const withLayout = (layout: object): object => ({
        ...sampleTerms,
        files: [{ ...invoice, layout: { as: 'document', document: layout } }],
      })
      const contractId = await proposed({ terms: withLayout(document) })
      const seen = await see(manager, contractId)
      expect(seen).toMatchObject({
        value: { versions: [{ terms: { files: [{ layout: { document: { id: 'sample-layout' } } }] } }] },
      })
      const wrong = { ...document, files: { 'billing/nothing': document.files['billing/invoice'] } }
      expect(await propose({ terms: withLayout(wrong) })).toMatchObject({
        refusal: { code: 'network/profile-not-valid' },
      })
    })

    test('may not be declined or ended by a plan for want of data ability', async () => {
      const contractId = await proposed()
      await answerTo(manager, contractId, 'accepted')
      const end = { contractId, endsOn: '2027-12-31', reason: 'data-ability' } as const
      expect(await ask(house, 'network.end-contract', analyst, end, once(house))).toMatchObject({
        refusal: { code: 'network/no-reason' },
      })
      expect(await ask(house, 'network.end-contract', manager, end, once(house))).toMatchObject({ ok: true })
    })

    test.each([
      [{ partnerId: '00000000-0000-7000-8000-000000000001' }, 'network/no-such-partner'],
      [{ number: 'C-1' }, 'network/number-taken'],
    ])('is refused for %j: %s', async (change, code) => {
      expect(await propose(change)).toMatchObject({ ok: false, refusal: { code } })
    })

    test('is proposed to providers, and by payers', async () => {
      const otherPlan = await makeOrganization(house, ['plan'], 'A third plan')
      expect(await propose({ partnerId: otherPlan.id })).toMatchObject({
        refusal: { code: 'network/partner-not-a-provider' },
      })
      const asked = { partnerId: plan.id, number: 'P-1', since: '2026-12-01' as const, terms }
      expect(await ask(house, 'network.propose-contract', manager, asked, once(house))).toMatchObject({
        refusal: { code: 'request/not-for-this-organization' },
      })
      expect(await ask(house, 'network.record-contract', manager, asked, once(house))).toMatchObject({
        refusal: { code: 'network/payer-is-on-the-hub' },
      })
    })

    test('asked for twice with one key is one contract', async () => {
      const key = once(house)
      const asked = { partnerId: provider.id, number: 'once', since: '2026-12-01' as const, terms }
      const first = await ask(house, 'network.propose-contract', analyst, asked, key)
      expect(await ask(house, 'network.propose-contract', analyst, asked, key)).toEqual(first)
    })
  })

  test('a provider alone keeps its contract with a plan that is not on the hub', async () => {
    const added = await ask(
      house,
      'network.add-partner',
      manager,
      { name: 'Far Plan', kinds: ['plan'] },
      once(house),
    )
    if (!added.ok) throw new Error(added.refusal.says)
    const partnerId = added.value.partner.id
    const asked = { partnerId, number: 'FAR-1', since: '2026-01-01' as const, terms }
    const recorded = await ask(house, 'network.record-contract', manager, asked, once(house))
    expect(recorded).toMatchObject({ ok: true, value: { state: 'agreed' } })
    const contractId = recorded.ok ? recorded.value.contractId : ''
    expect(await see(manager, contractId)).toMatchObject({
      value: {
        contract: { partnerName: 'Far Plan', partnerIsOnHub: false, state: 'in-force', side: 'provider' },
      },
    })
    const joined = await ask(
      house,
      'network.change-partner',
      manager,
      { partnerId, name: 'Far Plan', kinds: ['plan'], joinedAsOrganizationId: plan.id },
      once(house),
    )
    expect(joined).toMatchObject({ ok: true, value: { partner: { joinedAsOrganizationId: plan.id } } })
    expect(
      await ask(house, 'network.record-contract', manager, { ...asked, number: 'FAR-2' }, once(house)),
    ).toMatchObject({
      refusal: { code: 'network/payer-is-on-the-hub' },
    })
    expect(await ask(house, 'network.list-partners', stranger, {})).toMatchObject({ value: { partners: [] } })
  })

  test('lists go in pages without a gap', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ask(house, 'network.list-contracts', manager, {
        limit: 3,
        ...(cursor && { cursor }),
      })
      if (!page.ok) throw new Error(page.refusal.says)
      expect(page.value.contracts.length).toBeLessThanOrEqual(3)
      seen.push(...page.value.contracts.map(({ id }) => id))
      cursor = page.value.next ?? undefined
    } while (cursor)
    const all = await ask(house, 'network.list-contracts', manager, { limit: 500 })
    expect(all.ok && all.value.contracts.map(({ id }) => id)).toEqual(seen)
    expect(seen.length).toBeGreaterThan(6)
    const running = await ask(house, 'network.list-contracts', manager, { limit: 500, inForce: 'yes' })
    expect(running.ok && running.value.contracts.every(({ state }) => state === 'in-force')).toBe(true)
  })

  test('capacity is reported by the provider and read by the plan', async () => {
    const contractId = await proposed({ since: '2026-01-01' })
    await answerTo(manager, contractId, 'accepted')
    const report = { contractId, program: 'ecm', code: '1a', serving: 12, able: 40 } as const
    expect(await ask(house, 'network.report-capacity', analyst, report, once(house))).toMatchObject({
      refusal: { code: 'oversight/not-yours-to-say' },
    })
    expect(
      await ask(house, 'network.report-capacity', manager, { ...report, code: '9' }, once(house)),
    ).toMatchObject({
      refusal: { code: 'network/capacity-not-agreed' },
    })
    for (const serving of [12, 13, 14]) {
      await ask(house, 'network.report-capacity', manager, { ...report, serving }, once(house))
      house.pass(1000)
    }
    const listed = await ask(house, 'network.list-capacity', analyst, { contractId, limit: 2 })
    expect(listed).toMatchObject({ ok: true, value: { reports: [{ serving: 14 }, { serving: 13 }] } })
    const rest = await ask(house, 'network.list-capacity', analyst, {
      contractId,
      cursor: (listed.ok && listed.value.next) || '',
    })
    expect(rest).toMatchObject({ ok: true, value: { reports: [{ serving: 12 }], next: null } })
  })
})
