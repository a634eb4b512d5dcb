/** Schedules of claims asked of a house, round by round. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { OpenHouse } from '#actions/open.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { insertPartner } from '#store/network/partners.ts'
import { fileOf } from '../../actions/house.ts'
import { fileWith } from '../claim-file.ts'
import { layPlan } from '../lay-plan.ts'
import { must, planId, providerId, seen, stateId } from './asking.ts'
import { keyOf, type Round, type Schedules } from './make.ts'
import { type State, tellState } from './state.ts'

export type Player = {
  readonly house: OpenHouse
  /** Sets the house's clock to the morning of a day. */
  readonly wake: (on: Day) => void
  /** Till no job is ready. */
  readonly settle: () => Promise<void>
  /** To whom the plan tells encounters. */
  readonly state: State
}

export async function beginPlay({ house, wake }: Player, members: number): Promise<void> {
  wake('2026-11-22')
  const laid = { planId, providerId, members, since: '2026-01-01', isProviderOnHub: true } as const
  if (!(await layPlan(house, laid))) return
  await house.database.inTransaction({ organizationId: planId, personId: null }, tx =>
    insertPartner(tx, planId, {
      ...{ id: stateId, name: 'The State', kinds: ['plan'], npi: null, planCode: null, contact: null },
      ...{ joinedAsOrganizationId: null, createdAt: new Date(house.clock()).toISOString() },
    }),
  )
  await must(house, 'encounters.save-profile', 'encounters', {
    ...{ state: stateId, contactName: 'Encounter Desk', contactPhone: '5550100101', sender: '099' },
    ...{ receiver: 'DHCS', usage: 'P', planCodes: [{ since: '2026-01-01', code: '099' }] },
  })
  await must(house, 'claims.save-payer', 'payer', {
    ...{ name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' },
    ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 500_000 },
  })
}

/** Everything that a round asks. Asked again after a kill it changes nothing that is done. */
export async function playRound(player: Player, schedules: Schedules, round: Round): Promise<void> {
  const { house, wake, settle, state } = player
  wake(round.on)
  const send = async (of: Round, key: string): Promise<boolean> => {
    const bytes = fileWith(String(of.number + 1), of.claims)
    const file = fileOf(bytes, fileName(of.number), 'text/plain')
    const answer = await must(house, 'exchange.receive-file', key, { partner: providerId }, file)
    await settle()
    return answer.alreadyReceived
  }
  if (round.claims.length > 0) await send(round, `send-${round.number}`)
  const earlier = round.again === null ? undefined : schedules.rounds[round.again]
  if (earlier) expect(await send(earlier, `again-${round.number}`)).toBe(true)
  const ids = await lineIds(house)
  for (const [at, { key, says, units }] of round.hands.entries()) {
    const line = ids.get(key)
    if (line === undefined) throw new Error(`There is no line ${key}.`)
    const about = { line, why: 'Seen in the record of care.' }
    const once = `hand-${round.number}-${at}`
    if (says === 'again') await must(house, 'claims.decide-again', once, { ...about, informedOn: round.on })
    else if (says === 'deny')
      await must(house, 'claims.decide-line', once, {
        ...about,
        decision: { outcome: 'deny', rule: 'contract/none' },
      })
    else {
      const decision = { outcome: 'pay', paidCents: units * 3_000, unitsApproved: units } as const
      await must(house, 'claims.decide-line', once, { ...about, decision })
    }
  }
  if (!round.pays) return
  await must(house, 'claims.begin-run', `pay-${round.number}`, { firstReference: 1 + round.number * 10 })
  await settle()
  await tellState(house, state, round.number, settle)
  if (round.refundCents === 0) return
  const [last] = await seen(house, tx =>
    sql<{ id: Id }>`select id from payment order by created_at desc, id desc limit 1`.execute(tx),
  )
  const refund = { payment: last?.id ?? '', cents: round.refundCents, note: 'Check 77 of the provider' }
  await must(house, 'claims.record-refund', `refund-${round.number}`, refund)
}

/** A file is named after its round: so a line is known by the round in which it came, its number, and its place. */
const fileName = (round: number): string => `round-${round}.837`

async function lineIds(house: OpenHouse): Promise<ReadonlyMap<string, Id>> {
  return new Map((await listLines(house)).map(({ key, id }) => [key, id]))
}

export async function listLines(house: OpenHouse) {
  const rows = await seen(house, tx =>
    sql<{ id: Id; file: string; number: string; line: number; state: string; told: number }>`
      select l.id, t.file_name as file, l.invoice_number as number, l.line_number as line, l.state,
        l.told_cents::int as told
      from claim_line l join transmission t on t.organization_id = l.organization_id and t.id = l.transmission_id
    `.execute(tx),
  )
  return rows.map(row => ({ ...row, key: keyOf(Number(/\d+/.exec(row.file)?.[0]), row.number, row.line) }))
}
