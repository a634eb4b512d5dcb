/** What the jobs of exchange have in common: what they are told, and who they say made a step. */
import { Fault } from '#base/fault.ts'
import { type Id, isId } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import type { StepBy } from '#store/exchange/transmissions.ts'
import type { JobData } from '#store/jobs/jobs.ts'
import type { House } from '../../house.ts'
import type { JobContext } from '../../job.ts'

/** An id that a job was given. */
export function idIn(data: JobData, name: string): Id {
  const value = data[name]
  if (typeof value === 'string' && isId(value)) return value
  throw new Fault('job/not-understood', `The job does not name its ${name}.`)
}

export function clockwork(queue: string): StepBy {
  return { kind: 'system', id: queue }
}

export function nowOf({ house }: Pick<JobContext, 'house'>): string {
  return new Date(house.clock()).toISOString()
}

/** Puts down the next job of a transmission; one that waits already is not put down again. */
export async function sendStep(
  tx: Tx,
  house: House,
  queue: string,
  organizationId: Id,
  transmissionId: Id,
): Promise<void> {
  await house.jobs.send(tx, queue, { organizationId, transmissionId }, { key: transmissionId })
}

/** An older attempt finds that another has taken its place: it stops, and changes nothing. */
export function replaced(): Fault {
  return new Fault('job/lease-lost', 'Another attempt reads this file now.')
}

/** How an audit entry names a transmission. */
export function objectOf(transmissionId: Id): string {
  return `transmission:${transmissionId}`
}
