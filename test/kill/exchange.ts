/** What is exchanged in the kill tests: lists of members of a plan, each round a little different. */
import type { ActionInput } from '#actions/all-actions.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'

export const plan = '019a0000-0000-7000-8000-00000000000a'
export const provider = '019a0000-0000-7000-8000-00000000000b'
export const today = '2026-11-22'

/** Members in the first round; each round has one more. */
const firstMembers = 40

/**
 * A list of members. In every round one member has another name, and a row that cannot be taken till it is mended.
 */
export async function memberFile(round: number): Promise<Uint8Array> {
  const file = findFile('ecm/member-information')
  if (!file) throw new Error('The guidance has no Member Information File.')
  const layout = layoutOf(file, { day: today })
  const place = (key: string): number => layout.columns.findIndex(column => column.key === key)
  const rows = [...sampleRows(layout, { rows: firstMembers + round, seed: 5 })]
  for (let earlier = 0; earlier <= round; earlier++) {
    const row = rows[(earlier * 7) % firstMembers]
    if (row) row[place('memberLastName')] = `Sample${'abcdefghij'[earlier % 10] ?? ''}`
  }
  const bad = rows[(round + 3) % firstMembers]
  if (bad) bad[place('memberDateOfBirth')] = 'yesterday'
  return written(rows, layout)
}

/** What the provider sends back: two members, others in each round. */
export async function returnFile(round: number): Promise<Uint8Array> {
  const file = findFile('ecm/return-transmission')
  if (!file) throw new Error('The guidance has no Return Transmission File.')
  const layout = layoutOf(file, { day: today })
  return written([...sampleRows(layout, { rows: 2, seed: 100 + round })], layout)
}

async function written(rows: readonly (readonly string[])[], layout: Layout): Promise<Uint8Array> {
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const parts: Buffer[] = []
  for await (const part of writtenFile(made(), layout, layout, 'csv')) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** The least that a contract says so that files may go. */
export function terms(since: string): ActionInput<'network.propose-contract'>['terms'] {
  return {
    ecm: { populations: [{ population: '1a', mostMembers: null }], mostMembers: 500 },
    communitySupports: [],
    counties: ['57'],
    payment: [],
    billing: { by: 'invoices', attestedOn: since },
    files: [
      {
        file: 'ecm/member-information',
        owes: 'payer',
        layout: { as: 'guidance' },
        transport: 'portal',
        cadence: null,
      },
    ],
    delegates: [],
    dataSharing: {
      version: '1.0',
      signedOn: since,
      since,
      until: null,
      purposes: ['treatment'],
      part2: 'left-out',
      breachNotice: { count: 24, unit: 'hours' },
    },
  }
}
