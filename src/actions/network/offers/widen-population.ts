/** A plan adds to the population of avoidable use; no other may be widened, and none narrowed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToWidening, wideningsOf } from '#domain/network/widening.ts'
import { insertWidening, listWidenings } from '#store/network/offers.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { day, id, line, sayerOf } from '../fields.ts'

export const widenPopulation = action({
  name: 'network.widen-population',
  says: 'Say how many events of care are enough for avoidable use at your plan, besides the State’s conditions.',
  permission: 'network/manage',
  kinds: ['plan'],
  takes: z.strictObject({
    population: z.string().max(4).describe('Population of Focus; only avoidable use may be widened'),
    event: z.string().max(60).describe('What is counted'),
    atLeast: z.int().min(1).max(99).describe('So many are enough'),
    withinMonths: z.int().min(1).max(36).describe('In so many months'),
    from: day.describe('First day on which it holds'),
    until: day.nullable().default(null).describe('Last day; null: until it is ended'),
    note: line.nullable().default(null),
  }),
  gives: z.strictObject({ wideningId: id }),
  changes: true,
  refuses: ['network/not-widenable', 'network/no-such-event', 'network/ends-before-it-begins'],
  async run(asked, { tx, organizationId, actor, now, newId, tell }) {
    const objection = objectionToWidening(asked)
    if (objection !== null) return refuse(objection)
    if (asked.until !== null && asked.until < asked.from) return refuse('network/ends-before-it-begins')
    const wideningId = newId()
    const word = { ...asked, id: wideningId, endsId: null, saidAt: now }
    await insertWidening(tx, organizationId, word, sayerOf(actor))
    tell({ objects: [`widening:${wideningId}`] })
    return done({ wideningId })
  },
})

export const endWidening = action({
  name: 'network.end-widening',
  says: 'End what your plan added to avoidable use, with its last day.',
  permission: 'network/manage',
  kinds: ['plan'],
  takes: z.strictObject({ widening: id.describe('What was added'), until: day.describe('Its last day') }),
  gives: z.strictObject({ until: day }),
  changes: true,
  refuses: ['request/not-found', 'network/widening-ended', 'network/ends-before-it-begins'],
  async run({ widening, until }, { tx, organizationId, actor, now, newId, tell }) {
    const words = await listWidenings(tx, organizationId)
    const found = wideningsOf(words).find(each => each.id === widening)
    if (found === undefined) return refuse('request/not-found')
    if (words.some(({ endsId }) => endsId === widening)) return refuse('network/widening-ended')
    if (until < found.from) return refuse('network/ends-before-it-begins')
    const word = { ...found, id: newId(), until, endsId: widening, saidAt: now }
    await insertWidening(tx, organizationId, word, sayerOf(actor))
    tell({ objects: [`widening:${widening}`] })
    return done({ until })
  },
})
