/** A line for each reason why values cannot be written. */
import type { Finding } from '#base/finding.ts'
import type { Language } from '#files/words/find.ts'
import { expectedIn } from '#formats/x12/words/tell.ts'
import { harmless } from '../terminal.ts'
import { sayIn, toldFinding, x12Words } from './words.ts'

export function tellProblem(
  problem: { readonly line?: number; readonly finding: Finding },
  language: Language,
): string {
  const { finding, line } = problem
  const { code, where, found, expected } = finding
  const says = toldFinding(finding, language)
  const parts = [
    ...(line === undefined ? [] : [`${language === 'es' ? 'línea' : 'line'} ${line}`]),
    ...(where.claim === undefined ? [] : [sayIn(language)(x12Words.claim, { list: where.claim })]),
    ...(where.loop === undefined ? [] : [where.loop]),
    ...(where.element === undefined ? (where.segment === undefined ? [] : [where.segment]) : [where.element]),
  ]
  const at = parts.length === 0 ? '' : `${parts.join(', ')}: `
  const is = found === undefined || found === '' ? '' : ` (${found})`
  const wanted = expected === undefined || expected === '' ? '' : ` → ${expectedIn(language, expected)}`
  return `  • ${harmless(`${at}${says}${is}${wanted}`)}  [${code}]`
}
