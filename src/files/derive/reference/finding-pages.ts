/**
 * The reference pages of findings: every code with its consequence, its words in both languages, its
 * authority.
 */

import { anchor, bullets, code, page, plain, table } from '#base/markdown.ts'
import type { Rule, Words } from '#guidance/define.ts'
import type { FindingRegister, RegisteredFinding } from '../../words/register.ts'
import { derivedNote, inForce, source } from './markdown.ts'

const consequenceWords = {
  'rejects-file': 'The file is not taken',
  'rejects-row': 'The row is not taken',
  'accepted-with-warning': 'The row is taken, with a warning',
  note: 'A note; nothing is held for it',
} as const

/** What the codes of a subject are about, the part before the slash. */
const subjects: { readonly [subject: string]: string } = {
  file: 'The bytes of a file: what it is, whether it can be read',
  layout: 'Sheets, headers and columns',
  row: 'Rows as a whole',
  cell: 'The value of one cell',
  repair: 'What Excel or a person did to a value, and how it was mended',
  member: 'Members',
  period: 'Reporting periods and production dates',
  outreach: 'Outreach attempts',
  referral: 'Referrals',
  return: 'Return transmissions',
  authorization: 'Authorizations',
  service: 'Services, codes and modifiers',
  diagnosis: 'Diagnosis codes',
  invoice: 'Invoices',
}

/** A page for each subject: path from the reference's folder → text. */
export function findingPages(register: FindingRegister, rules: readonly Rule[]): Map<string, string> {
  const codes = Object.keys(register).sort()
  const bySubject = new Map<string, string[]>()
  for (const each of codes) {
    const subject = each.split('/')[0] ?? each
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), each])
  }
  const pages = [...bySubject].map(([subject, own]) => [
    `findings/${subject}.md`,
    subjectPage(subject, own, register, rules),
  ])
  return new Map(pages as [string, string][])
}

function subjectPage(
  subject: string,
  codes: readonly string[],
  register: FindingRegister,
  rules: readonly Rule[],
): string {
  const entries = codes.flatMap(each => {
    const registered = register[each]
    return registered ? [{ each, registered }] : []
  })
  return page(
    `# Findings: ${subject}`,
    derivedNote,
    subjects[subject] ?? '',
    table(
      ['Code', 'Consequence'],
      entries.map(({ each, registered }) => [
        `[${plain(each)}](#${anchor(each)})`,
        consequenceWords[registered.consequence],
      ]),
    ),
    ...entries.map(({ each, registered }) =>
      findingPart(each, registered, rules.find(rule => rule.id === each) ?? null),
    ),
  )
}

function findingPart(each: string, finding: RegisteredFinding, rule: Rule | null): string {
  const { wrong, expected, mend } = finding.words
  return page(
    `## ${each}`,
    finding.retired ? `**Retired**: ${plain(finding.retired)}` : '',
    sentences('', [wrong, expected, mend], 'en'),
    sentences('*', [wrong, expected, mend], 'es'),
    bullets([
      consequenceWords[finding.consequence],
      ...(finding.example === '' ? [] : [`Right: ${code(finding.example)}`]),
      ...(rule ? [`Looks at: ${rule.reads.map(code).join(', ')}`, `In force ${inForce(rule)}`] : []),
      ...(rule ? [`Source: ${source(rule, '../')}`] : []),
      ...(rule?.numbers
        ? [
            `Numbers: ${Object.entries(rule.numbers)
              .map(([name, number]) => `${plain(name)} ${number}`)
              .join(', ')}`,
          ]
        : []),
    ]),
  ).trimEnd()
}

/** The three sentences in a row; open places are shown as ‹name›. */
function sentences(mark: string, words: readonly Words[], language: keyof Words): string {
  const text = words
    .map(each => each[language].replace(/\{(\w+)\}/g, '‹$1›'))
    .filter(each => each !== '')
    .join(' ')
  return `${mark}${plain(text)}${mark}`
}
