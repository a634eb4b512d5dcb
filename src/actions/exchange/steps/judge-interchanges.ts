/** X12 judged in one pass: what was found, one by one and in groups, and what becomes of the file. */
import type { ByteSource } from '#base/bytes.ts'
import type { Consequence, Finding } from '#base/finding.ts'
import { type AcknowledgeFileOptions, acknowledge } from '#formats/x12/acknowledge/acknowledge.ts'
import type { Acknowledgements } from '#formats/x12/acknowledge/options.ts'
import type { X12Finding } from '#formats/x12/finding.ts'

/** QTY01 of a 277CA's information receiver: how many of its claims are accepted, and how many are not (X214). */
const [claimsAccepted, claimsRejected] = ['90', 'AA']

export type X12Group = { code: string; consequence: Consequence; count: number; first: Finding }

export type JudgedInterchanges = {
  readonly findings: readonly Finding[]
  readonly groups: readonly X12Group[]
  readonly counts: { readonly [consequence in Consequence]: number }
  /** Claims that the 277CAs answer, as they count them themselves. */
  readonly claims: { readonly accepted: number; readonly rejected: number }
  readonly outcome: 'accepted' | 'accepted-in-part' | 'rejected'
}

/** X12 begins with ISA; some programs put blanks or line ends before it. */
export async function isInterchange(source: ByteSource): Promise<boolean> {
  const head = Buffer.from(await source.read(0, 200))
    .toString('latin1')
    .trimStart()
  return /^ISA[^A-Za-z0-9\s]/.test(head)
}

/**
 * Judges every interchange. `mostFindings`: more are counted, and not kept. `answered` is told of each
 * interchange, and says whether anybody can be answered.
 */
export async function judgeInterchanges(
  source: ByteSource,
  options: Omit<AcknowledgeFileOptions, 'tell'>,
  mostFindings: number,
  answered: (answer: Acknowledgements) => Promise<boolean>,
): Promise<JudgedInterchanges> {
  const findings: Finding[] = []
  const groups = beginGroups()
  const counts = { 'rejects-file': 0, 'rejects-row': 0, 'accepted-with-warning': 0, note: 0 }
  const tell = ({ x12: _, level: __, ack: ___, ...finding }: X12Finding): void => {
    counts[finding.consequence]++
    if (findings.length < mostFindings) findings.push(finding)
    groups.add(finding)
  }
  let taken = 0
  let fallen = 0
  let isAnswered = false
  const claims = { accepted: 0, rejected: 0 }
  for await (const answer of acknowledge(source, { ...options, tell })) {
    const statuses = [...answer.functional, answer.interchange].map(({ status }) => status)
    fallen += statuses.filter(status => status === 'R').length
    taken += answer.functional.filter(({ status }) => status !== 'R').length
    for (const { qualifier, count } of answer.claims.flatMap(({ quantities = [] }) => quantities)) {
      if (qualifier === claimsAccepted) claims.accepted += count
      if (qualifier === claimsRejected) claims.rejected += count
    }
    if (await answered(answer)) isAnswered = true
  }
  const isWhole = counts['rejects-file'] + counts['rejects-row'] === 0
  const outcome = isWhole ? 'accepted' : taken === 0 && fallen > 0 ? 'rejected' : 'accepted-in-part'
  const isUnreadable = !isAnswered && counts['rejects-file'] > 0
  return {
    ...{ findings, groups: groups.all(), counts, claims },
    outcome: isUnreadable ? 'rejected' : outcome,
  }
}

/** Findings in groups, as many as there are codes and places, in the order of their first. */
export function groupsOf(findings: readonly Finding[]): readonly X12Group[] {
  const groups = beginGroups()
  for (const finding of findings) groups.add(finding)
  return groups.all()
}

function beginGroups(): { add(finding: Finding): void; all(): readonly X12Group[] } {
  const groups = new Map<string, X12Group>()
  return {
    add(finding) {
      const { code, consequence, where } = finding
      const name = `${code} ${where.segment ?? ''} ${where.element ?? ''}`
      const group = groups.get(name)
      if (group) group.count++
      else groups.set(name, { code, consequence, count: 1, first: finding })
    },
    all: () => [...groups.values()],
  }
}
