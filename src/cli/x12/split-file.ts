/** Splits an X12 file into smaller ones: its segments as they are, in envelopes that count and number right. */
import type { ByteSource } from '#base/bytes.ts'
import type { Refusal } from '#base/result.ts'
import type { Interchange, SetHeader, SetVisitor, TransmissionVisitor } from '#formats/x12/read/events.ts'
import { rawText, type Segment, textAt } from '#formats/x12/read/segment.ts'
import { walkTransmission } from '#formats/x12/read/transmission.ts'

/** Each set a file, or at most so many claims a file. */
export type SplitBy = { readonly by: 'set' } | { readonly by: 'claims'; readonly most: number }

/** A piece of a file, its text Latin-1; `begin` opens the next file, `end` closes it. */
export type SplitEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly refusal: Refusal }

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
  /** Text that is not handed on yet: it begins with the subscriber, whose HL04 is known only at its end. */
  held: string
  childAt: number
}

type Splitting = {
  readonly by: SplitBy
  readonly events: SplitEvent[]
  interchange: Interchange | null
  header: string
  group: string
  files: number
  part: Part | null
  set: SetHeader | null
  /** Segments of the set before its first level, without the ST. */
  setHead: Level
  open: (Level | null)[]
}

const nothing: Level = { hl: '', text: '', segments: 0 }

/**
 * What stands outside of sets, and sets that are broken off, is left out; sets of other kinds are kept
 * whole.
 */
export async function* splitFile(source: ByteSource, by: SplitBy): AsyncGenerator<SplitEvent> {
  const state: Splitting = {
    by,
    events: [],
    interchange: null,
    header: '',
    group: '',
    files: 0,
    part: null,
    set: null,
    setHead: nothing,
    open: [null, null, null],
  }
  const visitor = by.by === 'set' ? bySet(state) : byClaims(state)
  for await (const _ of walkTransmission(source, visitor)) yield* state.events.splice(0)
}

const terminatorOf = ({ interchange }: Splitting): string =>
  String.fromCharCode(interchange?.separators.terminator ?? 126)
const elementOf = ({ interchange }: Splitting): string =>
  String.fromCharCode(interchange?.separators.element ?? 42)

function write(state: Splitting, ...segments: readonly string[]): void {
  const end = terminatorOf(state)
  state.events.push({ type: 'text', text: segments.map(segment => `${segment}${end}\n`).join('') })
}

/** The control number of the next file: the interchange's own for the first, counting on. */
function controlNumber({ interchange, files }: Splitting): number {
  const own = Number(interchange?.controlNumber)
  return ((Number.isInteger(own) && own > 0 ? own : 1) + files - 1) % 1_000_000_000 || 1
}

function beginFile(state: Splitting): void {
  state.files += 1
  state.events.push({ type: 'begin' })
  const number = controlNumber(state)
  const element = elementOf(state)
  const header = state.header.split(element)
  header[13] = String(number).padStart(9, '0')
  const group = state.group.split(element)
  group[6] = String(number)
  write(state, header.join(element), group.join(element))
}

function endFile(state: Splitting): void {
  const number = controlNumber(state)
  const element = elementOf(state)
  write(
    state,
    ['GE', '1', String(number)].join(element),
    ['IEA', '1', String(number).padStart(9, '0')].join(element),
  )
  state.events.push({ type: 'end' })
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
      state.events.push({
        type: 'refused',
        refusal: { code: 'command/not-claims', says, remedy: 'Split it by set: --by set.' },
      })
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
    part.held += `${text}${terminatorOf(state)}\n`
    part.segments += 1
    return
  }
  const before = depth < 0 ? state.setHead : (state.open[depth] ?? nothing)
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

function beginClaim(state: Splitting, most: number): void {
  if (state.part !== null && state.part.claims >= most) endPart(state)
  state.part ??= beginPart(state)
  const { part } = state
  part.claims += 1
  for (const [depth, level] of state.open.entries()) {
    if (level === null) part.numbers[depth] = null
    else if (part.numbers[depth] === null) writeLevel(state, part, depth, level)
  }
}

function beginPart(state: Splitting): Part {
  beginFile(state)
  const { set, setHead } = state
  const element = elementOf(state)
  const version = set?.version ? [set.version] : []
  write(state, ['ST', set?.transaction ?? '837', set?.controlNumber ?? '0001', ...version].join(element))
  state.events.push({ type: 'text', text: setHead.text })
  return {
    claims: 0,
    segments: 1 + setHead.segments,
    level: 0,
    numbers: [null, null, null],
    held: '',
    childAt: 0,
  }
}

function writeLevel(state: Splitting, part: Part, depth: number, level: Level): void {
  const element = elementOf(state)
  if (depth < 2) handOn(state, part)
  const parent = depth === 0 ? '' : String(part.numbers[depth - 1] ?? '')
  // 1: there is a level below.
  if (depth === 2) part.held = `${part.held.slice(0, part.childAt)}1${part.held.slice(part.childAt + 1)}`
  part.level += 1
  part.numbers[depth] = part.level
  const code = level.hl.split(element)[3] ?? ''
  const hl = ['HL', part.level, parent, code, depth === 0 ? '1' : '0'].join(element)
  if (depth === 1) part.childAt = part.held.length + hl.length - 1
  part.held += `${hl}${terminatorOf(state)}\n${level.text}`
  part.segments += 1 + level.segments
}

function handOn(state: Splitting, part: Part): void {
  if (part.held !== '') state.events.push({ type: 'text', text: part.held })
  part.held = ''
}

function endPart(state: Splitting): void {
  const { part, set } = state
  if (part === null) return
  handOn(state, part)
  write(state, ['SE', part.segments + 1, set?.controlNumber ?? '0001'].join(elementOf(state)))
  endFile(state)
  state.part = null
}
