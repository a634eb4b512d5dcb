/** Makes the findings of the judge: levels and codes that the caller turned off fall out here. */
import type { Consequence } from '#base/finding.ts'
import { type Level, type X12CodeFacts, type X12Finding, type X12Place, x12Finding } from '../finding.ts'
import { placeAt, placeOf, type Standing } from '../read/place.ts'
import { type Segment, textAt } from '../read/segment.ts'
import type { Walk } from '../read/walk.ts'
import { type JudgeCode, judgeFindingCodes } from './finding-codes.ts'

export type About = Pick<X12Finding, 'found' | 'expected' | 'values' | 'cite'>

/** A segment that has gone by, or an element or part of it; 0 for none. */
export type Spot = { readonly mark: Standing; readonly element: number; readonly part: number }

export type Treatment = { readonly [code: string]: Consequence | 'off' }

/** Element, part and repetition count from 1; part and repetition 0 are none. */
export type Report = {
  /** Of the segment at hand. What stands at the element is `found` unless `about` says otherwise. */
  here(code: JudgeCode, segment: Segment, element?: number, part?: number, about?: About): void
  /** Of a value between two bytes of the segment at hand. */
  value(code: JudgeCode, segment: Segment, value: ValuePlace, about?: About): void
  /** Of a segment that has gone by. */
  at(code: JudgeCode, standing: Standing, element?: number, part?: number, about?: About): void
  /** The same, with what made it a fault. */
  because(trigger: Spot, code: JudgeCode, spot: Spot, about?: About): void
  /** The set at hand. */
  walk: Walk | null
}

export type ValuePlace = {
  readonly element: number
  readonly part: number
  readonly repetition: number
  readonly start: number
  readonly end: number
}

/**
 * Findings told of one claim (or of what stands between two) before the rest is left out: its fate is clear
 * by then, and a hostile file does not get a million findings back.
 */
const mostInClaim = 1000

/** A value in a finding is cut after so many characters: whoever sends a megabyte does not get it back. */
const longestFound = 200

export function report(
  levels: ReadonlySet<Level>,
  treat: Treatment,
  tell: (finding: X12Finding) => void,
): Report {
  let told = 0
  let toldWalk: Walk | null = null
  let toldClaim = ''
  const factsOf = (code: JudgeCode): X12CodeFacts | null => {
    const facts: X12CodeFacts = judgeFindingCodes[code]
    if (!levels.has(facts.level)) return null
    const treated = treat[code]
    if (treated === 'off') return null
    return treated === undefined ? facts : { ...facts, consequence: treated }
  }
  const judged = (code: JudgeCode, standing: Standing | Segment): X12CodeFacts | null => {
    const facts = factsOf(code)
    const { walk } = made
    if (facts === null || walk === null) return null
    if (walk !== toldWalk || walk.claim !== toldClaim) told = 0
    toldWalk = walk
    toldClaim = walk.claim
    told += 1
    if (told <= mostInClaim) return facts
    const more = told === mostInClaim + 1 ? factsOf('claim/more-findings') : null
    if (more !== null) {
      const { number, offset, id } = standing
      const place = placeOf(walk, { segment: walk.segment, number, offset, id, loop: walk.loop })
      tell(x12Finding('claim/more-findings', more, place, { values: { most: mostInClaim } }))
    }
    return null
  }
  const made: Report = {
    walk: null,
    here(code, segment, element, part, about = {}) {
      const facts = judged(code, segment)
      if (!facts || !made.walk) return
      const found = element === undefined ? {} : foundIn(textAt(segment, element))
      const place = placeAt(made.walk, segment, element, part || undefined)
      tell(x12Finding(code, facts, place, { ...found, ...about }))
    },
    value(code, segment, { element, part, repetition, start, end }, about = {}) {
      const facts = judged(code, segment)
      if (!facts || !made.walk) return
      const place = placeAt(made.walk, segment, element, part || undefined, repetition || undefined)
      tell(x12Finding(code, facts, place, { ...foundIn(textBetween(segment, start, end)), ...about }))
    },
    at(code, standing, element, part, about = {}) {
      const facts = judged(code, standing)
      if (!facts || !made.walk) return
      tell(x12Finding(code, facts, placeOf(made.walk, standing, element, part || undefined), about))
    },
    because(trigger, code, spot, about = {}) {
      const facts = judged(code, spot.mark)
      if (!facts || !made.walk) return
      const finding = x12Finding(code, facts, placeOfSpot(made.walk, spot), about)
      tell({ ...finding, trigger: placeOfSpot(made.walk, trigger) })
    },
  }
  return made
}

function placeOfSpot(walk: Walk, { mark, element, part }: Spot): X12Place {
  return placeOf(walk, mark, element || undefined, part || undefined)
}

function foundIn(text: string): { found?: string } {
  return text === '' ? {} : { found: text.length > longestFound ? `${text.slice(0, longestFound)}…` : text }
}

function textBetween(segment: Segment, start: number, end: number): string {
  const stop = Math.min(end, start + longestFound + 1)
  return segment.hasLetters
    ? new TextDecoder('utf-8').decode(segment.bytes.subarray(start, stop))
    : segment.text.slice(start, stop)
}
