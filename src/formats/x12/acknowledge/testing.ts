/** For the tests of acknowledging: samples of several claims, and what is answered to them. */
import { bytesSource } from '#base/bytes.ts'
import type { X12Finding } from '../finding.ts'
import { recounted, sampleClaim } from '../read/testing.ts'
import { type AcknowledgeFileOptions, acknowledge } from './acknowledge.ts'
import type { Acknowledgements } from './options.ts'

export const testOptions: AcknowledgeFileOptions = { today: '2026-11-02', time: '0930', reference: 'ANSWER1' }

export type Answered = { readonly all: readonly Acknowledgements[]; readonly findings: readonly X12Finding[] }

/** Judges segments (or a file) and gives all answers, with the findings on which they rest. */
export async function answersTo(
  segments: readonly string[] | string,
  options: Partial<AcknowledgeFileOptions> = {},
): Promise<Answered> {
  const text = typeof segments === 'string' ? segments : segments.map(segment => `${segment}~`).join('')
  const findings: X12Finding[] = []
  const all: Acknowledgements[] = []
  const tell = (finding: X12Finding) => findings.push(finding)
  const source = bytesSource('sample.x12', Buffer.from(text, 'latin1'))
  for await (const answer of acknowledge(source, { ...testOptions, tell, ...options })) all.push(answer)
  return { all, findings }
}

/** The only answer. */
export async function answerTo(
  segments: readonly string[] | string,
  options: Partial<AcknowledgeFileOptions> = {},
): Promise<Acknowledgements> {
  const { all } = await answersTo(segments, options)
  const [answer, ...more] = all
  if (answer === undefined || more.length > 0) throw new Error(`${all.length} answers instead of one`)
  return answer
}

const claimFrom = sampleClaim.findIndex(segment => segment.startsWith('CLM'))
const claimTo = sampleClaim.findIndex(segment => segment.startsWith('SE*'))

/** The segments of one claim with one line, by its number and charge in dollars. */
export function claimSegments(number: string, charge: string): string[] {
  return sampleClaim
    .slice(claimFrom, claimTo)
    .map(segment =>
      segment
        .replaceAll('ECM000000001', number)
        .replace('*50***', `*${charge}***`)
        .replace('*50*UN', `*${charge}*UN`),
    )
}

/** A set (ST to SE) of such claims of one subscriber, or of the segments given. */
export function setOf(controlNumber: string, claims: readonly (readonly string[])[]): string[] {
  const head = sampleClaim
    .slice(2, claimFrom)
    .map(segment => segment.replace('ST*837*0001', `ST*837*${controlNumber}`))
  return [...recounted([...head, ...claims.flat(), `SE*0*${controlNumber}`])]
}

/** A group of such sets. */
export function groupOf(controlNumber: number, sets: readonly (readonly string[])[]): string[] {
  return [
    `GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*${controlNumber}*X*005010X222A1`,
    ...sets.flat(),
    `GE*${sets.length}*${controlNumber}`,
  ]
}

/** An interchange of such groups; `flag` is ISA14. */
export function interchangeOf(
  controlNumber: string,
  groups: readonly (readonly string[])[],
  flag = '0',
): string[] {
  const header = (sampleClaim[0] ?? '').replace('*000000001*0*', `*${controlNumber}*${flag}*`)
  return [header, ...groups.flat(), `IEA*${groups.length}*${controlNumber}`]
}

/** One interchange of one group of one set of claims, some of their segments put otherwise. */
export function fileWith(
  ...changes: readonly (readonly [begins: string, instead: string | null])[]
): string[] {
  let segments: string[] = [...sampleClaim]
  for (const [begins, instead] of changes) {
    const at = segments.findIndex(segment => segment.startsWith(begins))
    if (at < 0) throw new Error(`no segment begins with ${begins}`)
    segments = [
      ...segments.slice(0, at),
      ...(instead === null ? [] : instead.split('~')),
      ...segments.slice(at + 1),
    ]
  }
  const isCounted = changes.some(([begins]) => begins.startsWith('SE'))
  return isCounted ? segments : [...recounted(segments)]
}
