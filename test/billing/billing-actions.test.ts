/** Invoices from the first entry to the plan's answer, on both databases: drafts, checks, sending, correcting. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask, askByName } from '#actions/ask.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { makeWorld, providerBlock, sampleFacts, service, settle, tellMembers, type World } from './house.ts'

type Content = ActionAnswer<'billing.see-draft'>['content']
type Found = ActionAnswer<'billing.see-draft'>['check']['findings'][number]

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let members: Facts[]
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house)
    members = sampleFacts('MIF', 12, facts => ({ ...facts, ecmMemberRecord: 'New' }))
    await tellMembers(house, world, 'MIF', members)
  }, 120_000)

  const must = async <Name extends 'billing.see-form'>(name: Name, actor: PersonActor, input: object) =>
    (await mustAsk(house, name, actor, input, once(house))) as ActionAnswer<Name>
  const asking = {
    begin: async (more: object = {}) =>
      (await mustAsk(
        house,
        'billing.begin-draft',
        world.biller,
        { partner: world.plan.id, party: 'ecm', month: '2026-10', ...more },
        once(house),
      )) as ActionAnswer<'billing.begin-draft'>,
    see: async (draft: string) =>
      (await mustAsk(house, 'billing.see-draft', world.biller, {
        draft,
      })) as ActionAnswer<'billing.see-draft'>,
    save: async (draft: string, version: number, content: object, actor = world.biller) =>
      (await mustAsk(house, 'billing.save-draft', actor, {
        draft,
        version,
        content,
      })) as ActionAnswer<'billing.save-draft'>,
    send: async (draft: string, version: number, invoices: string[]) =>
      (await mustAsk(
        house,
        'billing.send-invoices',
        world.biller,
        { draft, version, invoices },
        once(house),
      )) as ActionAnswer<'billing.send-invoices'>,
    invoices: async () =>
      (
        (await mustAsk(house, 'billing.list-invoices', world.biller, {
          limit: 100,
        })) as ActionAnswer<'billing.list-invoices'>
      ).invoices,
  }
  const cinOf = (at: number): string => members[at]?.memberCin ?? ''

  /** An invoice for a member as the form would have filled it. */
  async function invoiceFor(at: number, lines: readonly { id: string; facts: Facts }[], facts: Facts = {}) {
    const found = (await mustAsk(house, 'billing.find-members', world.biller, {
      partner: world.plan.id,
      party: 'ecm',
      words: cinOf(at),
    })) as ActionAnswer<'billing.find-members'>
    const amount = lines.reduce((sum, line) => sum + Number(line.facts.serviceChargeAmount), 0).toFixed(2)
    return {
      id: `i${at}`,
      corrects: false,
      facts: { ...found.members[0]?.facts, invoiceDate: '11/02/2026', invoiceAmount: amount, ...facts },
      lines: [...lines],
      notes: [],
    }
  }

  async function draftOf(...invoices: Content['invoices']) {
    const { draft } = await asking.begin()
    const { content } = await asking.see(draft)
    const whole = { facts: { ...content.facts, ...providerBlock }, invoices }
    return { draft, whole, saved: await asking.save(draft, 1, whole) }
  }

  const codes = (findings: readonly Found[]): string[] => findings.map(({ code }) => code)

  test('the form has the contract’s services with their prices, and nothing that is not agreed', async () => {
    const asked = { partner: world.plan.id, month: '2026-10' }
    const ecm = await must('billing.see-form', world.biller, { ...asked, party: 'ecm' })
    expect(ecm.sections.map(({ id }) => id)).toEqual(['table-1', 'table-2', 'table-3', 'table-4'])
    expect(ecm.services.every(({ service: of }) => of.startsWith('ecm'))).toBe(true)
    expect(ecm.services.find(({ id }) => id === 'g9008-u1')).toMatchObject({
      from: '2026-01-01',
      unitCost: null,
      paid: { way: 'per-member-per-month', amountCents: 45_000 },
    })
    const supports = await must('billing.see-form', world.biller, { ...asked, party: 'community-supports' })
    expect([...new Set(supports.services.map(({ service: of }) => of))]).toEqual(['HTN'])
    expect(supports.services.find(({ id }) => id === 'h0043-u6')).toMatchObject({
      unitCost: '75.00',
      costFrom: 'contract',
    })
    // The other code of the same support has no price of its own in the contract.
    expect(supports.services.find(({ id }) => id === 'h2016-u6')).toMatchObject({
      unitCost: null,
      paid: null,
    })
  })

  test('a member is found by a piece of the name or the CIN, with the block of the invoice', async () => {
    const find = async (words: string) =>
      (
        (await mustAsk(house, 'billing.find-members', world.biller, {
          partner: world.plan.id,
          party: 'ecm',
          words,
        })) as ActionAnswer<'billing.find-members'>
      ).members
    const [first] = members
    const found = await find(`${first?.memberLastName?.slice(0, 4).toLowerCase()} ${first?.memberFirstName}`)
    expect(found.map(({ cin }) => cin)).toContain(cinOf(0))
    expect((await find(cinOf(1)))[0]?.facts).toMatchObject({
      memberCin: cinOf(1),
      memberFirstName: members[1]?.memberFirstName,
    })
    expect(Object.keys((await find(cinOf(1)))[0]?.facts ?? {})).not.toContain('fileProductionDate')
    expect(await find('%')).toEqual([])
    const plans = await ask(house, 'billing.find-members', world.analyst, {
      partner: world.provider.id,
      party: 'ecm',
    })
    expect(plans).toMatchObject({ ok: false, refusal: { code: 'request/not-permitted' } })
  })

  test('a draft is kept as it is typed, checked by the rules of files, and numbered', async () => {
    const { draft, whole, saved } = await draftOf(
      await invoiceFor(0, [service('a', '10/05/2026', { serviceChargeAmount: '90.00' })]),
    )
    expect(saved.version).toBe(2)
    expect(saved.numbers.i0).toMatch(/^\d{10}$/)
    expect(codes(saved.check.findings)).toContain('invoice/charge-is-not-units-times-cost')
    const [found] = saved.check.findings
    expect(found).toMatchObject({ invoice: 'i0', line: 'a', key: 'serviceChargeAmount' })
    expect(found?.wrong).toContain('90.00')
    expect(found?.cite).toMatch(/^billing-2022-01/)
    expect(saved.check.ready).toEqual([])
    // The answer was lost: the same save once more is no second one, and gives the same number.
    const again = await asking.save(draft, 1, whole)
    expect(again).toEqual(saved)
    const { content } = await asking.see(draft)
    expect(content.invoices[0]?.facts.invoiceNumber).toBe(saved.numbers.i0)
    const listed = (await mustAsk(
      house,
      'billing.list-drafts',
      world.biller,
      {},
    )) as ActionAnswer<'billing.list-drafts'>
    expect(listed.drafts.find(({ id }) => id === draft)).toMatchObject({
      month: '2026-10',
      invoices: 1,
      amountCents: 9000,
      changedBy: 'Testina Sample',
      partnerName: 'Sample Plan',
    })
  })

  test('two people on one draft: the second is told, and nothing is overwritten', async () => {
    const { draft, whole } = await draftOf(await invoiceFor(0, [service('a', '10/06/2026')]))
    const colleague = await makeMember(house, world.provider, ['supervisor'])
    const theirs = { ...whole, facts: { ...whole.facts, billingProviderCity: 'Elsewhere' } }
    expect((await asking.save(draft, 2, theirs, colleague)).version).toBe(3)
    const mine = await ask(house, 'billing.save-draft', world.biller, { draft, version: 2, content: whole })
    expect(mine).toMatchObject({ ok: false, refusal: { code: 'billing/draft-changed' } })
    const sent = await ask(
      house,
      'billing.send-invoices',
      world.biller,
      { draft, version: 2, invoices: ['i0'] },
      once(house),
    )
    expect(sent).toMatchObject({ ok: false, refusal: { code: 'billing/draft-changed' } })
    expect((await asking.see(draft)).content.facts.billingProviderCity).toBe('Elsewhere')
    await mustAsk(house, 'billing.delete-draft', world.biller, { draft }, once(house))
    const gone = await ask(house, 'billing.see-draft', world.biller, { draft })
    expect(gone).toMatchObject({ ok: false, refusal: { code: 'billing/no-such-draft' } })
  })

  test('sent, the invoices reach the plan and are accepted; what cannot go stays in the draft', async () => {
    const good = await invoiceFor(0, [
      service('a', '10/07/2026'),
      service('b', '10/07/2026', {
        procedureCodeModifier: 'U1',
        'procedureCodeModifier#2': 'GQ',
        placeOfService: '10',
      }),
    ])
    const bad = await invoiceFor(1, [service('a', '10/07/2026', { placeOfService: '' })])
    const { draft, saved } = await draftOf(good, bad)
    expect(saved.check.ready).toEqual(['i0'])
    const refused = await ask(
      house,
      'billing.send-invoices',
      world.biller,
      { draft, version: 2, invoices: ['i0', 'i1'] },
      once(house),
    )
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'billing/not-ready' } })
    const sent = await asking.send(draft, 2, ['i0'])
    expect(sent).toMatchObject({ invoices: 1, services: 2, amountCents: 20_000, left: 1 })
    const number = saved.numbers.i0 ?? ''
    expect((await asking.invoices()).find(each => each.number === number)?.state).toMatch(
      /not-sent|being-sent/,
    )
    await settle(house)
    expect((await asking.invoices()).find(each => each.number === number)).toMatchObject({
      state: 'accepted',
      services: 2,
      amountCents: 20_000,
      cin: cinOf(0),
      month: '2026-10',
      receipt: sent.receipt,
    })
    expect((await asking.see(draft)).content.invoices.map(({ id }) => id)).toEqual(['i1'])
    const theirs = (await mustAsk(house, 'exchange.list-records', world.analyst, {
      file: 'INV',
      partner: world.provider.id,
    })) as ActionAnswer<'exchange.list-records'>
    expect(theirs.records.filter(({ facts }) => facts.invoiceNumber === number)).toHaveLength(2)
  })

  test('what was invoiced before is told before it is sent again', async () => {
    const { saved } = await draftOf(
      await invoiceFor(0, [service('a', '10/07/2026')], { invoiceNumber: '0000009999' }),
    )
    const twice = saved.check.findings.find(({ code }) => code === 'invoice/service-on-two-invoices')
    expect(twice).toMatchObject({ line: 'a', consequence: 'accepted-with-warning' })
    expect(twice?.earlierInvoice).toMatch(/^\d{10}$/)
    expect(twice?.wrong).toContain(`of invoice ${twice?.earlierInvoice}`)
  })

  test('a sent invoice is corrected under its number, and the plan’s records follow', async () => {
    const { saved, draft } = await draftOf(await invoiceFor(2, [service('a', '10/08/2026')]))
    const number = saved.numbers.i2 ?? ''
    await asking.send(draft, 2, ['i2'])
    await settle(house)
    const opened = (await mustAsk(
      house,
      'billing.correct-invoice',
      world.biller,
      { partner: world.plan.id, number },
      once(house),
    )) as { draft: string }
    const { content, check } = await asking.see(opened.draft)
    expect(codes(check.findings)).not.toContain('invoice/line-appears-twice')
    const [invoice] = content.invoices
    if (!invoice) throw new Error('nothing to correct')
    const line = invoice.lines[0]
    const facts = { ...line?.facts, serviceUnitCount: '2', serviceChargeAmount: '50.00' }
    const corrected = {
      ...invoice,
      facts: { ...invoice.facts, invoiceAmount: '50.00' },
      lines: [{ id: line?.id ?? '', facts }],
    }
    await asking.save(opened.draft, 1, { ...content, invoices: [corrected] })
    await asking.send(opened.draft, 2, [invoice.id])
    await settle(house)
    expect((await asking.invoices()).filter(each => each.number === number)).toMatchObject([
      { state: 'accepted', amountCents: 5000, services: 1 },
    ])
    const seen = (await mustAsk(house, 'billing.see-invoice', world.biller, {
      partner: world.plan.id,
      number,
    })) as ActionAnswer<'billing.see-invoice'>
    expect(seen.lines.map(each => each.facts.serviceUnitCount)).toEqual(['2'])
    expect(seen.facts).toMatchObject({ billingProviderNpi: '1999999984', memberCin: cinOf(2) })
  })

  test('the month before is copied: days moved on, no number used twice, lost coverage told', async () => {
    // The plan's next list says that one of them is no longer the provider's.
    const [first] = members
    await tellMembers(house, world, 'MIF', [{ ...first, ecmMemberRecord: 'Termed' }])
    const copied = await asking.begin({ month: '2026-11', copies: true })
    expect(copied.invoices).toBeGreaterThanOrEqual(2)
    const { content } = await asking.see(copied.draft)
    const lost = content.invoices.find(({ facts }) => facts.memberCin === cinOf(0))
    expect(lost?.notes).toEqual([{ code: 'coverage-ended', values: { day: '2026-11-23' } }])
    const kept = content.invoices.find(({ facts }) => facts.memberCin === cinOf(2))
    expect(kept?.notes).toEqual([])
    expect(lost?.lines.map(({ facts }) => facts.serviceStartDate)).toContain('11/07/2026')
    expect(lost?.facts.invoiceNumber).toBeUndefined()
    expect(lost?.facts.invoiceDate).toBe('11/23/2026')
    expect(await asking.begin({ month: '2026-11', copies: true })).toMatchObject({ toLookAt: 1 })
    const nothing = await ask(
      house,
      'billing.begin-draft',
      world.biller,
      { partner: world.plan.id, party: 'ecm', month: '2026-03', copies: true },
      once(house),
    )
    expect(nothing).toMatchObject({ ok: false, refusal: { code: 'billing/nothing-to-copy' } })
  })

  test('a Community Support brings its authorization along, and an ended one is told when it is copied', async () => {
    const authorized = sampleFacts('ASF', 2, (facts, at) => ({
      ...facts,
      communitySupport: 'HTN',
      procedureCode: 'H0043',
      procedureCodeModifier: 'U6',
      authorizationNumber: `AUTH-90000${at}`,
      authorizationStatus: 'Approved',
      authorizationStatusDate: '10/01/2026',
      referralDate: '09/15/2026',
      authorizationStartDate: '10/01/2026',
      authorizationEndDate: at === 0 ? '10/31/2026' : '03/31/2027',
      authorizedUnitCount: '40',
      authorizedUnit: 'day',
      memberDiagnosisCode: 'Z59.00',
    }))
    await tellMembers(house, world, 'ASF', authorized)
    const party = 'community-supports'
    const found = (await mustAsk(house, 'billing.find-members', world.biller, {
      partner: world.plan.id,
      party,
      words: authorized[0]?.memberCin,
    })) as ActionAnswer<'billing.find-members'>
    expect(found.members[0]?.authorizations).toMatchObject([
      { number: 'AUTH-900000', support: 'HTN', from: '2026-10-01', until: '2026-10-31', units: '40' },
    ])
    const { draft } = await asking.begin({ party })
    const { content } = await asking.see(draft)
    const line = service('a', '10/12/2026', {
      procedureCode: 'H0043',
      procedureCodeModifier: 'U6',
      serviceName: 'Housing Transition Navigation Services',
      serviceUnitCount: '1',
      serviceUnitCost: '75.00',
      serviceChargeAmount: '75.00',
    })
    const invoice = {
      id: 'i0',
      corrects: false,
      facts: {
        ...found.members[0]?.facts,
        invoiceDate: '11/02/2026',
        invoiceAmount: '75.00',
        authorizationNumber: 'AUTH-900000',
      },
      lines: [line],
      notes: [],
    }
    const saved = await asking.save(draft, 1, {
      facts: { ...content.facts, ...providerBlock },
      invoices: [invoice],
    })
    expect(saved.check.ready).toEqual(['i0'])
    await asking.send(draft, 2, ['i0'])
    await settle(house)
    const copied = await asking.begin({ party, month: '2026-11', copies: true })
    expect((await asking.see(copied.draft)).content.invoices).toMatchObject([
      {
        facts: { authorizationNumber: 'AUTH-900000' },
        lines: [{ facts: { serviceStartDate: '11/12/2026', procedureCode: 'H0043' } }],
        notes: [{ code: 'authorization-ended', values: { number: 'AUTH-900000', day: '2026-10-31' } }],
      },
    ])
  })

  test('what the plan’s rules will say is told before it is sent, and keeps nobody from sending', async () => {
    const keeper = await makeMember(house, world.provider, ['lead-care-manager'])
    const [, , , known] = members
    const facts = {
      memberCin: cinOf(3),
      memberFirstName: known?.memberFirstName ?? '',
      memberLastName: known?.memberLastName ?? '',
    }
    const added = await mustAsk(house, 'members.add-member', keeper, { facts }, once(house))
    const { member } = added as ActionAnswer<'members.add-member'>
    const said = { member: member.id, plan: world.plan.id, says: 'not-covered', from: '2026-10-01' }
    const { saved } = await draftOf(await invoiceFor(3, [service('a', '10/05/2026')]))
    expect(saved.check.foreseen).toEqual([])
    await mustAsk(house, 'coverage.tell-coverage', keeper, said, once(house))
    const later = await draftOf(await invoiceFor(3, [service('a', '10/05/2026')]))
    expect(later.saved.check.foreseen).toMatchObject([
      { invoice: 'i3', line: 'a', rule: 'coverage/not-yet', outcome: 'deny', basis: 'assumed' },
    ])
    expect(later.saved.check.foreseen[0]?.says.es).toContain('2026')
    expect(later.saved.check.ready).toEqual(['i3'])
    // What is not whole is told by the check of the file, and by nothing else.
    const half = await draftOf(await invoiceFor(3, [service('a', '10/05/2026', { memberDiagnosisCode: '' })]))
    expect(half.saved.check.foreseen).toEqual([])
    for (const { draft } of [later, half])
      await mustAsk(house, 'billing.delete-draft', world.biller, { draft }, once(house))
  })

  test('a plan, and anybody else, sees nothing of drafts and invoices', async () => {
    const { draft } = await asking.begin()
    const other = await makeWorld(house)
    for (const [name, input] of [
      ['billing.see-draft', { draft }],
      ['billing.save-draft', { draft, version: 1, content: { facts: {}, invoices: [] } }],
      ['billing.delete-draft', { draft }],
      ['billing.send-invoices', { draft, version: 1, invoices: ['x'] }],
    ] as const) {
      const elsewhere = await askByName(house, name, other.biller, input, once(house))
      expect(elsewhere, name).toMatchObject({ ok: false, refusal: { code: 'billing/no-such-draft' } })
      const planSide = await askByName(house, name, world.analyst, input, once(house))
      expect(planSide, name).toMatchObject({ ok: false, refusal: { code: 'request/not-permitted' } })
    }
    const listed = await mustAsk(house, 'billing.list-drafts', other.biller, {})
    expect(listed).toEqual({ drafts: [], next: null })
    const invoices = await mustAsk(house, 'billing.list-invoices', other.biller, {})
    expect(invoices).toEqual({ invoices: [], next: null })
  })
})
