/** How a schedule's tests ask a house, as programs of the plan do, and look at its rows as either side sees them. */
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { OpenHouse } from '#actions/open.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import type { Tx } from '#store/database.ts'
import type { fileOf } from '../../actions/house.ts'

export const planId: Id = '019b0000-0000-7000-8000-00000000000a'
export const providerId: Id = '019b0000-0000-7000-8000-00000000000b'
export const stateId: Id = '019b0000-0000-7000-8000-00000000000c'

/** A day after all rounds, on which no date in a file is yet to come. */
export const afterAll: Day = '2028-12-31'

const actor: MachineActor = {
  ...{ kind: 'machine', tokenId: planId, organizationId: planId, organizationKinds: ['plan'] },
  rights: ['exchange/read', 'exchange/send', 'claims/read', 'claims/decide', 'claims/pay'],
}

/** Asks with one key however often, as a program does that got no answer. */
export async function must<Name extends ActionName>(
  house: OpenHouse,
  name: Name,
  key: string,
  input: ActionInput<Name>,
  file?: ReturnType<typeof fileOf>,
): Promise<ActionAnswer<Name>> {
  const options = { idempotencyKey: key, ...(file === undefined ? {} : { file }) }
  const answer = await ask(house, name, actor, input, options)
  if (answer.ok) return answer.value
  throw new Error(`${name} ${key}: ${answer.refusal.code}: ${answer.refusal.says}`)
}

/** Rows as an organization sees them. */
export const seen = <Row>(
  house: OpenHouse,
  read: (tx: Tx) => Promise<{ readonly rows: readonly Row[] }>,
  of = planId,
) => house.database.inTransaction({ organizationId: of, personId: null }, async tx => (await read(tx)).rows)

/** A file among the exchanges, whole. */
export async function bytesIn(house: OpenHouse, transmission: Id): Promise<Buffer> {
  const { bytes } = await must(house, 'exchange.download-file', `read-${transmission}`, { transmission })
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}
