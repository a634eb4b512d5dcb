/** What a plan asks of its network, on both databases: who owes what, error rates, reminders, capacity, partners. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { anyone } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, exchange, layoutFor, placeOf, rowsOf } from '#test/exchange/house.ts'
import { agreed, sampleTerms } from './sample-terms.ts'

const file = 'ecm/return-transmission'
const monthly = { every: 'month', days: 10, closed: 'next-working-day' } as const

forEachDatabase((_, open) => {
  let house: TestHouse
  let plan: TestOrganization
  let first: TestOrganization
  let second: TestOrganization
  let stranger: TestOrganization
  let analyst: PersonActor
  let manager: PersonActor
  let outsider: PersonActor
  let contractId: Id

  beforeAll(async () => {
    house = await openTestHouse(await open())
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    first = await makeOrganization(house, ['ecm-provider'], 'Sample Alder')
    second = await makeOrganization(house, ['ecm-provider'], 'Sample Birch')
    stranger = await makeOrganization(house, ['plan', 'ecm-provider'], 'Another Organization')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, first, ['administrator', 'supervisor'])
    outsider = await makeMember(house, stranger, ['plan-analyst', 'administrator'])
    contractId = await agreeWith(first)
    await agreeWith(second)
  })

  /** A contract with the sample terms, proposed by the plan and accepted. */
  async function agreeWith(provider: TestOrganization): Promise<Id> {
    const files = sampleTerms.files.map(each =>
      each.file === file ? agreed(file, 'provider', monthly) : each,
    )
    const terms = JSON.parse(JSON.stringify({ ...sampleTerms, files })) as never
    const asked = { partnerId: provider.id, number: `C-${provider.id}`, since: '2026-01-01' as const, terms }
    const made = await ask(house, 'network.propose-contract', analyst, asked, once(house))
    if (!made.ok) throw new Error(made.refusal.says)
    const by = await makeMember(house, provider, ['administrator'])
    const accepted = { contractId: made.value.contractId, version: 1, says: 'accepted' as const }
    await ask(house, 'network.answer-contract', by, accepted, once(house))
    return made.value.contractId
  }

  const owed = async (by: PersonActor, asked = {}) => {
    const answer = await ask(house, 'network.list-owed', by, { ...asked })
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value
  }

  /** A return file of so many rows, in the first so many of which the CIN is none. */
  async function returned(provider: TestOrganization, bad: number, seed: number): Promise<void> {
    const layout = layoutFor('RTF')
    const cin = placeOf(layout, 'memberCin')
    const rows = rowsOf(layout, 10, seed).map((row, at) => (at < bad ? row.with(cin, '12345') : row))
    const seen = await exchange(house, analyst, await bytesOf(layout, rows), { partner: provider.id })
    expect(seen.transmission.rows).toMatchObject({ read: 10, rejected: bad })
  }

  describe('who owes what', () => {
    test('stands partner by partner, the most late first, and a file that came answers its month', async () => {
      const before = await owed(analyst)
      expect(before.partners.map(({ partnerName }) => partnerName)).toEqual(['Sample Alder', 'Sample Birch'])
      expect(before.late).toBeGreaterThan(0)
      const dues = before.partners[1]?.dues.filter(due => due.file === file && due.state === 'late') ?? []
      expect(dues.length).toBeGreaterThan(0)
      await returned(first, 2, 1)
      const after = await owed(analyst)
      expect(after.late).toBe(before.late - 1)
      expect(after.partners.map(({ partnerName }) => partnerName)).toEqual(['Sample Birch', 'Sample Alder'])
      const answered = after.partners[1]?.dues.find(due => due.answeredBy !== null)
      expect(answered).toMatchObject({ file, answeredBy: { outcome: 'accepted-in-part' } })
    })

    test('is paged without losing anybody, and narrowed to what is late, one file, one partner', async () => {
      const one = await owed(analyst, { limit: 1 })
      const two = await owed(analyst, { limit: 1, cursor: one.next ?? '' })
      expect([...one.partners, ...two.partners].map(({ partnerId }) => partnerId)).toEqual([
        second.id,
        first.id,
      ])
      expect(two.next).toBeNull()
      const late = await owed(analyst, { lateOnly: true, partnerId: first.id })
      expect(late.partners.flatMap(({ dues }) => dues).every(({ state }) => state === 'late')).toBe(true)
      const files = (await owed(analyst, { file })).partners.flatMap(({ dues }) => dues)
      expect(new Set(files.map(each => each.file))).toEqual(new Set([file]))
    })

    test('the provider sees its own side, and nobody else anything', async () => {
      const own = await owed(manager, { owedBy: 'us' })
      expect(own.partners).toMatchObject([{ partnerName: 'Sample Plan', isOnHub: true }])
      expect((await owed(outsider)).partners).toEqual([])
    })
  })

  describe('error rates', () => {
    const rates = async (by: PersonActor, asked = {}) => {
      const answer = await ask(house, 'exchange.list-error-rates', by, { ...asked })
      if (!answer.ok) throw new Error(answer.refusal.says)
      return answer.value
    }

    test('count rows and findings by partner, file and month, the worst first, without any value', async () => {
      await returned(second, 5, 2)
      const { partners, months } = await rates(analyst)
      expect(months).toHaveLength(12)
      expect(months.at(-1)).toBe(house.now().slice(0, 7))
      expect(partners).toMatchObject([
        { partnerName: 'Sample Birch', files: 1, read: 10, rejected: 5, rate: 0.5 },
        { partnerName: 'Sample Alder', files: 1, read: 10, rejected: 2, rate: 0.2 },
      ])
      expect(partners[0]?.byMonth).toMatchObject([{ month: months.at(-1), file, rejected: 5 }])
      const [stumble] = partners[0]?.stumbles ?? []
      expect(stumble).toMatchObject({ consequence: 'rejects-row', count: 5 })
      expect(stumble?.says).toMatch(/\w+ \w+/)
      expect(JSON.stringify(partners)).not.toContain('12345')
      const spanish = (await rates(analyst, { language: 'es' })).partners[0]?.stumbles[0]
      expect(spanish?.says).not.toBe(stumble?.says)
    })

    test('are sorted, narrowed and paged as asked', async () => {
      const byName = await rates(analyst, { sort: 'name', limit: 1 })
      expect(byName.partners.map(({ partnerName }) => partnerName)).toEqual(['Sample Alder'])
      const rest = await rates(analyst, { sort: 'name', limit: 1, cursor: byName.next ?? '' })
      expect(rest.partners.map(({ partnerName }) => partnerName)).toEqual(['Sample Birch'])
      expect((await rates(analyst, { partner: second.id, codes: 0 })).partners).toMatchObject([
        { partnerId: second.id, stumbles: [] },
      ])
      expect((await rates(analyst, { file: 'billing/invoice' })).partners).toEqual([])
      expect((await rates(outsider)).partners).toEqual([])
    })

    test('come as a table in which no name becomes a formula', async () => {
      const formula = await makeOrganization(house, ['ecm-provider'], '=HYPERLINK("x")')
      await agreeWith(formula)
      await returned(formula, 0, 3)
      const answer = await ask(house, 'exchange.download-error-rates', analyst, {})
      if (!answer.ok) throw new Error(answer.refusal.says)
      const parts: Uint8Array[] = []
      for await (const part of answer.value.bytes) parts.push(part)
      const lines = Buffer.concat(parts).toString().split('\r\n')
      expect(lines[0]).toContain('Rows held')
      const month = house.now().slice(0, 7)
      expect(lines).toContain(`"'=HYPERLINK(""x"")",${file},${month},1,0,0,0,0,10,10,0,0,`)
      expect(lines.find(line => line.startsWith('Sample Birch'))).toMatch(/,5,[a-z-]+\/[a-z-]+: 5$/)
    })
  })

  describe('a reminder', () => {
    const about = (provider: TestOrganization, occasion = '2026-10') => ({
      partnerId: provider.id,
      file,
      about: occasion,
      dueOn: '2026-11-10' as const,
    })
    const nudge = (by: PersonActor, asked: object) =>
      ask(house, 'network.nudge', by, { template: 'late', ...asked } as never, once(house))

    test('is sent once a day for each file, to many at once, and seen by both', async () => {
      const files = [about(first), about(second), about(first)]
      const sentence = 'We need it for the report.'
      expect(await nudge(analyst, { files, sentence })).toMatchObject({
        ok: true,
        value: { nudged: 2, left: [{ partnerId: first.id, because: 'nudged-today' }] },
      })
      house.pass(1000)
      expect(await nudge(analyst, { files: [about(first), about(first, '2026-09')] })).toMatchObject({
        value: { nudged: 1, left: [{ about: '2026-10', because: 'nudged-today' }] },
      })
      const seen = await ask(house, 'network.list-nudges', manager, { partnerId: plan.id })
      expect(seen).toMatchObject({
        value: {
          nudges: [
            { byUs: false, partnerName: 'Sample Plan', about: '2026-09', sentence: null },
            { byUs: false, partnerName: 'Sample Plan', about: '2026-10', template: 'late', sentence },
          ],
        },
      })
      const own = await ask(house, 'network.list-nudges', analyst, { limit: 2 })
      expect(own).toMatchObject({ value: { nudges: [{ byUs: true }, { byUs: true }] } })
      expect(await ask(house, 'network.list-nudges', outsider, {})).toMatchObject({ value: { nudges: [] } })
      house.pass(86_400_000)
      expect(await nudge(analyst, { files: [about(first)] })).toMatchObject({
        value: { nudged: 1, left: [] },
      })
    })

    test('does not reach whom one has no contract with, and holds no member’s number', async () => {
      expect(await nudge(outsider, { files: [about(first)] })).toMatchObject({
        value: { nudged: 0, left: [{ because: 'not-on-hub' }] },
      })
      const sentence = 'Please mend the row of 90000001A.'
      expect(await nudge(analyst, { files: [about(first)], sentence })).toMatchObject({
        refusal: { code: 'network/names-a-member' },
      })
    })
  })

  describe('capacity and partners', () => {
    test('the last report of each contract stands beside what was agreed', async () => {
      for (const serving of [10, 12]) {
        const report = { contractId, program: 'ecm' as const, code: '1a', serving, able: 40 }
        await ask(house, 'network.report-capacity', manager, report, once(house))
        house.pass(1000)
      }
      const summed = await ask(house, 'network.sum-capacity', analyst, { code: '1a' })
      if (!summed.ok) throw new Error(summed.refusal.says)
      const own = summed.value.contracts.find(each => each.contractId === contractId)
      expect(own).toMatchObject({
        partnerName: 'Sample Alder',
        canReport: false,
        lines: [{ code: '1a', agreed: 40, serving: 12, able: 40 }],
      })
      expect(await ask(house, 'network.sum-capacity', manager, { program: 'ecm' })).toMatchObject({
        value: { contracts: [{ canReport: true, lines: [{ code: null }, { code: '1a' }, { code: '3' }] }] },
      })
    })

    test('a partner is shown with its contracts; whoever is none of the hub’s is not found', async () => {
      const seen = await ask(house, 'network.see-partner', analyst, { partnerId: first.id })
      expect(seen).toMatchObject({
        value: { partner: { name: 'Sample Alder', isOnHub: true, contact: null } },
      })
      if (!seen.ok) throw new Error(seen.refusal.says)
      expect(seen.value.contracts.map(({ partnerName }) => partnerName)).toContain('Sample Alder')
      const partnerId = house.newId()
      expect(await ask(house, 'network.see-partner', analyst, { partnerId })).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
      expect(await ask(house, 'network.see-partner', anyone, { partnerId: first.id })).toMatchObject({
        refusal: { code: 'request/not-signed-in' },
      })
    })

    test('the audit names its own people and whoever received data', async () => {
      const reviewer = await makeMember(house, plan, ['reviewer'])
      const entries = await ask(house, 'audit.list-entries', reviewer, {
        actorId: analyst.personId,
        limit: 1,
      })
      expect(entries).toMatchObject({ value: { entries: [{ actorName: 'Testina Sample' }] } })
    })
  })
})
