/** A line for each reason why values cannot be written. */
import type { Finding } from '#base/finding.ts'
import { harmless } from '../terminal.ts'
import { toldFinding } from './words.ts'

export function tellProblem(problem: { readonly line?: number; readonly finding: Finding }): string {
  const { finding, line } = problem
  const { code, where, found, expected } = finding
  const says = toldFinding(finding, 'en')
  const parts = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(where.claim === undefined ? [] : [`claim ${where.claim}`]),
    ...(where.loop === undefined ? [] : [where.loop]),
    ...(where.element === undefined ? (where.segment === undefined ? [] : [where.segment]) : [where.element]),
  ]
  const at = parts.length === 0 ? '' : `${parts.join(', ')}: `
  const is = found === undefined || found === '' ? '' : ` (${found})`
  const wanted = expected === undefined || expected === '' ? '' : ` → ${expected}`
  return `  • ${harmless(`${at}${says}${is}${wanted}`)}  [${code}]`
}
