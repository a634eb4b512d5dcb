/** Invoices that go as claims: originals, replacements and voids, and what plans answer to them, on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { billingJobs } from '#actions/billing/all-jobs.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { referenceOf } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { row, setUpClaims } from '../claims/lines.ts'
import { payTerms } from '../claims/pay-terms.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { download, receive, see, work } from '../exchange/house.ts'
import { makeWorld, providerBlock, service, type World } from './house.ts'

const jobs = [...exchangeJobs, ...claimJobs, ...billingJobs]
const byClaims = { ...payTerms, billing: { by: 'claims', attestedOn: null } } as const

type Content = ActionAnswer<'billing.see-draft'>['content']

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let adjudicator: PersonActor
  let members: readonly Facts[]
  /** A plan that is not on the hub: its files are carried. */
  let elsewhere: string

  const must = async (name: string, actor: PersonActor, input: object) =>
    (await mustAsk(house, name, actor, input, once(house))) as never
  const bill = async (name: string, input: object) => must(name, world.biller, input)

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house, byClaims)
    members = await setUpClaims(house, world, jobs)
    adjudicator = await makeMember(house, world.plan, ['plan-adjudicator'])
    const network = await makeMember(house, world.provider, ['administrator'])
    const added = (await must('network.add-partner', network, {
      ...{ name: 'Plan Elsewhere', kinds: ['plan'], contact: '555-0100' },
    })) as unknown as { partner: { id: string } }
    elsewhere = added.partner.id
    await must('network.record-contract', network, {
      ...{
        partnerId: elsewhere,
        number: 'E-1',
        since: '2026-01-01',
        until: null,
        terms: byClaims,
        note: null,
      },
    })
  }, 120_000)

  const cin = (): string => members[0]?.memberCin ?? ''

  async function draftOf(amount: string, lines: readonly { id: string; facts: Facts }[], facts: Facts = {}) {
    const about = { partner: world.plan.id, party: 'ecm' }
    const { draft } = (await bill('billing.begin-draft', { ...about, month: '2026-11' })) as { draft: string }
    const found = (await bill('billing.find-members', {
      ...about,
      words: cin(),
    })) as ActionAnswer<'billing.find-members'>
    const { content } = (await bill('billing.see-draft', { draft })) as { content: Content }
    const own = { ...found.members[0]?.facts, invoiceDate: '11/20/2026', invoiceAmount: amount }
    const invoices = [{ id: 'i', corrects: false, facts: own, lines: [...lines], notes: [] }]
    const whole = { facts: { ...content.facts, ...providerBlock, ...facts }, invoices }
    const saved = (await bill('billing.save-draft', {
      draft,
      version: 1,
      content: whole,
    })) as ActionAnswer<'billing.save-draft'>
    return { draft, saved, number: saved.numbers.i ?? '' }
  }
  const send = async (draft: string, version: number, invoice: string): Promise<string> => {
    const asked = { draft, version, invoices: [invoice] }
    const { transmission } = (await bill('billing.send-invoices', asked)) as { transmission: string }
    await work(house, jobs)
    return transmission
  }
  const invoice = async (number: string, partner = world.plan.id) =>
    (await bill('billing.see-invoice', { partner, number })) as ActionAnswer<'billing.see-invoice'>
  const linesOf = async (number: string) => {
    const asked = { list: 'all', number }
    const answer = await mustAsk(house, 'claims.list-lines', adjudicator, asked, once(house))
    return (answer as ActionAnswer<'claims.list-lines'>).lines
  }

  /** The claims of a file that was sent, which passes the whole check. */
  async function claimsOf(transmission: string): Promise<readonly Claim[]> {
    const bytes = await download(house, world.biller, 'exchange.download-file', { transmission })
    const events = readTransmissionBytes(bytes, { judge: { today: '2026-11-23' } })
    expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
    return events.flatMap(event => (event.type === 'claims' ? event.claims : []))
  }
  const shortly = ({ number, frequency, chargeCents, references, lines }: Claim) => ({
    ...{ number, frequency, chargeCents, names: referenceOf(references, 'F8') ?? null },
    units: lines.map(({ units }) => units),
  })

  const hour = (id: string, day: string, units = '4') =>
    service(id, day, { serviceUnitCount: units, serviceChargeAmount: `${Number(units) * 25}.00` })

  let number: string

  test('a draft goes as an 837P, and its lines are decided at once', async () => {
    const made = await draftOf('150.00', [hour('a', '11/02/2026'), hour('b', '11/03/2026', '2')])
    expect(made.saved.check.ready).toEqual(['i'])
    number = made.number
    const transmission = await send(made.draft, 2, 'i')
    const { transmission: sent, answers } = await see(house, world.biller, transmission)
    expect(sent).toMatchObject({ step: 'answered', outcome: 'accepted', fileName: /\.837$/ })
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['277ca', '999', 'receipt'])
    expect((await claimsOf(transmission)).map(shortly)).toEqual([
      { number, frequency: '1', chargeCents: 15_000, names: null, units: [4, 2] },
    ])
    expect(await invoice(number)).toMatchObject({
      ...{ invoice: { state: 'accepted', services: 2 }, goesAs: '837P', mayVoid: true },
    })
    expect((await linesOf(number)).map(({ chargeCents }) => chargeCents)).toEqual([10_000, 5_000])
  })

  test('what no claim can hold is found in the draft, and is not sent', async () => {
    const { draft, saved } = await draftOf('100.00', [hour('a', '11/04/2026')], {
      billingProviderAddress: 'P.O. Box 99',
    })
    expect(saved.check.ready).toEqual([])
    const [found] = saved.check.findings.filter(({ code }) => code.startsWith('claim/'))
    expect(found).toMatchObject({ code: 'claim/post-office-box', invoice: 'i', line: 'a' })
    await expect(send(draft, 2, 'i')).rejects.toThrow('billing/not-ready')
    await bill('billing.delete-draft', { draft })
  })

  test('a correction replaces the whole claim, also the lines that stay as they are', async () => {
    const { draft } = (await bill('billing.correct-invoice', {
      partner: world.plan.id,
      number,
    })) as never as {
      draft: string
    }
    const { content } = (await bill('billing.see-draft', { draft })) as { content: Content }
    const [own] = content.invoices
    if (own === undefined) throw new Error('nothing to correct')
    const lines = own.lines.map((line, at) =>
      at === 0
        ? { ...line, facts: { ...line.facts, serviceUnitCount: '2', serviceChargeAmount: '50.00' } }
        : line,
    )
    const corrected = { ...own, lines, facts: { ...own.facts, invoiceAmount: '100.00' } }
    await bill('billing.save-draft', { draft, version: 1, content: { ...content, invoices: [corrected] } })
    const transmission = await send(draft, 2, own.id)
    // No payment has told the plan's own number, so that the claim names the one before by ours.
    expect((await claimsOf(transmission)).map(shortly)).toEqual([
      { number, frequency: '7', chargeCents: 10_000, names: number, units: [2, 2] },
    ])
    const lived = await linesOf(number)
    expect(lived.filter(({ state }) => state === 'replaced')).toHaveLength(2)
    expect(lived.filter(({ state }) => state !== 'replaced').map(line => line.chargeCents)).toEqual([
      5_000, 5_000,
    ])
  })

  test('an invoice is taken back by a void, once', async () => {
    const { transmission } = (await bill('billing.void-invoice', {
      partner: world.plan.id,
      number,
    })) as { transmission: string }
    await work(house, jobs)
    expect((await claimsOf(transmission)).map(({ frequency }) => frequency)).toEqual(['8'])
    const seen = await invoice(number)
    expect(seen).toMatchObject({ invoice: { state: 'voided', isVoid: true }, mayVoid: false })
    expect(seen.lines).toHaveLength(2)
    const states = (await linesOf(number)).map(({ state }) => state)
    expect(states.filter(state => !['replaced', 'voided', 'noted'].includes(state))).toEqual([])
    await expect(bill('billing.void-invoice', { partner: world.plan.id, number })).rejects.toThrow(
      'billing/no-such-invoice',
    )
    await expect(bill('billing.correct-invoice', { partner: world.plan.id, number })).rejects.toThrow(
      'billing/no-such-invoice',
    )
  })

  test('a plan elsewhere answers by files: a refused claim is mended and goes as an original again', async () => {
    const facts = ['0000000801', '0000000802'].map((each, at) => row(members, each, `11/0${at + 5}/2026`, {}))
    const compose = async (): Promise<string> => {
      const asked = { file: 'INV', partner: elsewhere, party: 'ecm' }
      const { transmission } = (await bill('exchange.compose-file', asked)) as never as {
        transmission: { id: string }
      }
      await work(house, jobs)
      return transmission.id
    }
    const enter = async (rows: readonly Facts[]) => {
      const records = rows.map(each => ({ facts: each }))
      const entered = (await bill('exchange.enter-records', {
        ...{ file: 'INV', partner: elsewhere, party: 'ecm', records },
      })) as never as { records: { saved: boolean; findings: object[] }[] }
      expect(entered.records.flatMap(({ saved, findings }) => (saved ? [] : findings))).toEqual([])
    }
    await enter(facts)
    const first = await compose()
    await bill('exchange.send-file', { transmission: first })
    expect((await invoice('0000000801', elsewhere)).invoice.state).toBe('to-carry')
    const bytes = await download(house, world.biller, 'exchange.download-file', { transmission: first })
    // On the way the second claim came to be one that the plan cannot read as units.
    const text = Buffer.from(bytes).toString('latin1')
    const at = text.indexOf('CLM*0000000802')
    const spoiled = text.slice(0, at) + text.slice(at).replace('*UN*1*', '*UN*1.5*')
    const { transmission: came } = await receive(house, world.analyst, Buffer.from(spoiled, 'latin1'), {
      partner: world.provider.id,
    })
    await work(house, jobs)
    for (const kind of ['999', '277ca', '277ca']) {
      const asked = { transmission: came.id, kind }
      const answer = await download(house, world.analyst, 'exchange.download-answer', asked)
      await receive(house, world.biller, answer, { partner: elsewhere }, `${kind}.x12`)
      await work(house, jobs)
    }
    expect((await see(house, world.biller, first)).transmission).toMatchObject({
      ...{ step: 'answered', outcome: 'accepted-in-part', rows: { read: 2, accepted: 1, rejected: 1 } },
    })
    expect((await invoice('0000000801', elsewhere)).invoice.state).toBe('accepted')
    const held = await invoice('0000000802', elsewhere)
    expect(held.invoice.state).toBe('held')
    expect(held.findings).toMatchObject([{ code: 'claim/refused-by-plan' }])
    expect(held.findings[0]?.wrong).toMatch(/^The plan’s answer refuses this claim: .{20}/)
    // Both are changed: the plan has only one of them, so that only that one is replaced.
    await enter(facts.map(each => ({ ...each, placeOfService: '12' })))
    expect((await claimsOf(await compose())).map(each => [each.number, each.frequency])).toEqual([
      ['0000000801', '7'],
      ['0000000802', '1'],
    ])
  })
})
