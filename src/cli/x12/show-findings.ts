/** The judgment of an X12 file as lines for a person. */
import type { Consequence } from '#base/finding.ts'
import type { Language } from '#files/words/find.ts'
import type { AckCodes, X12Finding, X12Place } from '#formats/x12/finding.ts'
import { expectedIn, tellX12 } from '#formats/x12/words/tell.ts'
import { type Color, harmless, paint } from '../terminal.ts'
import type { X12FindingGroup } from './finding-groups.ts'
import type { Held } from './judge-file.ts'
import { type Say, sayIn, toldFinding, x12Words } from './words.ts'

export type X12Outcome = 'accepted' | 'accepted-in-part' | 'rejected'

export type X12Answer = {
  readonly outcome: X12Outcome
  readonly held: Held
  readonly rejected: { readonly sets: number; readonly claims: number; readonly envelopes: number }
  readonly groups: readonly X12FindingGroup[]
}

const colors: { readonly [consequence in Consequence]: Color } = {
  'rejects-file': 'red',
  'rejects-row': 'red',
  'accepted-with-warning': 'yellow',
  note: 'blue',
}
const consequences: readonly Consequence[] = ['rejects-file', 'rejects-row', 'accepted-with-warning', 'note']

export function showX12Answer(name: string, answer: X12Answer, language: Language): string {
  const say = sayIn(language)
  const { held, groups } = answer
  const kinds = [...held.kinds].map(([kind, count]) => `${count} × ${harmless(kind)}`).join(', ')
  const holds = { ...held, kinds: kinds === '' ? '' : ` (${kinds})` }
  const lines = [
    paint(harmless(name), 'bold'),
    `  ${say(x12Words.holds, holds)}`,
    `  ${outcomeLine(answer, say)}`,
  ]
  for (const consequence of consequences) {
    const those = groups.filter(({ first }) => first.consequence === consequence)
    if (those.length === 0) continue
    lines.push('', paint(`  ${say(x12Words[consequence])}`, colors[consequence]))
    for (const group of those) lines.push(...showGroup(group, say, language))
  }
  if (groups.length === 0) lines.push(`  ${say(x12Words.nothing)}`)
  return `${lines.join('\n')}\n\n`
}

function outcomeLine({ outcome, rejected }: X12Answer, say: Say): string {
  const words = {
    accepted: paint(`✔ ${say(x12Words.accepted)}`, 'green'),
    'accepted-in-part': paint(`◐ ${say(x12Words.acceptedInPart)}`, 'yellow'),
    rejected: paint(`✘ ${say(x12Words.rejected)}`, 'red'),
  }[outcome]
  const parts: string[] = []
  if (rejected.sets > 0) parts.push(say(x12Words.setsRejected, { count: rejected.sets }))
  if (rejected.claims > 0) parts.push(say(x12Words.claimsRejected, { count: rejected.claims }))
  return parts.length === 0 ? words : `${words}: ${parts.join(', ')}`
}

function showGroup(
  { first, count, places, claims }: X12FindingGroup,
  say: Say,
  language: Language,
): string[] {
  const where = [
    ...placeOf(first, say),
    say(x12Words.segment, { list: places.map(place => segmentAt(place, say)).join(', ') }) +
      (count > places.length ? `, ${say(x12Words.more)}` : ''),
    ...(claims.length === 0 ? [] : [say(x12Words.claim, { list: claims.map(harmless).join(', ') })]),
    ...(count === 1 ? [] : [say(x12Words.times, { count })]),
  ].join(' · ')
  const told = tellX12(first, language)
  const lines = [
    `  • ${harmless(told?.wrong ?? first.code)}`,
    `    ${paint(`${where}  [${first.code}]`, 'dim')}`,
  ]
  const { found, trigger } = first
  if (found !== undefined) lines.push(`    ${say(x12Words.found)}: ${harmless(found)}`)
  if (trigger !== undefined) lines.push(`    ${say(x12Words.because)}: ${harmless(triggerOf(trigger, say))}`)
  if (told !== null) {
    lines.push(`    ${say(x12Words.expected)}: ${harmless(told.expected)}`)
    lines.push(`    ${say(x12Words.mend)}: ${harmless(told.mend)}`)
  }
  const answered = answeredWith(first.ack)
  const level = say(x12Words.level, { level: first.level })
  lines.push(
    paint(`    ${answered === '' ? level : `${say(x12Words.answered)} ${answered} · ${level}`}`, 'dim'),
  )
  return lines
}

/** `CAS02 · segment 21`: what made it a fault. */
function triggerOf({ segmentId = '', element, part, segment = 0 }: X12Place, say: Say): string {
  const place = element === undefined ? '' : String(element).padStart(2, '0')
  const name = `${segmentId}${place}${part === undefined ? '' : `-${part}`}`
  return `${name} · ${say(x12Words.segment, { list: segment })}`
}

/** `loop 2010AA · NM109`. */
function placeOf({ x12, where }: X12Finding, say: Say): string[] {
  return [
    ...(x12.loop === undefined || x12.loop === '' ? [] : [say(x12Words.loop, { loop: x12.loop })]),
    ...(where.element === undefined
      ? where.segment === undefined
        ? []
        : [harmless(where.segment)]
      : [harmless(where.element)]),
  ]
}

function segmentAt({ set, segment }: X12FindingGroup['places'][number], say: Say): string {
  return set === undefined || set === '1' ? String(segment) : say(x12Words.segmentOfSet, { segment, set })
}

/** The code that an acknowledgement says it with: `999 IK403 7`, `277CA A7:562:85`. '' when nothing is said. */
export function answeredWith({ ta1, ak9, ik5, ik3, ik4, status }: AckCodes): string {
  const codes: string[] = []
  if (ta1 !== undefined) codes.push(`TA1 TA105 ${ta1}`)
  if (ak9 !== undefined) codes.push(`999 AK905 ${ak9}`)
  if (ik5 !== undefined) codes.push(`999 IK502 ${ik5}`)
  if (ik3 !== undefined) codes.push(`999 IK304 ${ik3}`)
  if (ik4 !== undefined) codes.push(`999 IK403 ${ik4}`)
  if (status !== undefined) codes.push(`277CA STC ${status.join(':')}`)
  return codes.join(', ')
}

/** One finding on one line, for --all. */
export function findingLine(finding: X12Finding, language: Language): string {
  const { x12, where } = finding
  const say = sayIn(language)
  const set = x12.set === undefined ? '' : `${say(x12Words.set, { set: x12.set })}, `
  const place = [x12.loop ?? '', where.element ?? where.segment ?? ''].filter(part => part !== '').join(' ')
  const found = finding.found === undefined ? '' : ` (${finding.found})`
  const expected = finding.expected === undefined ? '' : ` → ${expectedIn(language, finding.expected)}`
  const claim = x12.claim === undefined ? '' : `, ${say(x12Words.claim, { list: x12.claim })}`
  const at = `${set}${say(x12Words.segment, { list: x12.segment ?? x12.segmentInFile })}${claim}`
  const told = toldFinding(finding, language)
  return `${harmless(`${at}: ${place} ${told}${found}${expected}`)}  [${finding.code}]\n`
}
