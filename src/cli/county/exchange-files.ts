/** The made-up county's members, sent as everybody sends them: entered, composed, delivered. */
import type { House } from '#actions/house.ts'
import type { Day } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { keyOf, layoutOf } from '#files/layout.ts'
import { plainCin } from '#files/values/cin.ts'
import { contracts } from './county.ts'
import { type Founded, mustAsk } from './found-county.ts'

export type Facts = Record<string, string>

/** More than any list here has. */
const membersApart = 1000

/** Rows of made-up members, by the keys of their elements. */
function madeUpMembers(count: number, seed: number, asOf: Day): Facts[] {
  const definition = findFile('ecm/member-information')
  if (!definition) return []
  const layout = layoutOf(definition, { day: asOf, party: 'ecm' })
  return [...sampleRows(layout, { rows: count, seed })].map((values, row) => ({
    ...Object.fromEntries(
      layout.columns.flatMap(({ element, nth }, index) => {
        const value = values[index] ?? ''
        return value === '' ? [] : [[keyOf(element.id, nth), value]]
      }),
    ),
    // Samples all begin with the same CIN; people of two lists are different people.
    memberCin: plainCin(seed * membersApart + row + 1),
  }))
}

/** The members that a plan sends a provider, as `sendMembers` tells them. */
export function membersOfContract(plan: string, provider: string, asOf: Day): readonly Facts[] {
  const index = contracts.findIndex(each => each.plan === plan && each.provider === provider)
  return madeUpMembers(contracts[index]?.members ?? 0, index + 1, asOf)
}

/**
 * Each plan sends its ECM providers their members. `settled` resolves when the workers have done what is to do:
 * files are composed, delivered and answered by them.
 */
export async function sendMembers(
  house: House,
  founded: ReadonlyMap<string, Founded>,
  settled: () => Promise<void>,
): Promise<void> {
  const today = californiaDay(house.clock())
  const composed: { readonly payer: Founded; readonly transmission: string }[] = []
  for (const [index, { plan, provider, members }] of contracts.entries()) {
    const payer = founded.get(plan)
    const partner = founded.get(provider)
    if (!payer || !partner || members === 0) continue
    const about = { file: 'ecm/member-information', partner: partner.id }
    const records = madeUpMembers(members, index + 1, today).map(facts => ({ facts, ends: false }))
    await mustAsk(house, 'exchange.enter-records', payer.administrator, { ...about, records, language: 'en' })
    const { transmission } = await mustAsk(house, 'exchange.compose-file', payer.administrator, {
      ...about,
      period: `${today.slice(5, 7)}/${today.slice(0, 4)}`,
    })
    composed.push({ payer, transmission: transmission.id })
  }
  await settled()
  for (const { payer, transmission } of composed) {
    await mustAsk(house, 'exchange.send-file', payer.administrator, { transmission })
  }
  await settled()
}
