/** Every kind of FHIR resource as a file of lines, and a manifest that counts them. */
import { fhirTypes } from '#domain/exports/fhir/record.ts'
import type { House } from '../house.ts'
import type { Part } from './parquet-parts.ts'
import { type Going, resourceLines } from './resource-lines.ts'

/** The parts in order, the manifest last; `counts` is filled as they are read. */
export async function* fhirParts(
  house: House,
  going: Going,
  counts: Record<string, number>,
): AsyncGenerator<Part> {
  const begunAt = new Date(house.clock()).toISOString()
  for (const type of fhirTypes) {
    counts[type] = 0
    const bytes = resourceLines(house, going, type, resources => {
      counts[type] = (counts[type] ?? 0) + resources
    })
    yield { name: `${type}.ndjson`, bytes }
  }
  yield { name: 'manifest.json', bytes: manifest(going, begunAt, counts) }
}

async function* manifest(
  { organizationId, recipientId }: Going,
  transactionTime: string,
  counts: Readonly<Record<string, number>>,
): AsyncGenerator<Uint8Array> {
  const output = Object.entries(counts).map(([type, count]) => ({ type, url: `${type}.ndjson`, count }))
  const text = {
    transactionTime,
    organization: organizationId,
    recipient: recipientId,
    fhirVersion: '4.0.1',
    output,
  }
  yield new TextEncoder().encode(`${JSON.stringify(text, null, 2)}\n`)
}
