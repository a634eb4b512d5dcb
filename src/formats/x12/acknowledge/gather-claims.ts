/** Gathers the claims of an 837 for its 277CA: of each what the answer repeats, and why it is refused. */
import type { CompiledSet } from '../compile/compiled-set.ts'
import { type X12Finding, x12Finding } from '../finding.ts'
import type { SetVisitor } from '../read/events.ts'
import { placeOf, type Standing } from '../read/place.ts'
import type { Walk } from '../read/walk.ts'
import { type Claim, referenceOf, type ServiceLine } from '../values/claim.ts'
import type { Party, Procedure, Reference } from '../values/parts.ts'
import { claimReader } from '../values/read-claims.ts'
import { noteReason, reasonsAt } from './note-finding.ts'
import { type ObjectionCode, objectionCodes } from './objection-codes.ts'
import type { AcknowledgeOptions } from './options.ts'
import type {
  BatchRecord,
  ClaimRecord,
  InterchangeRecord,
  LineRecord,
  ProviderRecord,
  Reason,
  Scope,
  SetRecord,
} from './records.ts'
import { ownParty, patientParty, plainText, providerParty, serviceDate } from './told-parts.ts'

export type ClaimGatherer = {
  readonly visitor: SetVisitor
  /** Takes a finding of level 3 or above. */
  note(finding: X12Finding): void
  /** Says that the set is over: the last claim is whole. */
  close(): void
}

type Kind = 'provider' | 'subscriber' | 'patient' | 'claim' | 'line' | null

const levelLoops: { readonly [loop: string]: Kind } = {
  '2000A': 'provider',
  '2000B': 'subscriber',
  '2000C': 'patient',
  '2300': 'claim',
  '2400': 'line',
}

const noLines: readonly LineRecord[] = []

export type Intake = Pick<AcknowledgeOptions, 'objectionsTo' | 'tell'> & {
  /** How many claims of the interchange are kept at most. */
  readonly mostClaims: number
}

/** What is at hand while a set is gone through. */
type State = {
  readonly set: SetRecord
  readonly batch: BatchRecord
  readonly interchange: InterchangeRecord
  readonly intake: Intake
  /** Where the claim at hand begins. */
  start: Standing | null
  isOpening: boolean
  walk: Walk | null
  provider: ProviderRecord
  subscriber: Scope
  patient: Scope
  current: ClaimRecord | null
  /** The claim at hand as it was read, once it has been read to its end. */
  claim: Claim | null
  readonly lineStarts: number[]
  readonly lineReasons: Map<number, Reason[]>
  readonly known: KnownPatient
}

export function claimGatherer(
  set: SetRecord,
  batch: BatchRecord,
  interchange: InterchangeRecord,
  intake: Intake,
): ClaimGatherer {
  const state = newState(set, batch, interchange, intake)
  const reader = claimReader(claim => {
    state.claim = claim
  })
  let kinds: readonly Kind[] = []
  return {
    visitor: {
      beginSet(walk, header) {
        state.walk = walk
        kinds = kindsOf(walk.set)
        reader.beginSet(walk, header)
      },
      enterLoop(loop) {
        reader.enterLoop(loop)
        const kind = kinds[loop] ?? null
        if (kind !== null) enter(state, kind)
      },
      segment(slot, segment) {
        const { walk } = state
        if (state.isOpening && walk !== null) {
          const { number, offset, id } = segment
          state.start = { segment: walk.segment, number, offset, id, loop: walk.loop }
          state.isOpening = false
        }
        reader.segment(slot, segment)
      },
      misfit: (misfit, slot, segment) => reader.misfit(misfit, slot, segment),
      leaveLoop: loop => reader.leaveLoop(loop),
      endSet: trailer => reader.endSet(trailer),
    },
    note: finding => note(state, finding),
    close: () => close(state),
  }
}

function newState(set: SetRecord, batch: BatchRecord, interchange: InterchangeRecord, intake: Intake): State {
  return {
    set,
    batch,
    interchange,
    intake,
    start: null,
    isOpening: false,
    walk: null,
    provider: { provider: null, reasons: [] },
    subscriber: { reasons: [] },
    patient: { reasons: [] },
    current: null,
    claim: null,
    lineStarts: [],
    lineReasons: new Map(),
    known: { of: null, patient: null },
  }
}

function enter(state: State, kind: Kind): void {
  if (kind === 'line') {
    state.lineStarts.push(state.walk?.segment ?? 0)
    return
  }
  close(state)
  if (kind === 'claim') {
    open(state, state.walk?.segment ?? 0)
    return
  }
  state.patient = { reasons: [] }
  if (kind === 'patient') return
  state.subscriber = { reasons: [] }
  if (kind === 'provider') state.provider = { provider: null, reasons: [] }
}

/** A claim begins. Those of a set that has fallen, or beyond what is kept, are passed over. */
function open(state: State, first: number): void {
  const { set, batch, interchange, provider, subscriber, patient } = state
  if (set.fate === 'rejected') return
  state.isOpening = true
  if (interchange.claims >= state.intake.mostClaims) {
    interchange.unlisted += 1
    batch.passedOverFrom = Math.min(batch.passedOverFrom, first)
    return
  }
  interchange.claims += 1
  state.current = {
    first,
    provider,
    subscriber,
    patient,
    reasons: [],
    told: null,
    chargeCents: 0,
    lines: noLines,
  }
  batch.claims.push(state.current)
}

function close(state: State): void {
  if (state.claim !== null && state.current !== null) {
    fill(state, state.current, state.claim)
    for (const code of state.intake.objectionsTo?.(state.claim) ?? [])
      object(state, code, state.claim, state.current.reasons)
  } else if (state.claim !== null && state.start !== null)
    object(state, 'intake/too-many-claims', state.claim, [])
  state.current = null
  state.start = null
  state.isOpening = false
  state.claim = null
  state.lineStarts.length = 0
  state.lineReasons.clear()
}

/** What is held against the claim at hand is told, and noted for its answer. */
function object(
  { walk, start, intake: { tell } }: State,
  code: ObjectionCode,
  claim: Claim,
  reasons: Reason[],
): void {
  if (walk === null || start === null) return
  const place = { ...placeOf(walk, start), claim: plainText(claim.number) }
  const finding = x12Finding(code, objectionCodes[code], place)
  noteReason(reasons, finding)
  tell?.(finding)
}

function note(state: State, finding: X12Finding): void {
  const { loop = '', segment } = finding.x12
  const { batch, provider, subscriber, patient, current } = state
  const level = levelOf(loop)
  if (level === 'provider') noteReason(provider.reasons, finding)
  else if (level === 'subscriber') noteReason(subscriber.reasons, finding)
  else if (level === 'patient') noteReason(patient.reasons, finding)
  else if (level === null) noteReason(batch.reasons, finding)
  else if (current === null || segment === undefined || segment < current.first) {
    noteReason(reasonsAt(batch, segment), finding)
  } else if (level === 'line') noteOnLine(state, finding, segment, current.reasons)
  else noteReason(current.reasons, finding)
}

function noteOnLine(
  { lineStarts, lineReasons }: State,
  finding: X12Finding,
  segment: number,
  claimReasons: Reason[],
): void {
  const line = lineStarts.findLastIndex(start => start <= segment)
  const reasons = line < 0 ? claimReasons : (lineReasons.get(line) ?? [])
  noteReason(reasons, finding)
  if (line >= 0 && reasons.length > 0) lineReasons.set(line, reasons)
}

function kindsOf(set: CompiledSet): readonly Kind[] {
  return set.loops.map(loop => levelLoops[loop.def.id] ?? null)
}

/** On which level a loop stands: `2010AA` with the provider, `2420A` with the line; null above all of them. */
function levelOf(loop: string): Kind {
  if (loop.startsWith('24')) return 'line'
  if (loop.startsWith('23')) return 'claim'
  if (loop === '2000A' || loop.startsWith('2010A')) return 'provider'
  if (loop === '2000B' || loop.startsWith('2010B')) return 'subscriber'
  return loop === '2000C' || loop.startsWith('2010C') ? 'patient' : null
}

/** The patient told last, and whose it is: claims of one patient share it. */
type KnownPatient = { of: unknown; patient: Party | null }

function patientOf(known: KnownPatient, claim: Claim): Party {
  const holder = claim.patient ?? claim.subscriber
  if (known.patient !== null && holder === known.of) return known.patient
  known.of = holder
  known.patient = patientParty(claim)
  return known.patient
}

function fill({ batch, known, lineReasons }: State, record: ClaimRecord, claim: Claim): void {
  batch.reference = plainText(claim.batch.reference)
  batch.submitter ??= ownParty('41', claim.batch.submitter)
  batch.receiver ??= ownParty('PR', claim.batch.receiver)
  record.provider.provider ??= providerParty(claim.billingProvider)
  record.chargeCents = Number.isFinite(claim.chargeCents) ? claim.chargeCents : 0
  const date = serviceDate(claim)
  const references = claimReferences(claim)
  record.told = {
    patient: patientOf(known, claim),
    number: plainText(claim.number),
    references: references.length === 0 ? undefined : references,
    dates: date === undefined ? undefined : [date],
  }
  if (lineReasons.size === 0) return
  record.lines = [...lineReasons]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, reasons]) => {
      const line = claim.lines[index]
      return line ? [lineRecord(line, reasons)] : []
    })
}

/** REF*D9, the number of a clearinghouse, and REF*BLT, an institution's bill type. */
function claimReferences(claim: Claim): Reference[] {
  const clearinghouse = referenceOf(claim.references, 'D9')
  return [
    ...(clearinghouse ? [{ qualifier: 'D9', value: plainText(clearinghouse) }] : []),
    ...(claim.batch.kind === '837I' && claim.placeOfService !== ''
      ? [{ qualifier: 'BLT', value: `${claim.placeOfService}${claim.frequency}` }]
      : []),
  ]
}

/** REF*FJ is the line's own number (6R), or which of the claim it is. */
function lineRecord(line: ServiceLine, reasons: readonly Reason[]): LineRecord {
  const { procedure, revenueCode, chargeCents, units } = line
  const date = line.dates?.find(one => one.qualifier === '472')
  return {
    ...serviceOf(procedure, revenueCode),
    ...(Number.isFinite(chargeCents) ? { chargeCents } : {}),
    ...(units !== undefined && Number.isFinite(units) ? { units } : {}),
    references: [
      { qualifier: 'FJ', value: plainText(referenceOf(line.references, '6R') ?? String(line.number)) },
    ],
    ...(date === undefined ? {} : { dates: [date] }),
    reasons,
  }
}

/** SVC01 has to be there: where a line has a revenue code only, it is that (`NU`). */
function serviceOf(procedure: Procedure | undefined, revenueCode: string | undefined) {
  if (procedure !== undefined) {
    return { procedure: ownProcedure(procedure), ...(revenueCode === undefined ? {} : { revenueCode }) }
  }
  return revenueCode === undefined ? {} : { procedure: { qualifier: 'NU', code: revenueCode } }
}

/** Code and modifiers; what its sender wrote about it is not repeated. */
function ownProcedure({ qualifier, code, modifiers }: Procedure): Procedure {
  return {
    qualifier,
    code: plainText(code),
    ...(modifiers === undefined ? {} : { modifiers: [...modifiers] }),
  }
}
