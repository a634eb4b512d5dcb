/**
 * Judges the rules that are data: keeps the few values that their conditions look at, and asks when a loop
 * ends.
 */
import { Fault } from '#base/fault.ts'
import type { CompiledSet } from '../../compile/compiled-set.ts'
import type { Condition, ElementPath, SituationalRule } from '../../define.ts'
import type { Segment } from '../../read/segment.ts'
import type { Binding } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import { packText } from '../code-table.ts'
import { isJudgeCode, type JudgeCode } from '../finding-codes.ts'
import type { About, Report } from '../report.ts'
import { dayAt, packedAt, packedPartAt } from '../values-at.ts'
import { situationalRules } from './situational-rules.ts'

/** A use of a segment that rules look at: the last one of its loop at hand. */
type Watched = {
  isThere: boolean
  readonly mark: Bookmark
  /** Values wanted of it: their places, and the codes (packed) that stood there. */
  readonly elements: { readonly place: number; readonly part: number; code: number }[]
}

type CompiledCondition = {
  readonly watched: Watched
  readonly element: Watched['elements'][number]
  readonly condition: Condition
  readonly is: readonly number[] | null
  readonly isNot: readonly number[] | null
}

type CompiledRule = {
  readonly code: JudgeCode
  readonly rule: SituationalRule
  readonly when: readonly CompiledCondition[]
  readonly target: Watched
  /** Null: the segment itself is needed or forbidden. */
  readonly targetElement: Watched['elements'][number] | null
  readonly expected: string
}

export function situations(bind: Binding, report: Report): void {
  const { set } = bind
  const watching = new Map<string, Watched>()
  let setDay = 0
  bind.every('BHT', '', segment => {
    setDay = dayAt(segment, 4)
  })
  bind.every('BPR', '', segment => {
    setDay = dayAt(segment, 16)
  })
  const byLoop = new Map<string, CompiledRule[]>()
  for (const rule of situationalRules) {
    if (!rule.sets.includes(set.def.id)) continue
    const rules = byLoop.get(rule.loop) ?? []
    rules.push(compileRule(set, watching, rule))
    byLoop.set(rule.loop, rules)
  }
  for (const [path, watched] of watching) watch(bind, path, watched)
  for (const [loop, rules] of byLoop) {
    bind.leave(loop, () => {
      for (let at = 0; at < rules.length; at++) {
        const rule = rules[at]
        if (rule !== undefined && isBroken(rule, setDay)) tell(report, rule)
      }
    })
  }
}

function compileRule(set: CompiledSet, watching: Map<string, Watched>, rule: SituationalRule): CompiledRule {
  const code = rule.id
  if (!isJudgeCode(code)) throw new Fault('x12/bad-definition', `the rule ${code} has no finding code`)
  const needed = rule.needs ?? rule.forbids
  if (needed === undefined) throw new Fault('x12/bad-definition', `the rule ${code} needs nothing`)
  const when = (rule.when ?? []).map((condition): CompiledCondition => {
    const watched = watchedAt(watching, rule.loop, condition.segment)
    return {
      watched,
      element: elementOf(watched, condition),
      condition,
      is: condition.is?.map(packText) ?? null,
      isNot: condition.isNot?.map(packText) ?? null,
    }
  })
  const path = typeof needed === 'string' ? needed : needed.segment
  const target = watchedAt(watching, rule.loop, path)
  return {
    code,
    rule,
    when,
    target,
    targetElement: typeof needed === 'string' ? null : elementOf(target, needed),
    expected: beginningOf(set, pathOf(rule.loop, path)),
  }
}

function pathOf(loop: string, name: string): string {
  return name.includes('/') ? name : `${loop}/${name}`
}

function watchedAt(watching: Map<string, Watched>, loop: string, name: string): Watched {
  const path = pathOf(loop, name)
  const known = watching.get(path)
  if (known) return known
  const made: Watched = { isThere: false, mark: bookmark(), elements: [] }
  watching.set(path, made)
  return made
}

function elementOf(watched: Watched, { place, part = 0 }: ElementPath): Watched['elements'][number] {
  const known = watched.elements.find(each => each.place === place && each.part === part)
  if (known) return known
  const made = { place, part, code: 0 }
  watched.elements.push(made)
  return made
}

function splitPath(path: string): readonly [loop: string, name: string] {
  const at = path.indexOf('/')
  return [path.slice(0, at), path.slice(at + 1)]
}

/** `REF*F8`: how the segment that is needed begins. */
function beginningOf(set: CompiledSet, path: string): string {
  const slot = set.slots[set.slotIndices(...splitPath(path))[0] ?? -1]
  if (!slot) return ''
  const { use, matchPlace, matchPart } = slot
  const place = use.places[matchPlace]
  const codes = (matchPart > 0 ? place?.parts?.[matchPart]?.codes : place?.codes) ?? []
  return codes.length === 0 ? use.id : `${use.id}${'*'.repeat(matchPlace)}${codes.join('|')}`
}

/** Takes the values as segments go by, and forgets them when the loop around theirs is entered anew. */
function watch(bind: Binding, path: string, watched: Watched): void {
  const { set } = bind
  const [loop, name] = splitPath(path)
  const { elements, mark } = watched
  bind.segment(loop, name, (segment: Segment, walk) => {
    watched.isThere = true
    setBookmark(mark, walk, segment)
    for (let at = 0; at < elements.length; at++) {
      const element = elements[at]
      if (!element) continue
      const { place, part } = element
      element.code = part > 0 ? packedPartAt(segment, place, part) : packedAt(segment, place)
    }
  })
  const forget = (): void => {
    watched.isThere = false
    for (const element of elements) element.code = 0
  }
  const clearing = new Set([loop])
  for (const index of set.loopIndices(loop)) {
    const parent = set.loops[set.loops[index]?.parent ?? -1]
    if (parent) clearing.add(parent.def.id)
  }
  for (const id of clearing) bind.enter(id, forget)
}

function isBroken({ rule, when, target, targetElement }: CompiledRule, setDay: number): boolean {
  for (let at = 0; at < when.length; at++) {
    const condition = when[at]
    if (condition && !holds(condition)) return false
  }
  if (!isInForce(rule, setDay)) return false
  const isThere = targetElement === null ? target.isThere : targetElement.code !== 0
  // An element is asked for only where its segment is: that the segment is missing has been said.
  if (rule.needs !== undefined) return !isThere && (targetElement === null || target.isThere)
  return isThere
}

/**
 * Whether a rule counts for a set of that day (CCYYMMDD), `since` being its first and `until` the first no
 * more.
 */
export function isInForce(
  { since, until }: Pick<SituationalRule, 'since' | 'until'>,
  setDay: number,
): boolean {
  if (since !== undefined && setDay < Number(since.replaceAll('-', ''))) return false
  return until === undefined || setDay < Number(until.replaceAll('-', ''))
}

function holds({ watched, element, condition, is, isNot }: CompiledCondition): boolean {
  if (!watched.isThere) return false
  const { code } = element
  if (condition.absent) return code === 0
  if (is !== null) return is.includes(code)
  if (isNot !== null) return !isNot.includes(code)
  return code !== 0
}

/** At the element asked for; at what is forbidden; else at what made it needed. */
function tell(report: Report, made: CompiledRule): void {
  const { code, rule, when, target, targetElement, expected } = made
  const [first] = when
  if (first === undefined) return
  const { element, watched } = first
  if (targetElement !== null || rule.forbids !== undefined) {
    const trigger = { mark: watched.mark, element: element.place, part: element.part }
    const { place = 0, part = 0 } = targetElement ?? {}
    report.because(trigger, code, { mark: target.mark, element: place, part })
    return
  }
  const found: About = element.code > 0 ? { found: unpack(element.code) } : {}
  report.at(code, watched.mark, element.place, element.part, { ...found, expected })
}

function unpack(code: number): string {
  let text = ''
  for (let rest = code; rest > 0; rest = Math.floor(rest / 256)) text = String.fromCharCode(rest % 256) + text
  return text
}
