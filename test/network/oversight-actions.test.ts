/** Oversight as its parties ask about it, on both databases: readiness, vetting, audits, grievances. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { sampleTerms } from './sample-terms.ts'

const terms = JSON.parse(JSON.stringify(sampleTerms)) as never
const day = 86_400_000

forEachDatabase((_, open) => {
  let database: TestDatabase
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let analyst: PersonActor
  let manager: PersonActor
  let supervisor: PersonActor
  let stranger: PersonActor
  let contractId: Id

  beforeAll(async () => {
    database = await open()
    house = await openTestHouse(database)
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(house, ['ecm-provider'], 'Sample Provider')
    const other = await makeOrganization(house, ['plan', 'ecm-provider'], 'Another Organization')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, provider, ['administrator'])
    supervisor = await makeMember(house, provider, ['supervisor'])
    stranger = await makeMember(house, other, ['plan-analyst', 'administrator', 'supervisor'])
    const asked = { partnerId: provider.id, number: 'C-1', since: '2026-01-01' as const, terms }
    const made = await ask(house, 'network.propose-contract', analyst, asked, once(house))
    contractId = made.ok ? made.value.contractId : ''
    await ask(
      house,
      'network.answer-contract',
      manager,
      { contractId, version: 1, says: 'accepted' },
      once(house),
    )
  })

  test('readiness goes back and forth, item by item, each side for itself', async () => {
    const answer = (by: PersonActor, state: 'ready' | 'in-work', item = 'lead-care-managers') =>
      ask(
        house,
        'oversight.answer-readiness',
        by,
        { contractId, item, state, note: 'Chart of 2026.' },
        once(house),
      )
    const review = (by: PersonActor, state: 'accepted' | 'returned') =>
      ask(
        house,
        'oversight.review-readiness',
        by,
        { contractId, item: 'lead-care-managers', state, note: 'Seen.' },
        once(house),
      )
    const stateNow = async (by: PersonActor): Promise<unknown> => {
      const seen = await ask(house, 'oversight.see-readiness', by, { contractId })
      return seen.ok
        ? seen.value.lines.find(({ item }) => item === 'lead-care-managers')?.state
        : seen.refusal.code
    }
    expect(await stateNow(analyst)).toBe('not-begun')
    expect(await answer(analyst, 'ready')).toMatchObject({ refusal: { code: 'oversight/not-yours-to-say' } })
    expect(await answer(manager, 'ready', 'nothing')).toMatchObject({
      refusal: { code: 'oversight/item-not-asked' },
    })
    await answer(manager, 'ready')
    expect(await stateNow(analyst)).toBe('to-review')
    expect(await review(supervisor, 'accepted')).toMatchObject({
      refusal: { code: 'oversight/not-yours-to-say' },
    })
    house.pass(1000)
    await review(analyst, 'returned')
    expect(await stateNow(manager)).toBe('returned')
    house.pass(1000)
    await answer(manager, 'ready')
    expect(await stateNow(manager)).toBe('to-review')
    house.pass(1000)
    const accepted = await review(analyst, 'accepted')
    expect(accepted).toMatchObject({ ok: true, value: { summary: { accepted: 1, ready: false } } })
    expect(await stateNow(stranger)).toBe('request/not-found')
  })

  test('vetting is the plan’s, read by the provider without its note', async () => {
    const vetting = {
      providerId: provider.id,
      path: 'plan-vetting' as const,
      state: 'begun' as const,
      npi: '1234567893',
      npiKind: 'organization' as const,
      note: 'Called twice.',
    }
    const record = (change: object) =>
      ask(house, 'oversight.record-vetting', analyst, { ...vetting, ...change } as never, once(house))
    expect(await record({ npi: '1234567890' })).toMatchObject({
      refusal: { code: 'oversight/npi-not-valid' },
    })
    expect(await record({ asked: ['NCQA certificate'] })).toMatchObject({
      refusal: { code: 'oversight/accreditation-not-needed' },
    })
    expect(await record({})).toMatchObject({ ok: true, value: { vetting: { isGoodToday: false } } })
    expect(await record({ state: 'passed', passedOn: '2026-11-01', expiresOn: '2027-10-31' })).toMatchObject({
      ok: true,
      value: { vetting: { isGoodToday: true, canGoTo: ['begun', 'ended'] } },
    })
    expect(await record({ state: 'failed' })).toMatchObject({
      refusal: { code: 'oversight/move-not-possible' },
    })
    const own = await ask(house, 'oversight.list-vettings', manager, {})
    expect(own).toMatchObject({
      value: { vettings: [{ byUs: false, partnerName: 'Sample Plan', note: null, canGoTo: [] }] },
    })
    const theirs = await ask(house, 'oversight.list-vettings', analyst, {})
    expect(theirs).toMatchObject({
      value: { vettings: [{ byUs: true, partnerName: 'Sample Provider', note: 'Called twice.' }] },
    })
    expect(await ask(house, 'oversight.list-vettings', stranger, {})).toMatchObject({
      value: { vettings: [] },
    })
    expect(await ask(house, 'oversight.record-vetting', manager, vetting, once(house))).toMatchObject({
      refusal: { code: 'request/not-for-this-organization' },
    })
  })

  describe('an audit', () => {
    const announce = {
      title: 'Sample audit',
      scope: ['claims'],
      periodFrom: '2026-01-01' as const,
      periodTo: '2026-06-30' as const,
    }
    const answer = (by: PersonActor, auditId: Id, says: string, more: object = {}) =>
      ask(
        house,
        'oversight.answer-finding',
        by,
        { auditId, number: 1, says, note: 'Sample words.', ...more } as never,
        once(house),
      )
    const move = (auditId: Id, to: 'under-way' | 'closed' | 'called-off', by = analyst) =>
      ask(house, 'oversight.move-audit', by, { auditId, to }, once(house))

    test('from announcement to the last finding put right', async () => {
      const opened = await ask(
        house,
        'oversight.open-audit',
        analyst,
        { providerId: provider.id, ...announce },
        once(house),
      )
      const auditId = opened.ok ? opened.value.audit.id : ''
      expect(await move(auditId, 'closed')).toMatchObject({
        refusal: { code: 'oversight/move-not-possible' },
      })
      expect(await move(auditId, 'under-way', stranger)).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
      await move(auditId, 'under-way')
      const report = {
        auditId,
        summary: 'One finding.',
        findings: [{ area: 'claims', says: 'Units were rounded up.' }],
      }
      expect(await ask(house, 'oversight.report-audit', supervisor, report, once(house))).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
      const reported = await ask(house, 'oversight.report-audit', analyst, report, once(house))
      expect(reported).toMatchObject({
        value: { findings: [{ state: 'open', waitsFor: 'plan', canSay: ['waived'] }] },
      })
      expect(await move(auditId, 'closed')).toMatchObject({ refusal: { code: 'oversight/findings-open' } })
      expect(await answer(supervisor, auditId, 'planned')).toMatchObject({
        refusal: { code: 'oversight/promise-missing' },
      })
      expect(await answer(analyst, auditId, 'planned', { promisedOn: '2027-02-01' })).toMatchObject({
        refusal: { code: 'oversight/move-not-possible' },
      })
      await answer(supervisor, auditId, 'planned', { promisedOn: '2027-02-01' })
      house.pass(1000)
      expect(await answer(analyst, auditId, 'accepted')).toMatchObject({
        value: { finding: { state: 'accepted', waitsFor: 'correction', dueOn: '2027-02-01' } },
      })
      house.pass(1000)
      await answer(supervisor, auditId, 'done')
      house.pass(1000)
      expect(await answer(analyst, auditId, 'verified')).toMatchObject({
        value: { finding: { state: 'closed' } },
      })
      expect(await move(auditId, 'closed')).toMatchObject({ ok: true, value: { audit: { state: 'closed' } } })
      const seen = await ask(house, 'oversight.see-audit', supervisor, { auditId })
      expect(seen).toMatchObject({
        value: {
          audit: { byUs: false, partnerName: 'Sample Plan', canGoTo: [] },
          findings: [
            { steps: [{ byAuditor: false }, { byAuditor: true }, { byAuditor: false }, { byAuditor: true }] },
          ],
        },
      })
      expect(await ask(house, 'oversight.list-audits', stranger, {})).toMatchObject({ value: { audits: [] } })
      expect(await ask(house, 'oversight.list-audits', supervisor, {})).toMatchObject({
        value: { audits: [{ id: auditId }] },
      })
    })

    test('of a provider that is not on the hub: the auditor writes both sides down', async () => {
      const added = await ask(
        house,
        'network.add-partner',
        analyst,
        { name: 'Far Provider', kinds: ['ecm-provider'] },
        once(house),
      )
      const providerId = added.ok ? added.value.partner.id : ''
      const opened = await ask(
        house,
        'oversight.open-audit',
        analyst,
        { providerId, ...announce },
        once(house),
      )
      const auditId = opened.ok ? opened.value.audit.id : ''
      const report = { auditId, summary: 'One finding.', findings: [{ area: 'claims', says: 'A sample.' }] }
      await ask(house, 'oversight.report-audit', analyst, report, once(house))
      for (const [says, more] of [
        ['planned', { promisedOn: '2027-02-01' }],
        ['accepted', {}],
        ['done', {}],
        ['verified', {}],
      ] as const) {
        house.pass(1000)
        expect(await answer(analyst, auditId, says, more), says).toMatchObject({ ok: true })
      }
      expect(await move(auditId, 'closed')).toMatchObject({ ok: true })
    })

    test('has no period that ends before it begins', async () => {
      const asked = { providerId: provider.id, ...announce, periodTo: '2025-12-31' as const }
      expect(await ask(house, 'oversight.open-audit', analyst, asked, once(house))).toMatchObject({
        refusal: { code: 'network/period-ends-before-it-begins' },
      })
    })
  })

  describe('a grievance', () => {
    const complaint = {
      way: 'phone' as const,
      expedited: false,
      category: 'access',
      says: 'Nobody called back.',
      memberCin: '90000001A',
    }
    const move = (by: PersonActor, grievanceId: Id, to: string, more: object = {}) =>
      ask(house, 'oversight.move-grievance', by, { grievanceId, to, ...more } as never, once(house))

    test('is acknowledged and resolved by the plan, its clocks kept', async () => {
      const made = await ask(
        house,
        'oversight.record-grievance',
        analyst,
        { ...complaint, receivedAt: house.now() },
        once(house),
      )
      const grievanceId = made.ok ? made.value.grievance.id : ''
      expect(made).toMatchObject({
        value: { grievance: { clocks: [{ clock: 'acknowledge', state: 'running' }, { clock: 'resolve' }] } },
      })
      expect(await move(analyst, grievanceId, 'forwarded')).toMatchObject({
        refusal: { code: 'oversight/move-not-possible' },
      })
      house.pass(2 * day)
      await move(analyst, grievanceId, 'acknowledged')
      house.pass(10 * day)
      const resolved = await move(analyst, grievanceId, 'resolved', { resolution: 'A new care manager.' })
      expect(resolved).toMatchObject({
        value: {
          grievance: { state: 'resolved', clocks: [{ state: 'kept' }, { state: 'kept' }], canGoTo: [] },
        },
      })
      for (const by of [supervisor, stranger]) {
        const seen = await ask(house, 'oversight.see-grievance', by, { grievanceId, ownerId: plan.id })
        expect(seen).toMatchObject({ ok: false, refusal: { code: 'request/not-found' } })
      }
      expect(
        await ask(
          house,
          'oversight.record-grievance',
          analyst,
          { ...complaint, receivedAt: '2099-01-01T00:00:00.000Z' },
          once(house),
        ),
      ).toMatchObject({
        refusal: { code: 'oversight/received-in-the-future' },
      })
    })

    test('goes from the provider to the plan, which takes it over once', async () => {
      const made = await ask(
        house,
        'oversight.record-grievance',
        supervisor,
        { ...complaint, receivedAt: house.now(), aboutId: provider.id },
        once(house),
      )
      const grievanceId = made.ok ? made.value.grievance.id : ''
      expect(made).toMatchObject({
        value: { grievance: { clocks: [{ clock: 'forward', state: 'running' }] } },
      })
      expect(await move(supervisor, grievanceId, 'resolved')).toMatchObject({
        refusal: { code: 'oversight/move-not-possible' },
      })
      const before = await ask(house, 'oversight.see-grievance', analyst, {
        grievanceId,
        ownerId: provider.id,
      })
      expect(before).toMatchObject({ refusal: { code: 'request/not-found' } })
      await move(supervisor, grievanceId, 'forwarded', { planId: plan.id })
      const passed = await ask(house, 'oversight.list-grievances', analyst, { passedOn: true })
      expect(passed).toMatchObject({
        value: { grievances: [{ id: grievanceId, says: 'Nobody called back.' }] },
      })
      const takesOver = { organizationId: provider.id, grievanceId }
      const take = (by: PersonActor) =>
        ask(
          house,
          'oversight.record-grievance',
          by,
          { ...complaint, receivedAt: house.now(), takesOver },
          once(house),
        )
      expect(await take(stranger)).toMatchObject({ refusal: { code: 'request/not-found' } })
      expect(await take(analyst)).toMatchObject({ ok: true })
      expect(await take(analyst)).toMatchObject({ refusal: { code: 'oversight/already-taken-over' } })
      const disclosed = await database.asOwner(
        'select members, disclosed_to from audit_entry where organization_id = $1 and disclosed_to is not null',
        [provider.id],
      )
      expect(disclosed.rows).toEqual([{ members: ['90000001A'], disclosed_to: plan.id }])
    })

    test('stands in a list with the most pressing first, in pages', async () => {
      for (const [hours, expedited] of [
        [0, false],
        [1, true],
        [30, false],
        [5, true],
      ] as const) {
        const receivedAt = new Date(Date.parse(house.now()) - hours * 3_600_000).toISOString()
        await ask(
          house,
          'oversight.record-grievance',
          analyst,
          { ...complaint, receivedAt, expedited },
          once(house),
        )
      }
      const states = ['received' as const]
      const whole = await ask(house, 'oversight.list-grievances', analyst, { states, limit: 100 })
      const dueAts = whole.ok
        ? whole.value.grievances.map(({ clocks }) => clocks.find(({ clock }) => clock === 'resolve')?.dueAt)
        : []
      expect(dueAts).toEqual([...dueAts].sort())
      expect(dueAts.length).toBeGreaterThan(3)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await ask(house, 'oversight.list-grievances', analyst, {
          states,
          limit: 2,
          ...(cursor && { cursor }),
        })
        if (!page.ok) throw new Error(page.refusal.says)
        seen.push(...page.value.grievances.map(({ id }) => id))
        cursor = page.value.next ?? undefined
      } while (cursor)
      expect(seen).toEqual(whole.ok ? whole.value.grievances.map(({ id }) => id) : [])
    })
  })
})
