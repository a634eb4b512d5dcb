/** From paid lines to encounters that the State accepts: files, answers, corrections; on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { payerNumberOf } from '#domain/remittance/payer-number.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { writeInterchangeAcknowledgements } from '#formats/x12/write/write-functional.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { makeMember, once } from '../actions/house.ts'
import { fileWith } from '../claims/claim-file.ts'
import { row } from '../claims/lines.ts'
import { payTerms } from '../claims/pay-terms.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { download } from '../exchange/house.ts'
import { type Desk, openDesk } from './desk.ts'

forEachDatabase((_, openDatabase) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(await openDatabase(), payTerms)
    await desk.bill([
      row(desk.members, '1000000001', '11/02/2026'),
      row(desk.members, '1000000002', '11/03/2026'),
      row(desk.members, '1000000003', '11/04/2026', { memberCin: '90000009Z', memberLastName: 'Nobody' }),
      row(desk.members, '1000000004', '11/02/2026'),
      row(desk.members, '1000000005', '11/05/2026'),
    ])
  }, 120_000)

  test('nothing is told before it is decided and paid; then paid and denied lines go, duplicates stay', async () => {
    await desk.must('encounters.make', {})
    await desk.settle()
    expect((await desk.list()).map(({ invoice }) => invoice)).toEqual(['1000000003'])
    await desk.pay(1001)
    const { claims, file } = await desk.tell()
    expect(file).toMatchObject({ planCode: '099', kind: '837P', encounters: 3, state: 'made' })
    // The same service under another number (4) would have the State deny its whole encounter.
    expect((await desk.list()).map(({ invoice }) => invoice).sort()).toEqual([
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
    const again = await ask(desk.house, 'encounters.make', desk.adjudicator, {}, once(desk.house))
    expect(again.ok).toBe(true)
    await desk.settle()
    const { files } = (await desk.must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    expect(files.length).toBe(2)
  })

  test('answers out of order and twice come to what the State said last; what fits nothing is named', async () => {
    const { files } = (await desk.must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    const [newest] = files
    const asked = { transmission: newest?.transmission ?? '' }
    const bytes = await download(desk.house, desk.adjudicator, 'exchange.download-file', asked)
    const claims = readTransmissionBytes(bytes).flatMap(event =>
      event.type === 'claims' ? event.claims : [],
    )
    const control = Number(claims[0]?.batch.reference ?? 0)
    const [one, two, three] = claims
    if (!one || !two || !three) throw new Error('three were told')
    await desk.bring(desk.response([one], control, 'Accepted'), 'evr.csv')
    expect(await desk.standing('1000000001')).toEqual(['accepted', '1', 1])
    const functional = await desk.acknowledgement(control, 'A')
    if (!functional.ok) throw new Error(JSON.stringify(functional.findings))
    await desk.bring(functional.bytes, '999.x12')
    expect((await desk.list('1000000001'))[0]?.stateNumber).toBe(`E${one.number}`)
    expect(await desk.standing('1000000002')).toEqual(['acknowledged', '1', 1])
    await desk.bring(
      `${desk.response([two], control, 'Rejected', '1200 1300')}\r\n0990000099999,E9,Accepted,${control},\r\n${one.number},E,Rejected,${control},5`,
      'evr.csv',
    )
    expect(await desk.standing('1000000002')).toEqual(['rejected', '1', 1])
    expect((await desk.list('1000000002'))[0]).toMatchObject({
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
        desk.envelope(9999),
      ),
    )
    if (!ta1.ok) throw new Error(JSON.stringify(ta1.findings))
    await desk.bring(ta1.bytes, 'ta1.x12')
    // Only the State answers: the same words from a provider change nothing.
    await desk.bring(desk.response([three], control, 'Rejected', '9'), 'evr.csv', desk.world.provider.id)
    expect(await desk.standing('1000000005')).toEqual(['acknowledged', '1', 1])
    await desk.bring(desk.response([three], control, 'Accepted'), 'evr.csv')
    const { odd } = (await desk.must(
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
    await desk.bill([
      row(desk.members, '1000000001', '11/02/2026', {
        ...{ serviceUnitCost: '40.00', serviceChargeAmount: '40.00', invoiceAmount: '40.00' },
      }),
    ])
    await desk.pay(2001)
    const [rejected] = await desk.list('1000000002')
    const again = { encounters: [rejected?.id ?? ''], why: 'The State’s table was wrong.' }
    expect(await desk.must('encounters.send-again', again)).toEqual({ again: 1 })
    const { claims, control } = await desk.tell()
    const byNumber = claims.map(({ frequency, references, contract }) => [
      frequency,
      references?.find(({ qualifier }) => qualifier === 'F8')?.value.slice(0, 4),
      contract?.type,
    ])
    expect(byNumber).toEqual([
      ['7', 'E099', undefined],
      ['7', 'E099', undefined],
    ])
    await desk.bring(desk.response(claims, control, 'Accepted'), 'evr.csv')
    expect(await desk.standing('1000000001')).toEqual(['accepted', '7', 2])
    expect(await desk.standing('1000000002')).toEqual(['accepted', '7', 2])
    const { months } = (await desk.must(
      'encounters.see-completeness',
      {},
    )) as ActionAnswer<'encounters.see-completeness'>
    expect(months.find(({ month }) => month === '2026-11')).toMatchObject({
      ...{ billed: 5, decided: 5, paid: 3, accepted: 3 },
    })
  })

  test('a void by 837 of what was paid and accepted takes the money back, and voids it at the State', async () => {
    expect(await desk.standing('1000000005')).toEqual(['accepted', '1', 1])
    const asked = { list: 'all', number: '1000000005' }
    const lines = async () =>
      ((await desk.must('claims.list-lines', asked)) as ActionAnswer<'claims.list-lines'>).lines
    const [paid] = await lines()
    // As the 835 told it: the plan's own number.
    const withdrawn = { number: 'V5', frequency: '8', payerNumber: payerNumberOf(paid?.id ?? '') } as const
    await desk.bring(fileWith('77', [withdrawn]), 'void.837', desk.world.provider.id)
    expect((await lines()).map(({ state: stands }) => stands)).toEqual(['voided'])
    await desk.pay(3001)
    const { claims, control } = await desk.tell()
    expect(
      claims.map(({ number, frequency, references }) => [
        number,
        frequency,
        references?.find(({ qualifier }) => qualifier === 'F8')?.value.slice(0, 4),
      ]),
    ).toEqual([[expect.any(String), '8', 'E099']])
    await desk.bring(desk.response(claims, control, 'Accepted'), 'evr.csv')
    expect(await desk.standing('1000000005')).toEqual(['voided', '8', 2])
    // A void of what is void changes nothing any more.
    await desk.bring(fileWith('78', [{ ...withdrawn, number: 'V6' }]), 'void.837', desk.world.provider.id)
    expect(await desk.standing('1000000005')).toEqual(['voided', '8', 2])
  })

  test('nobody else sees an encounter', async () => {
    const foreign = await makeMember(desk.house, desk.world.provider, ['plan-adjudicator'])
    const [one] = await desk.list('1000000001')
    const seen = await ask(desk.house, 'encounters.see', foreign, { encounter: one?.id ?? '' })
    expect(seen).toMatchObject({ ok: false, refusal: { code: 'encounters/no-such-encounter' } })
    const seenHere = (await desk.must('encounters.see', {
      encounter: one?.id ?? '',
    })) as ActionAnswer<'encounters.see'>
    expect(seenHere.answers.map(({ outcome }) => outcome)).toContain('applied')
    expect(seenHere.lines[0]).toMatchObject({ chargeCents: 4_000, paidCents: 3_000 })
  })
})
