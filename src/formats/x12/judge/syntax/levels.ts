/** Level 2: the numbers of hierarchical levels (HL) and of service lines (LX). */

import { hasElement, type Segment } from '../../read/segment.ts'
import type { Walk } from '../../read/walk.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import { type Binding, isOneOf } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'
import { wholeAt } from '../values-at.ts'

type Level = {
  /** HL01 of the level at hand, -1 for none. */
  number: number
  /** HL04: 1 children follow, 0 none; -1 not said. */
  says: number
  hasChildren: boolean
  /** Index of the loop of the level around this one, -1 for the outermost. */
  readonly parent: number
  /** A level below is demanded anyway: that none came is said as such. */
  readonly needsChildren: boolean
  readonly mark: Bookmark
}

/** HL01 counts the levels of the set, HL02 names the level around, HL04 says whether levels follow below. */
export function hierarchicalLevels(bind: Binding, report: Report): void {
  const { set } = bind
  const levels = new Map<number, Level>()
  for (const slot of set.slots) {
    if (slot.use.id !== 'HL' || !slot.opensLoop) continue
    const loop = set.loops[slot.loop]
    let parent = loop?.parent ?? -1
    while (parent >= 0 && !levels.has(parent)) parent = set.loops[parent]?.parent ?? -1
    const required = loop?.requiredLoops ?? new Int32Array()
    const needsChildren = [...required].some(
      child => set.slots[set.loops[child]?.firstSlot ?? -1]?.use.id === 'HL',
    )
    levels.set(slot.loop, {
      number: -1,
      says: -1,
      hasChildren: false,
      parent,
      needsChildren,
      mark: bookmark(),
    })
  }
  if (levels.size === 0) return
  let count = 0
  bind.begin(() => {
    count = 0
  })
  const take = (level: Level, segment: Segment, walk: Walk): void => {
    setBookmark(level.mark, walk, segment)
    level.number = wholeAt(segment, 1)
    level.hasChildren = false
    level.says = hasElement(segment, 4) ? wholeAt(segment, 4) : -1
    count += 1
    if (level.number !== count) {
      report.here('level/number-not-in-order', segment, 1, 0, { expected: String(count) })
      if (level.number > 0) count = level.number
    }
    const parent = levels.get(level.parent)
    if (parent === undefined) return
    parent.hasChildren = true
    if (hasElement(segment, 2) && wholeAt(segment, 2) !== parent.number) {
      report.here('level/wrong-parent', segment, 2, 0, { expected: String(parent.number) })
    }
  }
  for (const [index, level] of levels) {
    const opener = set.loops[index]?.firstSlot ?? -1
    bind.slot(opener, (segment, walk) => take(level, segment, walk))
    const id = set.loops[index]?.def.id ?? ''
    bind.leave(id, (_walk, loop) => {
      if (loop !== index) return
      if (level.says === 1 && !level.hasChildren && !level.needsChildren) {
        report.at('level/says-children-but-has-none', level.mark, 4, 0, { found: '1', expected: '0' })
      } else if (level.says === 0 && level.hasChildren) {
        report.at('level/has-children-but-says-none', level.mark, 4, 0, { found: '0', expected: '1' })
      }
    })
  }
}

/** LX01 counts the lines of a claim from 1. */
export function lineNumbers(bind: Binding<ClaimUse>, report: Report): void {
  if (!isOneOf(bind.set, ['837P', '837I'])) return
  let count = 0
  bind.enter('2300', () => {
    count = 0
  })
  bind.segment('2400', 'lineNumber', segment => {
    count += 1
    const number = wholeAt(segment, 1)
    // What is no number is said as such.
    if (number === count || number < 0) return
    report.here('line/number-not-in-order', segment, 1, 0, { expected: String(count) })
    if (number > 0) count = number
  })
}
