/** Encounters of other kinds through files: capitated lines, institutional claims, and a set that the State refused. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { institutionalFile } from '../claims/claim-file.ts'
import { row } from '../claims/lines.ts'
import { payTerms } from '../claims/pay-terms.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { type Desk, openDesk } from './desk.ts'

/** Outreach is covered by a sum for each member and month. */
const terms = {
  ...payTerms,
  payment: payTerms.payment.map(each => ({
    ...each,
    ...(each.service === 'ecm-outreach'
      ? ({ way: 'per-member-per-month', unit: 'member and month' } as const)
      : {}),
  })),
}

forEachDatabase((_, openDatabase) => {
  let desk: Desk
  let sentAs = 0
  beforeAll(async () => {
    desk = await openDesk(await openDatabase(), terms)
  }, 120_000)

  test('a line that a monthly sum covers is told as capitated, at nothing paid', async () => {
    await desk.bill([row(desk.members, '1000000001', '11/02/2026')])
    await desk.pay(1001)
    const { claims, file, control } = await desk.tell()
    sentAs = control
    expect(file).toMatchObject({ kind: '837P', encounters: 1 })
    expect(claims).toMatchObject([
      {
        ...{ frequency: '1', chargeCents: 3_000, contract: { type: '05' } },
        lines: [{ adjudications: [{ paidCents: 0 }] }],
      },
    ])
  })

  test('a set that the State’s 999 refuses stops its encounters; sent again they are new', async () => {
    const { files } = (await desk.must('encounters.list-files', {})) as ActionAnswer<'encounters.list-files'>
    const [before] = await desk.list('1000000001')
    const refused = await desk.acknowledgement(sentAs, 'R')
    if (!refused.ok) throw new Error(JSON.stringify(refused.findings))
    await desk.bring(refused.bytes, '999.x12')
    expect(await desk.standing('1000000001')).toEqual(['rejected', '1', 1])
    await desk.must('encounters.send-again', { encounters: [before?.id], why: 'The envelope was mended.' })
    const { claims, control } = await desk.tell()
    expect(claims.map(({ frequency, number }) => [frequency, number])).toEqual([['1', before?.number]])
    await desk.bring(desk.response(claims, control, 'Accepted'), 'evr.csv')
    expect(await desk.standing('1000000001')).toEqual(['accepted', '1', 2])
    expect(files).toHaveLength(1)
  })

  test('a claim of a facility is told in a file of its own kind', async () => {
    await desk.bring(institutionalFile('900', 'N1'), 'facility.837', desk.world.provider.id)
    await desk.pay(2001)
    const { claims, file } = await desk.tell()
    expect(file).toMatchObject({ kind: '837I', encounters: 1 })
    expect(claims).toMatchObject([{ batch: { kind: '837I', use: 'RP' }, frequency: '1', chargeCents: 5_000 }])
    expect(claims[0]?.parties).toEqual(expect.arrayContaining([expect.objectContaining({ role: '71' })]))
  })
})
