/** What one plan told the State of its services, and what the State said of it. */
import type { OpenHouse as House } from '#actions/open.ts'
import { signedIn } from './claims-life.ts'
import { askWithFile, type Founded, mustAsk } from './found-county.ts'
import type { Working } from './year-working.ts'

/** Who stands for the State, and as whom the plan speaks to it. */
export async function nameTheState(house: House): Promise<void> {
  const clerk = await signedIn(house, 'judd@harbor.example')
  const analyst = await signedIn(house, 'nia@harbor.example')
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
export async function tellTheState(house: House, plan: Founded, working: Working): Promise<void> {
  const clerk = await signedIn(house, 'judd@harbor.example')
  await working(house, async settled => {
    await mustAsk(house, 'encounters.make', clerk, {})
    await settled()
    const { files } = await mustAsk(house, 'encounters.list-files', clerk, {})
    for (const file of files) {
      if (file.transmission === null) continue
      await mustAsk(house, 'encounters.release', clerk, { encounterFile: file.id })
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
