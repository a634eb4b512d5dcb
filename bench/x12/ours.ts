/** Ours, judged and written: claims of a file, without anything else in the process. */
import { openFile } from '../../src/cli/file-source.ts'
import type { X12Finding } from '../../src/formats/x12/finding.ts'
import { judge } from '../../src/formats/x12/judge/judge.ts'
import type { SetVisitor } from '../../src/formats/x12/read/events.ts'
import { walkTransmission } from '../../src/formats/x12/read/transmission.ts'
import type { Claim } from '../../src/formats/x12/values/claim.ts'
import type { OutgoingInterchange } from '../../src/formats/x12/values/events.ts'
import { claimReader } from '../../src/formats/x12/values/read-claims.ts'
import { readTransmission } from '../../src/formats/x12/values/read-transmission.ts'
import { writeClaims } from '../../src/formats/x12/write/write-claims.ts'
import { startClocks, type Times } from './clock.ts'
import type { ClaimRun } from './subjects.ts'

const today = '2026-11-02'

/**
 * Judges the whole at all levels, beside the typed reader or (with `only`) by itself; a good file must be
 * found good.
 */
export function judging(only: boolean): ClaimRun {
  return async path => {
    const file = await openFile(path)
    if (!file.ok) throw new Error(file.refusal.says)
    let claims = 0
    const bad = (finding: X12Finding): void => {
      if (finding.consequence.startsWith('rejects'))
        throw new Error(`not accepted: ${JSON.stringify(finding)}`)
    }
    const judged = judge({ today }, bad)
    const reader = claimReader(() => {
      claims += 1
    })
    const visitorsFor = (...about: Parameters<typeof judged.visitorFor>): readonly SetVisitor[] => {
      const judging = judged.visitorFor(...about)
      const counting = only
        ? countingClaims(() => {
            claims += 1
          })
        : reader
      return judging === null ? [counting] : [judging, counting]
    }
    for await (const _ of walkTransmission(file.value.source, { finding: bad, visitorsFor })) {
      // Claims are counted as they come.
    }
    await file.value.close()
    return claims
  }
}

function countingClaims(count: () => void): SetVisitor {
  let loops: readonly number[] = []
  return {
    beginSet(walk) {
      loops = walk.set.loopIndices('2300')
    },
    enterLoop(loop) {
      if (loops.includes(loop)) count()
    },
    segment() {},
    misfit() {},
    leaveLoop() {},
    endSet() {},
  }
}

const interchange: OutgoingInterchange = {
  senderQualifier: 'ZZ',
  sender: 'SAMPLESENDER',
  receiverQualifier: 'ZZ',
  receiver: 'SAMPLEPLAN',
  date: '2026-11-01',
  time: '09:30',
  controlNumber: 1,
  usage: 'T',
}

type Written = Times & { readonly claims: number; readonly bytes: number }

/**
 * Writing, judged as its receiver would or (`alone`) only in its shape: some thousand claims are read first,
 * outside of what is timed, and written again and again under new numbers, until as many have been written as
 * the file has. Gives the times that writing took.
 */
export async function writing(path: string, alone: boolean): Promise<Written> {
  const { models, wanted } = await someClaims(path)
  const stop = startClocks()
  let bytes = 0
  const to = {
    interchange,
    group: { sender: 'SAMPLESENDER', receiver: 'SAMPLEPLAN', controlNumber: 1 },
    setControlNumber: 1,
    ...(alone ? { judge: 'shape' as const } : {}),
  }
  for await (const event of writeClaims(numbered(models, wanted), to)) {
    if (event.type === 'bytes') bytes += event.bytes.length
    if (event.type === 'refused') throw new Error(`refused: ${JSON.stringify(event.findings.slice(0, 2))}`)
  }
  return { ...stop(), claims: wanted, bytes }
}

async function someClaims(path: string): Promise<{ models: Claim[]; wanted: number }> {
  const file = await openFile(path)
  if (!file.ok) throw new Error(file.refusal.says)
  const models: Claim[] = []
  let wanted = 0
  for await (const event of readTransmission(file.value.source)) {
    if (event.type !== 'claims') continue
    wanted += event.claims.length
    if (models.length < 1_000) models.push(...event.claims)
  }
  await file.value.close()
  return { models: models.slice(0, 1_000), wanted }
}

function* numbered(models: readonly Claim[], wanted: number): Generator<Claim> {
  for (let at = 0; at < wanted; at++) {
    const model = models[at % models.length]
    if (model) yield { ...model, number: `W${String(at + 1).padStart(9, '0')}` }
  }
}
