/**
 * The judge: says all that is wrong with a set while it is walked, at the levels that the trade calls SNIP 1
 * to 5.
 */
import type { Day } from '#base/day.ts'
import { compiledSet } from '../compile/compile-set.ts'
import type { CompiledSet } from '../compile/compiled-set.ts'
import type { SetDef } from '../define.ts'
import type { Level, X12Finding } from '../finding.ts'
import type { Group, SetHeader, SetVisitor } from '../read/events.ts'
import type { Segment } from '../read/segment.ts'
import type { Walk } from '../read/walk.ts'
import { type Binding, binding, type Handlers } from './binding.ts'
import { type Bookmark, bookmark } from './bookmark.ts'
import { beginLists, bindLists, type CodeSource, externalCheck } from './lists/externals.ts'
import { partsOf } from './parts.ts'
import { type Report, report, type Treatment } from './report.ts'
import { beginChecking, type Checking, checkSegment } from './syntax/check-segment.ts'
import { checksOf } from './syntax/compile-checks.ts'
import { beginFirsts, checkPresence, noteFirst } from './syntax/presence.ts'

export type JudgeOptions = {
  /** All five unless given. */
  readonly levels?: ReadonlySet<Level>
  /** What dates are held against: nothing may have happened after it. */
  readonly today: Day
  /** Lists that the caller has; without it codes of others are judged by shape and by our dated copies. */
  readonly codes?: CodeSource
  /** What a partner makes of a finding, by code: another consequence, or nothing. */
  readonly treat?: Treatment
  /** Numbers of claims remembered for finding duplicates: eight to sixteen bytes each. */
  readonly rememberedClaims?: number
}

/** One judge for one transmission: it remembers the numbers of claims from set to set. */
export type JudgeVisitor = {
  /** The visitor for a set, null when no set of ours stands behind its header. */
  readonly visitorFor: (header: SetHeader, group: Group | null) => SetVisitor | null
}

const allLevels: ReadonlySet<Level> = new Set<Level>([1, 2, 3, 4, 5])

/**
 * `tell` is called as each finding is made, in the order of the file except that sums come at the end of a
 * loop.
 */
export function judge(options: JudgeOptions, tell: (finding: X12Finding) => void): JudgeVisitor {
  const made = report(options.levels ?? allLevels, options.treat ?? {}, tell)
  const visitors = new Map<SetDef, SetVisitor>()
  const parts = partsOf(options.today, options.rememberedClaims)
  return {
    visitorFor({ def }, group) {
      if (def === null) return null
      parts.from(group?.sender ?? '')
      const known = visitors.get(def)
      if (known) return known
      const set = compiledSet(def)
      const bind = binding(set)
      const lists = beginLists(made, options.codes ?? null)
      bindLists(lists, bind)
      parts.bindTo(bind, made)
      const visitor = visitorOf(set, made, bind, beginChecking(made, externalCheck(lists)))
      visitors.set(def, visitor)
      return visitor
    },
  }
}

function visitorOf(set: CompiledSet, made: Report, { handlers }: Binding, checking: Checking): SetVisitor {
  const checks = checksOf(set)
  const { bySlot, entering, leaving }: Handlers = handlers
  const last: Bookmark = bookmark()
  const firsts = beginFirsts(set)
  const passed = { last, firsts }
  let walk: Walk | null = null
  const remember = (segment: Segment, at: Walk): void => {
    last.segment = at.segment
    last.number = segment.number
    last.offset = segment.offset
  }
  return {
    beginSet(begun) {
      walk = begun
      made.walk = begun
      for (const handler of handlers.beginning) handler(begun)
    },
    enterLoop(loop) {
      const list = entering[loop]
      if (!list || walk === null) return
      for (let at = 0; at < list.length; at++) list[at]?.(walk, loop)
    },
    segment(slot, segment) {
      if (walk === null) return
      remember(segment, walk)
      noteFirst(firsts, walk, slot, segment)
      const check = checks[slot]
      if (check !== undefined) checkSegment(checking, check, segment)
      const list = bySlot[slot]
      if (!list) return
      for (let at = 0; at < list.length; at++) list[at]?.(segment, walk)
    },
    misfit(_misfit, slot, segment) {
      if (slot < 0 && walk !== null) remember(segment, walk)
    },
    leaveLoop(loop) {
      if (walk === null) return
      checkPresence(made, walk, loop, passed)
      const list = leaving[loop]
      if (!list) return
      for (let at = 0; at < list.length; at++) list[at]?.(walk, loop)
    },
    endSet() {
      if (walk === null) return
      for (const handler of handlers.ending) handler(walk)
      walk = null
      made.walk = null
    },
  }
}
