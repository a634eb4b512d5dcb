/** The State as a small program: it takes files of encounters, keeps what they tell, and answers each encounter. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { OpenHouse } from '#actions/open.ts'
import type { Id } from '#base/id.ts'
import type { Claim, ServiceLine } from '#formats/x12/values/claim.ts'
import { referenceOf } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { fileOf } from '../../actions/house.ts'
import { afterAll, bytesIn, must, seen, stateId } from './asking.ts'

/** What it holds of one encounter: services with what the plan paid for each, in cents. */
type Held = ReadonlyMap<string, number>

export type State = {
  readonly holds: Map<string, Held>
  /** Every number that it gave, also to what it refused: what is mended comes in place of that. */
  readonly named: Set<string>
  filesTaken: number
}

export const emptyState = (): State => ({ holds: new Map(), named: new Set(), filesTaken: 0 })

/** Takes a file as a whole, and gives its validation response. A service that stands elsewhere is refused. */
function takeFile(state: State, bytes: Uint8Array): string {
  const events = readTransmissionBytes(bytes, { judge: { today: afterAll } })
  expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
  const claims = events.flatMap(event => (event.type === 'claims' ? event.claims : []))
  const lines = claims.map(claim => answer(state, claim))
  return ['Claim Number,Encounter ID,Status,Batch Reference,Error Codes', ...lines].join('\r\n')
}

function answer({ holds, named }: State, claim: Claim): string {
  const { number, frequency, references, batch } = claim
  const of = referenceOf(references, 'F8')
  const told = new Map(claim.lines.map(line => [serviceOf(claim, line), paidOf(line)]))
  const elsewhere = [...holds].some(
    ([own, held]) => own !== of && [...told.keys()].some(service => held.has(service)),
  )
  const isKnown = frequency === '1' ? of === undefined : of !== undefined && named.has(of)
  const id = of ?? `E${number}`
  const says = isKnown && (frequency === '8' || !elsewhere)
  named.add(id)
  if (says && frequency === '8') {
    holds.delete(id)
    named.delete(id)
  } else if (says) holds.set(id, told)
  return [number, id, says ? 'Accepted' : 'Rejected', batch.reference ?? '', says ? '' : '1200'].join(',')
}

/** As the model names it: whose it is, and the day. */
function serviceOf({ subscriber }: Claim, { dates }: ServiceLine): string {
  return `${subscriber.subscriber.id} ${dates?.find(({ qualifier }) => qualifier === '472')?.from}`
}

function paidOf({ adjudications = [] }: ServiceLine): number {
  return adjudications.reduce((sum, { paidCents }) => sum + paidCents, 0)
}

/**
 * What was refused, because another encounter told the same service before it in the file, goes again; of those that
 * wait for each other the State's copy is taken back first.
 */
export async function tellRest(house: OpenHouse, state: State, settle: () => Promise<void>): Promise<void> {
  for (let round = 1000; round < 1004; round++) {
    if (round < 1002 && (await listRejected(house)).length === 0) return
    // After the voids the rest is told as new.
    await tellState(house, state, round, settle, round === 1001)
  }
}

export function listRejected(
  house: OpenHouse,
): Promise<readonly { readonly id: Id; readonly number: string }[]> {
  return seen(house, tx =>
    sql<{ id: Id; number: string }>`
      select id, invoice_number as number from encounter where state = 'rejected' order by id`.execute(tx),
  )
}

/** What the State holds after all files that it was sent. */
export async function heldByState(house: OpenHouse): Promise<State> {
  const state = emptyState()
  for (const { transmission } of await listSent(house)) takeFile(state, await bytesIn(house, transmission))
  return state
}

type SentFile = { readonly id: Id; readonly number: number; readonly transmission: Id }

/**
 * The plan tells what the State has still to be told, and hears its answers; what was refused goes again. Begun again
 * after a kill, the State takes all files anew from the first: what it holds is what they told it, in their order.
 */
export async function tellState(
  house: OpenHouse,
  state: State,
  round: number,
  settle: () => Promise<void>,
  takesBack = false,
): Promise<void> {
  const stopped = await listRejected(house)
  for (const { id } of stopped) {
    const asked = { encounters: [id], why: 'What stood in its way is told by now.', takesBack }
    await must(house, 'encounters.send-again', `tell-again-${round}-${id}`, asked)
  }
  await must(house, 'encounters.make', `make-${round}`, {})
  await settle()
  const files = await listSent(house)
  for (const { id, number, transmission } of files) {
    if (number <= state.filesTaken) continue
    await must(house, 'encounters.release', `release-${number}`, { encounterFile: id })
    await settle()
    const response = takeFile(state, await bytesIn(house, transmission))
    const file = fileOf(response, `response-${number}.csv`, 'text/csv')
    await must(house, 'exchange.receive-file', `response-${number}`, { partner: stateId }, file)
    await settle()
    state.filesTaken = number
  }
}

function listSent(house: OpenHouse): Promise<readonly SentFile[]> {
  return seen(house, tx =>
    sql<SentFile>`
      select id, number, transmission_id as transmission from encounter_file
      where transmission_id is not null order by number`.execute(tx),
  )
}
