/** Splits an X12 file into smaller ones: its segments as they are, in envelopes that count and number right. */
import type { ByteSource } from '#base/bytes.ts'
import type { SetHeader, SetVisitor, TransmissionVisitor } from '#formats/x12/read/events.ts'
import { rawText, type Segment, textAt } from '#formats/x12/read/segment.ts'
import { walkTransmission } from '#formats/x12/read/transmission.ts'
import {
  beginFile,
  elementOf,
  endFile,
  flush,
  refuse,
  type SplitEvent,
  type SplitOutput,
  terminatorOf,
  write,
  writeText,
} from './split-output.ts'

/** Each set a file, or at most so many claims a file. */
export type SplitBy = { readonly by: 'set' } | { readonly by: 'claims'; readonly most: number }

/** The levels of claims, from the provider down, each below the one before. */
const levelsOf: readonly string[] = ['2000A', '2000B', '2000C']
const claimSets = new Set(['837P', '837I'])

/** A level at hand: its segments after the HL, and the HL's own elements. */
type Level = { readonly hl: string; readonly text: string; readonly segments: number }

type Part = {
  claims: number
  segments: number
  /** HL numbers given out, and the number of each level that stands in this part. */
  level: number
  numbers: (number | null)[]
  /** Whether the subscriber was written as one with patients below (HL04). */
  hasPatients: boolean
}

type Splitting = SplitOutput & {
  readonly by: SplitBy
  part: Part | null
  set: SetHeader | null
  /** Segments of the set before its first level, without the ST. */
  setHead: Level
  open: (Level | null)[]
  /** Told once. */
  isTooLong: boolean
}

const nothing: Level = { hl: '', text: '', segments: 0 }

/** The head of a set, or a level, is repeated in each part, so it is kept; no real one is a megabyte. */
const longestLevel = 1 << 20

/**
 * What stands outside of sets, and sets that are broken off, is left out; sets of other kinds are refused when claims
 * are to be split. Memory is that of one piece of the file and the levels at hand.
 */
export async function* splitFile(source: ByteSource, by: SplitBy): AsyncGenerator<SplitEvent> {
  const state: Splitting = {
    by,
    events: [],
    waiting: '',
    interchange: null,
    header: '',
    group: '',
    files: 0,
    part: null,
    set: null,
    setHead: nothing,
    open: [null, null, null],
    isTooLong: false,
  }
  const visitor = by.by === 'set' ? bySet(state) : byClaims(state)
  for await (const _ of walkTransmission(source, visitor)) {
    flush(state)
    yield* state.events.splice(0)
  }
}

/** What both ways of splitting listen to. */
function envelopes(state: Splitting): Pick<TransmissionVisitor, 'beginInterchange'> & {
  keep(segment: Segment, id: string): void
} {
  return {
    beginInterchange(interchange) {
      state.interchange = interchange
    },
    keep(segment, id) {
      if (id === 'ISA') state.header = rawText(segment)
      if (id === 'GS') state.group = rawText(segment)
    },
  }
}

function bySet(state: Splitting): TransmissionVisitor {
  const { beginInterchange, keep } = envelopes(state)
  let isOpen = false
  const close = (): void => {
    if (isOpen) endFile(state)
    isOpen = false
  }
  return {
    ...(beginInterchange ? { beginInterchange } : {}),
    anySegment(segment) {
      const id = textAt(segment, 0)
      keep(segment, id)
      if (id === 'ISA' || id === 'GS' || id === 'GE' || id === 'IEA') return close()
      if (id === 'ST') {
        close()
        if (state.group === '') return
        beginFile(state)
        isOpen = true
      }
      if (isOpen) write(state, rawText(segment))
      if (id === 'SE') close()
    },
    endInterchange: close,
    visitorsFor: () => [],
  }
}

function byClaims(state: Splitting): TransmissionVisitor {
  const { beginInterchange, keep } = envelopes(state)
  const visitor = claimSplitter(state)
  return {
    ...(beginInterchange ? { beginInterchange } : {}),
    anySegment: segment => keep(segment, textAt(segment, 0)),
    visitorsFor(header) {
      state.set = header
      if (claimSets.has(header.def?.id ?? '')) return [visitor]
      const what = header.def?.id ?? (header.transaction || 'unknown')
      const says = `Set ${header.controlNumber} is a ${what}, and only 837s can be split by claims.`
      refuse(state, 'command/not-claims', says, 'Split it by set: --by set.')
      return []
    },
  }
}

function claimSplitter(state: Splitting): SetVisitor {
  /** Where the segment at hand stands: -1 the set's head, 0 to 2 a level, 3 a claim. */
  let depth = -1
  let depths: readonly number[] = []
  const most = state.by.by === 'claims' ? state.by.most : 1
  return {
    beginSet({ set }) {
      depths = set.loops.map(({ def }) => (def.id === '2300' ? 3 : levelsOf.indexOf(def.id)))
      depth = -1
      state.setHead = nothing
      state.open = [null, null, null]
    },
    enterLoop(loop) {
      const entered = depths[loop] ?? -1
      if (entered < 0) return
      depth = entered
      if (depth < 3) state.open.fill(null, depth)
      else beginClaim(state, most)
    },
    segment(_slot, segment) {
      take(state, depth, segment)
    },
    misfit(_misfit, slot, segment) {
      if (slot < 0) take(state, depth, segment)
    },
    leaveLoop() {},
    endSet() {
      endPart(state)
      state.set = null
    },
  }
}

function take(state: Splitting, depth: number, segment: Segment): void {
  const id = textAt(segment, 0)
  if (id === 'ST' || id === 'SE') return
  const text = rawText(segment)
  const { part } = state
  if (depth === 3) {
    if (part === null) return
    write(state, text)
    part.segments += 1
    return
  }
  const before = depth < 0 ? state.setHead : (state.open[depth] ?? nothing)
  if (before.text.length > longestLevel) {
    tooLong(state)
    return
  }
  const isLevel = id === 'HL' && before.hl === '' && depth >= 0
  const grown: Level = isLevel
    ? { ...before, hl: text }
    : {
        ...before,
        text: `${before.text}${text}${terminatorOf(state)}\n`,
        segments: before.segments + 1,
      }
  if (depth < 0) state.setHead = grown
  else state.open[depth] = grown
  // A level's segments come before its claims: what stands in a part already is of the level before it.
  if (part !== null && depth >= 0) part.numbers.fill(null, depth)
}

function tooLong(state: Splitting): void {
  if (state.isTooLong) return
  state.isTooLong = true
  const says = `What stands above the claims in set ${state.set?.controlNumber ?? ''} is longer than a megabyte.`
  refuse(state, 'command/too-long-to-split', says, 'See “causeway x12 check” for what is wrong with it.')
}

function beginClaim(state: Splitting, most: number): void {
  if (state.part !== null && state.part.claims >= most) endPart(state)
  state.part ??= beginPart(state)
  const { part, open } = state
  part.claims += 1
  const hasPatients = open[2] != null
  // Patients below one who had claims of his own in this part: he is written again, now with patients.
  if (hasPatients && !part.hasPatients) part.numbers.fill(null, 1)
  for (const [depth, level] of open.entries()) {
    if (level === null) part.numbers[depth] = null
    else if (part.numbers[depth] === null) {
      if (depth === 1) part.hasPatients = hasPatients
      writeLevel(state, part, depth, level)
    }
  }
}

function beginPart(state: Splitting): Part {
  beginFile(state)
  const { set, setHead } = state
  const element = elementOf(state)
  const version = set?.version ? [set.version] : []
  write(state, ['ST', set?.transaction ?? '837', set?.controlNumber ?? '0001', ...version].join(element))
  writeText(state, setHead.text)
  return {
    claims: 0,
    segments: 1 + setHead.segments,
    level: 0,
    numbers: [null, null, null],
    hasPatients: false,
  }
}

function writeLevel(state: Splitting, part: Part, depth: number, level: Level): void {
  const element = elementOf(state)
  const parent = depth === 0 ? '' : String(part.numbers[depth - 1] ?? '')
  part.level += 1
  part.numbers[depth] = part.level
  const code = level.hl.split(element)[3] ?? ''
  // 1: there is a level below.
  const child = depth === 0 || (depth === 1 && part.hasPatients) ? '1' : '0'
  write(state, ['HL', part.level, parent, code, child].join(element))
  writeText(state, level.text)
  part.segments += 1 + level.segments
}

function endPart(state: Splitting): void {
  const { part, set } = state
  if (part === null) return
  write(state, ['SE', part.segments + 1, set?.controlNumber ?? '0001'].join(elementOf(state)))
  endFile(state)
  state.part = null
}
