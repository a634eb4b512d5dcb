/** What a clinic billed in the months of a year, how soon it was paid, and what the State took of it. */
import type { OpenHouse as House } from '#actions/open.ts'
import { addDays, addMonths } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import {
  coverMembers,
  receiveInvoices,
  runPayments,
  type Scene,
  sayWhoPays,
  signedIn,
  type Told,
} from './claims-life.ts'
import { membersOfContract } from './exchange-files.ts'
import type { Founded } from './found-county.ts'
import { nameTheState, tellTheState } from './state-life.ts'
import type { Working } from './year-working.ts'

const day = 86_400_000

/** Months back, and the days after which that month’s invoices were paid; null: not yet. */
const months = [
  { back: 8, paidAfter: 14 },
  { back: 7, paidAfter: 21 },
  { back: 6, paidAfter: 44 },
  { back: 5, paidAfter: 18 },
  { back: 4, paidAfter: 12 },
  { back: 3, paidAfter: 26 },
  { back: 2, paidAfter: null },
] as const

export async function liveWithBilling(
  house: House,
  county: ReadonlyMap<string, Founded>,
  working: Working,
): Promise<void> {
  const plan = county.get('harbor')
  const provider = county.get('cottonwood')
  if (plan === undefined || provider === undefined) return
  const clerk = await signedIn(house, 'judd@harbor.example')
  const today = californiaDay(house.clock())
  const members = membersOfContract('harbor', 'cottonwood', today).slice(25, 40)
  const scene: Scene = { plan, provider, clerk, members, today }
  await sayWhoPays(house, scene)
  await coverMembers(house, scene, members, addDays(today, -360))
  await nameTheState(house)
  for (const [at, { back, paidAfter }] of months.entries()) {
    const before = Math.round((Date.parse(today) - Date.parse(addMonths(today, -back))) / day)
    const then = daysAgo(house, before)
    const lines = linesOf(scene, at, californiaDay(then.clock()))
    await working(then, () => receiveInvoices(then, scene, `month-${back}`, lines))
    if (paidAfter === null) continue
    const later = daysAgo(house, before - paidAfter)
    await working(later, settled => runPayments(later, scene, 110_001 + at * 100, settled))
  }
  await tellTheState(house, plan, working)
}

function daysAgo(house: House, daysBack: number): House {
  return { ...house, clock: () => house.clock() - daysBack * day }
}

/** An attempt for each of some members, in the week before the file. */
function linesOf({ members }: Scene, month: number, on: Told['on']): readonly Told[] {
  return members.slice(0, 11 + (month % 4)).map((member, at) => ({
    number: String(2_100_000_000 + month * 100 + at),
    member,
    on: addDays(on, -2 - (at % 5)),
  }))
}
