/** Judges one X12 file in one pass: findings as they come, what the file holds, and the answers to it. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import { acknowledgementCollector } from '#formats/x12/acknowledge/collector.ts'
import type { Acknowledgements, AcknowledgeOptions } from '#formats/x12/acknowledge/options.ts'
import type { Level, X12Finding } from '#formats/x12/finding.ts'
import { judge } from '#formats/x12/judge/judge.ts'
import type { SetVisitor, TransmissionVisitor } from '#formats/x12/read/events.ts'
import { walkTransmission } from '#formats/x12/read/transmission.ts'

/** What a file holds. */
export type Held = {
  interchanges: number
  groups: number
  sets: number
  claims: number
  /** Sets by their kind: `837P 005010X222A1`. */
  readonly kinds: Map<string, number>
}

export type JudgeFileOptions = {
  readonly levels: ReadonlySet<Level>
  readonly today: Day
  /** How to answer; null: nothing is answered. */
  readonly acknowledge: AcknowledgeOptions | null
  /** `held` is what the file was seen to hold when the finding was made. */
  readonly tell: (finding: X12Finding, held: Held) => void
}

/** After each piece of the file: the answers that are due by then. */
export type Judged = { readonly held: Held; readonly answers: readonly Acknowledgements[] }

/** Yields after each piece of the file, so that the caller can show what came. */
export async function* judgeFile(source: ByteSource, options: JudgeFileOptions): AsyncGenerator<Judged> {
  const { levels, today, acknowledge, tell } = options
  const collector = acknowledge === null ? null : acknowledgementCollector(acknowledge)
  const held: Held = { interchanges: 0, groups: 0, sets: 0, claims: 0, kinds: new Map() }
  const finding = (made: X12Finding): void => {
    tell(made, held)
    collector?.finding(made)
  }
  const judged = judge({ levels, today }, finding)
  const counter = claimCounter(held)
  const visitor: TransmissionVisitor = {
    ...collector,
    finding,
    beginInterchange(interchange) {
      held.interchanges += 1
      collector?.beginInterchange(interchange)
    },
    beginGroup(group) {
      held.groups += 1
      collector?.beginGroup(group)
    },
    visitorsFor(header, group) {
      countSet(held, header.def?.id ?? header.transaction, header.version || (group?.version ?? ''))
      const answering = collector?.visitorsFor(header, group) ?? []
      const judging = judged.visitorFor(header, group)
      return [counter, ...answering, ...(judging === null ? [] : [judging])]
    },
  }
  for await (const _ of walkTransmission(source, visitor)) {
    yield { held, answers: collector?.take() ?? [] }
  }
}

/** Kinds of sets that are told apart: hostile files may name any number of them. */
const mostKinds = 50

function countSet(held: Held, id: string, version: string): void {
  held.sets += 1
  const kind = `${id} ${version}`.trim().slice(0, 40)
  const count = held.kinds.get(kind)
  if (count !== undefined || held.kinds.size < mostKinds) held.kinds.set(kind, (count ?? 0) + 1)
}

/** The loop that is a claim, by the set. */
const claimLoops: { readonly [set: string]: string } = {
  '837P': '2300',
  '837I': '2300',
  '835': '2100',
  '277CA': '2200D',
}

function claimCounter(held: Held): SetVisitor {
  let loops: ReadonlySet<number> = new Set()
  return {
    beginSet({ set }) {
      const loop = claimLoops[set.def.id]
      loops = new Set(loop === undefined ? [] : set.loopIndices(loop))
    },
    enterLoop(loop) {
      if (loops.has(loop)) held.claims += 1
    },
    segment() {},
    misfit() {},
    leaveLoop() {},
    endSet() {},
  }
}
