/** What a clinic billed in the months of a year, how soon it was paid, and what the State took of it. */
import type { OpenHouse as House } from '#actions/open.ts'
import { addDays, addMonths } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Actor } from '#domain/people/actor.ts'
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
import { askWithFile, type Founded, mustAsk } from './found-county.ts'
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
  await sendEncountersTo(house, clerk, await signedIn(house, 'nia@harbor.example'))
  for (const [at, { back, paidAfter }] of months.entries()) {
    const before = Math.round((Date.parse(today) - Date.parse(addMonths(today, -back))) / day)
    const then = daysAgo(house, before)
    const lines = linesOf(scene, at, californiaDay(then.clock()))
    await working(then, () => receiveInvoices(then, scene, `month-${back}`, lines))
    if (paidAfter === null) continue
    const later = daysAgo(house, before - paidAfter)
    await working(later, settled => runPayments(later, scene, 110_001 + at * 100, settled))
  }
  await tellState(house, clerk, plan, working)
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

async function sendEncountersTo(house: House, clerk: Actor, analyst: Actor): Promise<void> {
  const { partner } = await mustAsk(house, 'network.add-partner', analyst, {
    name: 'The State',
    kinds: ['plan'],
  })
  await mustAsk(house, 'encounters.save-profile', clerk, {
    ...{ state: partner.id, contactName: 'Encounter desk', contactPhone: '5550100101' },
    ...{ sender: '957', receiver: 'DHCS', usage: 'T', planCodes: [{ since: '2022-01-01', code: '957' }] },
  })
}

/** What is paid goes to the State, which takes most of it. */
async function tellState(house: House, clerk: Actor, plan: Founded, working: Working): Promise<void> {
  await working(house, async settled => {
    await mustAsk(house, 'encounters.make', clerk, {})
    await settled()
    const { files } = await mustAsk(house, 'encounters.list-files', clerk, {})
    for (const file of files) {
      if (file.transmission === null) continue
      await mustAsk(house, 'encounters.release', clerk, { file: file.id })
      await settled()
    }
    const { profile } = await mustAsk(house, 'encounters.see-profile', clerk, {})
    const { encounters } = await mustAsk(house, 'encounters.list', clerk, { invoice: null, limit: 200 })
    const rows = encounters
      .filter(({ state }) => state === 'made')
      .flatMap(({ number }, at) => {
        if (at % 9 === 8) return []
        const isTaken = at % 7 !== 5
        return `${number},E${number},${isTaken ? 'Accepted' : 'Rejected'},,${isTaken ? '' : 'E100'}`
      })
    const text = ['Claim Number,Encounter ID,Status,Batch Reference,Error Codes', ...rows].join('\r\n')
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text)
    }
    const file = { name: 'state-response.csv', mediaType: 'text/csv', bytes: bytes() }
    const partner = profile?.state ?? ''
    await askWithFile(house, 'exchange.receive-file', plan.administrator, { partner }, file)
    await settled()
  })
}
