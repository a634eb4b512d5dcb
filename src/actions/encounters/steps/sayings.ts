/** What a file of the State's answers says, one saying after the other, always in the same order. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import type { AnswerKind, Verdict } from '#domain/encounters/tracking.ts'
import { findResponsePlaces, readResponseRow } from '#domain/encounters/validation-response.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import type {
  ClaimAcknowledgement,
  ClaimStatus,
  FunctionalAcknowledgement,
} from '#formats/x12/values/acknowledgement.ts'
import { referenceOf } from '#formats/x12/values/claim.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { isInterchange } from '../../exchange/steps/judge-interchanges.ts'

/** Of one encounter, by its number (CLM01). `control`: of the file that is answered, where it is named. */
export type SayingOfClaim = {
  readonly kind: AnswerKind
  readonly control: number | null
  readonly number: string
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly stateNumber: string | null
}

/** Of a file; sets of it may be said otherwise. */
export type SayingOfPart = {
  readonly kind: 'ta1' | '999'
  readonly control: number
  readonly verdict: Verdict
  readonly rejectedSets: ReadonlySet<number>
  readonly reasons: readonly string[]
}

export type Saying = SayingOfClaim | SayingOfPart

export async function* sayingsIn(source: ByteSource, today: Day): AsyncGenerator<Saying> {
  if (!(await isInterchange(source))) return yield* sayingsOfResponse(source)
  for await (const event of readTransmission(source, { judge: { today } })) {
    if (event.type === 'interchange-acknowledgement') {
      const { controlNumber, status, note } = event.acknowledgement
      const control = controlOf(controlNumber)
      const verdict = status === 'R' ? 'rejected' : 'accepted'
      const reasons = verdict === 'rejected' ? [`TA1 ${note}`] : []
      if (control !== null) yield { kind: 'ta1', control, verdict, rejectedSets: new Set(), reasons }
    }
    if (event.type === 'functional-acknowledgement') {
      const saying = sayingOfGroup(event.acknowledgement)
      if (saying !== null) yield saying
    }
    if (event.type === 'claim-acknowledgement') yield* sayingsOfClaims(event.acknowledgement)
  }
}

function controlOf(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null
}

/** Whatever is neither accepted nor accepted with errors was refused (IK5, AK9). */
const taken: ReadonlySet<string> = new Set(['A', 'E'])

function sayingOfGroup({
  group,
  groupControlNumber,
  sets,
  status,
}: FunctionalAcknowledgement): Saying | null {
  const control = controlOf(groupControlNumber)
  if (control === null || group !== 'HC') return null
  const refused = sets.filter(set => !taken.has(set.status))
  // P: in part, as its sets say.
  const verdict = taken.has(status) || status === 'P' ? 'accepted' : 'rejected'
  const reasons = refused.flatMap(({ errors, codes }) => [
    ...codes.map(code => `IK5 ${code}`),
    ...errors.map(({ segmentId, code }) => `IK3 ${segmentId} ${code}`),
  ])
  return {
    ...{ kind: '999', control, verdict },
    rejectedSets: new Set(refused.flatMap(({ controlNumber }) => controlOf(controlNumber) ?? [])),
    reasons: [...new Set(reasons)].slice(0, 20),
  }
}

function* sayingsOfClaims({ trace, providers }: ClaimAcknowledgement): Generator<Saying> {
  for (const { claims } of providers) {
    for (const { number, statuses, lines, references } of claims) {
      const all = [...statuses, ...lines.flatMap(line => line.statuses)]
      const refused = all.filter(({ action }) => action === 'U')
      yield {
        ...{ kind: '277ca', control: controlOf(trace), number },
        verdict: refused.length === 0 ? 'accepted' : 'rejected',
        reasons: [...new Set(refused.flatMap(codesOf))].slice(0, 20),
        stateNumber: referenceOf(references, '1K') ?? null,
      }
    }
  }
}

function codesOf({ codes }: ClaimStatus): readonly string[] {
  return codes.map(({ category, status, entity }) => [category, status, entity].filter(Boolean).join(':'))
}

async function* sayingsOfResponse(source: ByteSource): AsyncGenerator<Saying> {
  let places: ReturnType<typeof findResponsePlaces> = null
  for await (const event of readDelimited(source)) {
    if (event.type !== 'rows') continue
    for (const { cells } of event.rows) {
      if (places === null) {
        places = findResponsePlaces(cells)
        if (places === null) return
        continue
      }
      const row = readResponseRow(places, cells)
      if (row === null) continue
      const { batch: control, ...said } = row
      yield { kind: 'validation', control, ...said }
    }
  }
}

/** True when a file that is no X12 begins as the State's validation response does. */
export async function isResponse(source: ByteSource): Promise<boolean> {
  for await (const event of readDelimited(source)) {
    if (event.type !== 'rows') continue
    const [first] = event.rows
    return first !== undefined && findResponsePlaces(first.cells) !== null
  }
  return false
}
