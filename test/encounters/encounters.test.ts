/** From paid lines to encounters that the State accepts: files, answers, corrections; on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { encounterJobs } from '#actions/encounters/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { payerNumberOf } from '#domain/remittance/payer-number.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import {
  writeFunctionalAcknowledgements,
  writeInterchangeAcknowledgements,
} from '#formats/x12/write/write-functional.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { fileOf, makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { makeWorld, type World } from '../billing/house.ts'
import { fileWith } from '../claims/claim-file.ts'
import { row, setUpClaims } from '../claims/lines.ts'
import { payTerms } from '../claims/pay-terms.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, download, layoutFor, work } from '../exchange/house.ts'

const jobs = [...exchangeJobs, takeInMembers, ...claimJobs, ...encounterJobs]
type Listed = ActionAnswer<'encounters.list'>['encounters'][number]

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let first: PersonActor
  let members: readonly Facts[]
  let state: string
  let sent = 0

  const must = async (name: string, input: object, options?: Parameters<typeof once>[1]) =>
    (await mustAsk(house, name, first, input, once(house, options))) as never
  const list = async (invoice: string | null = null): Promise<readonly Listed[]> =>
    ((await must('encounters.list', { invoice })) as ActionAnswer<'encounters.list'>).encounters
  const standing = async (invoice: string) => {
    const [found] = await list(invoice)
    return found && [found.state, found.frequency, found.submission]
  }
  const bring = async (bytes: Uint8Array | string, name: string, partner = state): Promise<void> => {
    sent += 1
    const file = fileOf(bytes, `${sent}-${name}`, name.endsWith('csv') ? 'text/csv' : 'application/edi-x12')
    await must('exchange.receive-file', { partner }, { file })
    await work(house, jobs)
  }
  const bill = async (rows: readonly Facts[]): Promise<void> => {
    const layout = layoutFor('INV')
    const values = rows.map(facts => layout.columns.map(({ key }) => facts[key] ?? ''))
    await bring(await bytesOf(layout, values), 'invoices.csv', world.provider.id)
  }
  const pay = async (firstReference: number): Promise<void> => {
    await must('claims.begin-run', { firstReference })
    await work(house, jobs)
  }
  /** Makes and releases; gives the newest file with its claims, judged as the State would. */
  const tell = async () => {
    await must('encounters.make', {})
    // A plan has more claims than are looked at in one turn: each turn goes on where the one before stopped.
    await work(house, jobs, { turnSeconds: 0 })
    const { files } = (await must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    const [newest] = files
    if (newest?.transmission == null) throw new Error('no file was made')
    await must('encounters.release', { encounterFile: newest.id })
    await work(house, jobs)
    const asked = { transmission: newest.transmission }
    const bytes = await download(house, first, 'exchange.download-file', asked)
    const events = readTransmissionBytes(bytes, { judge: { today: '2026-11-23' } })
    expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
    const claims = events.flatMap(event => (event.type === 'claims' ? event.claims : []))
    return { file: newest, claims, control: Number(claims[0]?.batch.reference ?? 0) }
  }
  const envelope = (control: number) => ({
    interchange: {
      ...{ senderQualifier: 'ZZ', sender: 'DHCS', receiverQualifier: 'ZZ', receiver: '099' },
      ...{ date: '2026-11-23', time: '10:00', controlNumber: control, usage: 'P' as const },
    },
    group: { sender: 'DHCS', receiver: '099', controlNumber: control },
  })
  const acknowledgement = (control: number, status: 'A' | 'R') =>
    gatherWritten(
      writeFunctionalAcknowledgements(
        [
          {
            ...{ kind: '999', setControlNumber: '0001', group: 'HC', groupControlNumber: String(control) },
            version: '005010X222A1',
            sets: [
              {
                ...{ transaction: '837', controlNumber: '0001', version: '005010X222A1', status, errors: [] },
                codes: status === 'R' ? ['5'] : [],
              },
            ],
            ...{ status, includedSets: 1, receivedSets: 1, acceptedSets: status === 'A' ? 1 : 0, codes: [] },
          },
        ],
        envelope(9000 + sent),
      ),
    )
  const response = (claims: readonly Claim[], control: number, status: string, reason = '') =>
    [
      'Claim Number,Encounter ID,Status,Batch Reference,Error Codes',
      ...claims.map(({ number }) => `${number},E${number},${status},${control},${reason}`),
    ].join('\r\n')

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house, payTerms)
    members = await setUpClaims(house, world, jobs)
    first = await makeMember(house, world.plan, ['plan-adjudicator'])
    const network = await makeMember(house, world.plan, ['plan-analyst'])
    const partner = { name: 'The State', kinds: ['plan'] }
    const made = (await mustAsk(house, 'network.add-partner', network, partner, once(house))) as never
    state = (made as { partner: { id: string } }).partner.id
    await must('encounters.save-profile', {
      ...{
        state,
        contactName: 'Encounter Desk',
        contactPhone: '5550100101',
        sender: '099',
        receiver: 'DHCS',
      },
      ...{ usage: 'P', planCodes: [{ since: '2026-01-01', code: '099' }] },
    })
    await bill([
      row(members, '1000000001', '11/02/2026'),
      row(members, '1000000002', '11/03/2026'),
      row(members, '1000000003', '11/04/2026', { memberCin: '90000009Z', memberLastName: 'Nobody' }),
      row(members, '1000000004', '11/02/2026'),
      row(members, '1000000005', '11/05/2026'),
    ])
  }, 120_000)

  test('nothing is told before it is decided and paid; then paid and denied lines go, duplicates stay', async () => {
    await must('encounters.make', {})
    await work(house, jobs)
    expect((await list()).map(({ invoice }) => invoice)).toEqual(['1000000003'])
    await pay(1001)
    const { claims, file } = await tell()
    expect(file).toMatchObject({ planCode: '099', kind: '837P', encounters: 3, state: 'made' })
    // The same service under another number (4) would have the State deny its whole encounter.
    expect((await list()).map(({ invoice }) => invoice).sort()).toEqual([
      '1000000001',
      '1000000002',
      '1000000003',
      '1000000005',
    ])
    const numbers = new Map(claims.map(claim => [claim.number, claim]))
    expect([...numbers.keys()].every(number => /^099\d{10}$/.test(number))).toBe(true)
    const [paid] = claims
    expect(paid).toMatchObject({ frequency: '1', batch: { use: 'RP' }, chargeCents: 3_000 })
    expect(paid?.otherPayers?.[0]).toMatchObject({
      payer: { id: '99999' },
      amounts: [{ qualifier: 'D', cents: 3_000 }],
    })
    const again = await ask(house, 'encounters.make', first, {}, once(house))
    expect(again.ok).toBe(true)
    await work(house, jobs)
    const { files } = (await must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    expect(files.length).toBe(2)
  })

  test('answers out of order and twice come to what the State said last; what fits nothing is named', async () => {
    const { files } = (await must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    const [newest] = files
    const asked = { transmission: newest?.transmission ?? '' }
    const bytes = await download(house, first, 'exchange.download-file', asked)
    const claims = readTransmissionBytes(bytes).flatMap(event =>
      event.type === 'claims' ? event.claims : [],
    )
    const control = Number(claims[0]?.batch.reference ?? 0)
    const [one, two, three] = claims
    if (!one || !two || !three) throw new Error('three were told')
    await bring(response([one], control, 'Accepted'), 'evr.csv')
    expect(await standing('1000000001')).toEqual(['accepted', '1', 1])
    const functional = await acknowledgement(control, 'A')
    if (!functional.ok) throw new Error(JSON.stringify(functional.findings))
    await bring(functional.bytes, '999.x12')
    expect((await list('1000000001'))[0]?.stateNumber).toBe(`E${one.number}`)
    expect(await standing('1000000002')).toEqual(['acknowledged', '1', 1])
    await bring(
      `${response([two], control, 'Rejected', '1200 1300')}\r\n0990000099999,E9,Accepted,${control},\r\n${one.number},E,Rejected,${control},5`,
      'evr.csv',
    )
    expect(await standing('1000000002')).toEqual(['rejected', '1', 1])
    expect((await list('1000000002'))[0]).toMatchObject({
      ...{ stoppedAt: 'validation', reasons: ['1200', '1300'] },
      remedy: { en: expect.stringContaining('corrected') },
    })
    const ta1 = await gatherWritten(
      writeInterchangeAcknowledgements(
        [
          {
            ...{ kind: 'TA1', controlNumber: '000000777', date: '261123', time: '1000' },
            ...{ status: 'R', note: '025' },
          },
        ],
        envelope(9999),
      ),
    )
    if (!ta1.ok) throw new Error(JSON.stringify(ta1.findings))
    await bring(ta1.bytes, 'ta1.x12')
    // Only the State answers: the same words from a provider change nothing.
    await bring(response([three], control, 'Rejected', '9'), 'evr.csv', world.provider.id)
    expect(await standing('1000000005')).toEqual(['acknowledged', '1', 1])
    await bring(response([three], control, 'Accepted'), 'evr.csv')
    const { odd } = (await must(
      'encounters.see-completeness',
      {},
    )) as ActionAnswer<'encounters.see-completeness'>
    expect(odd.map(({ outcome }) => outcome).sort()).toEqual([
      'contradicts',
      'unknown-encounter',
      'unknown-file',
    ])
  })

  test('a correction replaces, a withdrawal voids, by the State’s number; a person sends again what stands as it was', async () => {
    await bill([
      row(members, '1000000001', '11/02/2026', {
        ...{ serviceUnitCost: '40.00', serviceChargeAmount: '40.00', invoiceAmount: '40.00' },
      }),
    ])
    await pay(2001)
    const [rejected] = await list('1000000002')
    const again = { encounters: [rejected?.id ?? ''], why: 'The State’s table was wrong.' }
    expect(await must('encounters.send-again', again)).toEqual({ again: 1 })
    const { claims, control } = await tell()
    const byNumber = claims.map(({ frequency, references, contract }) => [
      frequency,
      references?.find(({ qualifier }) => qualifier === 'F8')?.value.slice(0, 4),
      contract?.type,
    ])
    expect(byNumber).toEqual([
      ['7', 'E099', undefined],
      ['7', 'E099', undefined],
    ])
    await bring(response(claims, control, 'Accepted'), 'evr.csv')
    expect(await standing('1000000001')).toEqual(['accepted', '7', 2])
    expect(await standing('1000000002')).toEqual(['accepted', '7', 2])
    const { months } = (await must(
      'encounters.see-completeness',
      {},
    )) as ActionAnswer<'encounters.see-completeness'>
    expect(months.find(({ month }) => month === '2026-11')).toMatchObject({
      ...{ billed: 5, decided: 5, paid: 3, accepted: 3 },
    })
  })

  test('a void by 837 of what was paid and accepted takes the money back, and voids it at the State', async () => {
    expect(await standing('1000000005')).toEqual(['accepted', '1', 1])
    const asked = { list: 'all', number: '1000000005' }
    const lines = async () =>
      ((await must('claims.list-lines', asked)) as ActionAnswer<'claims.list-lines'>).lines
    const [paid] = await lines()
    // As the 835 told it: the plan's own number.
    const withdrawn = { number: 'V5', frequency: '8', payerNumber: payerNumberOf(paid?.id ?? '') } as const
    await bring(fileWith('77', [withdrawn]), 'void.837', world.provider.id)
    expect((await lines()).map(({ state: stands }) => stands)).toEqual(['voided'])
    await pay(3001)
    const { claims, control } = await tell()
    expect(
      claims.map(({ number, frequency, references }) => [
        number,
        frequency,
        references?.find(({ qualifier }) => qualifier === 'F8')?.value.slice(0, 4),
      ]),
    ).toEqual([[expect.any(String), '8', 'E099']])
    await bring(response(claims, control, 'Accepted'), 'evr.csv')
    expect(await standing('1000000005')).toEqual(['voided', '8', 2])
    // A void of what is void changes nothing any more.
    await bring(fileWith('78', [{ ...withdrawn, number: 'V6' }]), 'void.837', world.provider.id)
    expect(await standing('1000000005')).toEqual(['voided', '8', 2])
  })

  test('nobody else sees an encounter', async () => {
    const foreign = await makeMember(house, world.provider, ['plan-adjudicator'])
    const [one] = await list('1000000001')
    const seen = await ask(house, 'encounters.see', foreign, { encounter: one?.id ?? '' })
    expect(seen).toMatchObject({ ok: false, refusal: { code: 'encounters/no-such-encounter' } })
    const seenHere = (await must('encounters.see', {
      encounter: one?.id ?? '',
    })) as ActionAnswer<'encounters.see'>
    expect(seenHere.answers.map(({ outcome }) => outcome)).toContain('applied')
    expect(seenHere.lines[0]).toMatchObject({ chargeCents: 4_000, paidCents: 3_000 })
  })
})
