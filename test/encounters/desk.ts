/** A plan's desk of encounters: claims come and are paid, files go to the State, and its answers come back. */
import { expect } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { encounterJobs } from '#actions/encounters/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { writeFunctionalAcknowledgements } from '#formats/x12/write/write-functional.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { fileOf, makeMember, mustAsk, once, openTestHouse } from '../actions/house.ts'
import { makeWorld } from '../billing/house.ts'
import { setUpClaims } from '../claims/lines.ts'
import type { TestDatabase } from '../databases/databases.ts'
import { bytesOf, download, layoutFor, work } from '../exchange/house.ts'

const jobs = [...exchangeJobs, takeInMembers, ...claimJobs, ...encounterJobs]
type Listed = ActionAnswer<'encounters.list'>['encounters'][number]

/** From the State to the plan. */
const envelope = (control: number) => ({
  interchange: {
    ...{ senderQualifier: 'ZZ', sender: 'DHCS', receiverQualifier: 'ZZ', receiver: '099' },
    ...{ date: '2026-11-23', time: '10:00', controlNumber: control, usage: 'P' as const },
  },
  group: { sender: 'DHCS', receiver: '099', controlNumber: control },
})
/** The State's 999 of a file's only set. */
const acknowledgement = (control: number, status: 'A' | 'R', version = '005010X222A1') =>
  gatherWritten(
    writeFunctionalAcknowledgements(
      [
        {
          ...{ kind: '999', setControlNumber: '0001', group: 'HC', groupControlNumber: String(control) },
          version,
          sets: [
            {
              ...{ transaction: '837', controlNumber: '0001', version, status, errors: [] },
              codes: status === 'R' ? ['5'] : [],
            },
          ],
          ...{ status, includedSets: 1, receivedSets: 1, acceptedSets: status === 'A' ? 1 : 0, codes: [] },
        },
      ],
      envelope(9000 + control),
    ),
  )
/** The State's validation response: the same of every claim. */
const response = (claims: readonly Claim[], control: number, status: string, reason = '') =>
  [
    'Claim Number,Encounter ID,Status,Batch Reference,Error Codes',
    ...claims.map(({ number }) => `${number},E${number},${status},${control},${reason}`),
  ].join('\r\n')

export type Desk = Awaited<ReturnType<typeof openDesk>>

export async function openDesk(database: TestDatabase, terms: ContractTerms) {
  let sent = 0
  const house = await openTestHouse(database)
  const world = await makeWorld(house, terms)
  const members = await setUpClaims(house, world, jobs)
  const adjudicator = await makeMember(house, world.plan, ['plan-adjudicator'])
  const network = await makeMember(house, world.plan, ['plan-analyst'])
  const partner = { name: 'The State', kinds: ['plan'] }
  const made = (await mustAsk(house, 'network.add-partner', network, partner, once(house))) as never
  const state = (made as { partner: { id: string } }).partner.id

  const must = async (name: string, input: object, options?: Parameters<typeof once>[1]) =>
    (await mustAsk(house, name, adjudicator, input, once(house, options))) as never
  const settle = () => work(house, jobs)
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
    await settle()
  }
  const bill = async (rows: readonly Facts[]): Promise<void> => {
    const layout = layoutFor('INV')
    const values = rows.map(facts => layout.columns.map(({ key }) => facts[key] ?? ''))
    await bring(await bytesOf(layout, values), 'invoices.csv', world.provider.id)
  }
  const pay = async (firstReference: number): Promise<void> => {
    await must('claims.begin-run', { firstReference })
    await settle()
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
    await settle()
    const asked = { transmission: newest.transmission }
    const bytes = await download(house, adjudicator, 'exchange.download-file', asked)
    const events = readTransmissionBytes(bytes, { judge: { today: '2026-11-23' } })
    expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
    const claims = events.flatMap(event => (event.type === 'claims' ? event.claims : []))
    return { file: newest, claims, control: Number(claims[0]?.batch.reference ?? 0) }
  }
  await must('encounters.save-profile', {
    ...{ state, contactName: 'Encounter Desk', contactPhone: '5550100101', sender: '099', receiver: 'DHCS' },
    ...{ usage: 'P', planCodes: [{ since: '2026-01-01', code: '099' }] },
  })
  return {
    ...{ house, world, members, adjudicator, state },
    ...{ must, settle, list, standing, bring, bill, pay, tell, envelope, acknowledgement, response },
  }
}
