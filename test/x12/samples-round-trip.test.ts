/** Public sample files, and files with bytes changed at random, read as values and written again. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, sampleClaim } from '#formats/x12/read/testing.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { type WriteClaimsTo, writeClaims } from '#formats/x12/write/write-claims.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'

const folder = join(import.meta.dirname, '..', 'samples', 'x12')
const files = readdirSync(folder).filter(name => /^837.*\.edi$/.test(name))

const to: WriteClaimsTo = {
  interchange: {
    senderQualifier: 'ZZ',
    sender: 'SAMPLESENDER',
    receiverQualifier: 'ZZ',
    receiver: 'SAMPLEPLAN',
    date: '2026-11-01',
    time: '09:30',
    controlNumber: 1,
    usage: 'T',
  },
  group: { sender: 'SAMPLESENDER', receiver: 'SAMPLEPLAN', controlNumber: 1 },
  setControlNumber: 1,
  judge: 'shape',
}

const claimsIn = (bytes: Uint8Array): readonly Claim[] =>
  readTransmissionBytes(bytes).flatMap(event => (event.type === 'claims' ? event.claims : []))

/** Numbers and versions of sets are the writer's. */
const withoutHeader = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map(claim => ({ ...claim, batch: { ...claim.batch, setControlNumber: '', version: '' } }))

/** Refused with findings, or written and read again the same. */
async function expectWhole(bytes: Uint8Array): Promise<boolean> {
  const claims = claimsIn(bytes)
  const written = await gatherWritten(writeClaims(claims, to))
  if (written.ok) expect(withoutHeader(claimsIn(written.bytes))).toEqual(withoutHeader(claims))
  else expect(written.findings.length).toBeGreaterThan(0)
  return written.ok
}

const own = Buffer.from(fileOf(sampleClaim), 'latin1')
const samples = [own, ...files.map(file => readFileSync(join(folder, file)))]

test('what sample files hold is written again, or refused for what is wrong with it', async () => {
  expect(files.length).toBeGreaterThan(0)
  expect(await expectWhole(own)).toBe(true)
  for (const sample of samples) await expectWhole(sample)
})

test('bytes changed at random are never more than findings', async () => {
  const change = fc.record({ at: fc.nat(), byte: fc.constantFrom(0, 10, 42, 58, 65, 94, 126, 195, 255) })
  const property = fc.asyncProperty(
    fc.constantFrom(...samples),
    fc.array(change, { minLength: 1, maxLength: 8 }),
    async (sample, changes) => {
      const bytes = Uint8Array.from(sample)
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte
      await expectWhole(bytes)
    },
  )
  await fc.assert(property, { numRuns: 400 })
})
