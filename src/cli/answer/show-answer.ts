/** An answer as a person reads it: what became of the file, then each finding once, with its rows. */
import type { Consequence } from '#base/finding.ts'
import type { Answer, FindingGroup } from '#files/check/answer.ts'
import { consequences } from '#files/check/answer.ts'
import type { Language } from '#files/words/find.ts'
import { fill, tell } from '#files/words/find.ts'
import type { Words } from '#guidance/define.ts'
import type { Color } from '../terminal.ts'
import { harmless, paint } from '../terminal.ts'
import { cliWords } from '../words.ts'

const colors: { readonly [consequence in Consequence]: Color } = {
  'rejects-file': 'red',
  'rejects-row': 'red',
  'accepted-with-warning': 'yellow',
  note: 'blue',
}

/** The whole answer as lines of text. `profileName` is the partner's name, where the file has its layout. */
export function showAnswer(answer: Answer, language: Language, profileName: string | null): string {
  const say = (words: Words, values: { readonly [name: string]: string | number } = {}): string =>
    fill(words[language], values)
  const { receipt } = answer
  const lines = [
    paint(harmless(receipt.fileName), 'bold'),
    `  ${aboutFile(answer, profileName, say)}`,
    `  ${outcome(answer, say)}`,
  ]
  for (const consequence of consequences) {
    const groups = answer.groups.filter(group => group.consequence === consequence)
    if (groups.length === 0) continue
    lines.push('', paint(`  ${say(cliWords[consequence])}`, colors[consequence]))
    for (const group of groups) lines.push(...showGroup(group, language, say))
  }
  if (answer.questions.length > 0) lines.push('', ...showQuestions(answer, say))
  if (answer.groups.length === 0) lines.push(`  ${say(cliWords.nothing)}`)
  lines.push('', paint(`  ${say(cliWords.receipt)}: SHA-256 ${receipt.sha256}, ${receipt.asOf}`, 'dim'), '')
  return lines.join('\n')
}

type Say = (words: Words, values?: { readonly [name: string]: string | number }) => string

function aboutFile(answer: Answer, profileName: string | null, say: Say): string {
  const { file, release } = answer.receipt
  const guidance = say(cliWords.guidance, { release })
  if (!file) return `${say(cliWords.notRecognised)} · ${guidance}`
  const layout = profileName ? ` · ${say(cliWords.layoutOf, { profile: profileName })}` : ''
  return `${file.name}${layout} · ${guidance}`
}

function outcome(answer: Answer, say: Say): string {
  const { rows } = answer.receipt
  const taken = answer.outcome === 'rejected' ? 0 : rows.read - rows.rejected - rows.unchanged
  const words = {
    accepted: paint(`✔ ${say(cliWords.accepted)}`, 'green'),
    'accepted-in-part': paint(`◐ ${say(cliWords.acceptedInPart)}`, 'yellow'),
    rejected: paint(`✘ ${say(cliWords.rejected)}`, 'red'),
  }[answer.outcome]
  const parts = [say(cliWords.rowsTaken, { taken, read: rows.read })]
  if (rows.rejected > 0) parts.push(say(cliWords.rowsToMend, { rejected: rows.rejected }))
  if (rows.unchanged > 0) parts.push(say(cliWords.rowsUnchanged, { unchanged: rows.unchanged }))
  return `${words}: ${parts.join(', ')}`
}

/** What is only good to know asks for nothing, and takes two lines. */
function showGroup(group: FindingGroup, language: Language, say: Say): string[] {
  const { first } = group
  const told = tell(first, language)
  const lines = [
    `  • ${harmless(told.wrong)}`,
    `    ${paint(`${whereOf(group, say)}  [${group.code}]`, 'dim')}`,
  ]
  if (group.consequence === 'note') return lines
  const isShown = first.found === undefined || first.found === '' || told.wrong.includes(first.found)
  if (!isShown) lines.push(`    ${say(cliWords.found)}: ${harmless(first.found ?? '')}`)
  if (told.expected !== '') lines.push(`    ${say(cliWords.expected)}: ${harmless(told.expected)}`)
  if (told.mend !== '') lines.push(`    ${say(cliWords.mend)}: ${harmless(told.mend)}`)
  if (first.cite !== undefined) lines.push(paint(`    ${say(cliWords.source)}: ${first.cite}`, 'dim'))
  return lines
}

/** Sheet, column and rows of a group, as the sender sees them in Excel. */
function whereOf(group: FindingGroup, say: Say): string {
  const { where } = group.first
  const parts: string[] = []
  if (where.sheet !== undefined) parts.push(say(cliWords.sheet, { sheet: harmless(where.sheet) }))
  if (where.column !== undefined) {
    const heading = where.heading === undefined ? '' : ` “${harmless(where.heading)}”`
    parts.push(say(cliWords.column, { column: where.column }) + heading)
  }
  if (group.rows.length > 0) {
    const isOne = group.rows.length === 1 && group.rows[0]?.[0] === group.rows[0]?.[1]
    parts.push(say(isOne ? cliWords.row : cliWords.rows, { rows: rangesOf(group, say) }))
  }
  if (group.count > 1) parts.push(say(cliWords.times, { count: group.count }))
  return parts.join(' · ')
}

const rangesShown = 12

function rangesOf(group: FindingGroup, say: Say): string {
  const shown = group.rows
    .slice(0, rangesShown)
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const more = group.moreRows || group.rows.length > rangesShown
  return shown.join(', ') + (more ? `, … ${say(cliWords.and)}` : '')
}

function showQuestions(answer: Answer, say: Say): string[] {
  const lines = [paint(`  ${say(cliWords.questions)}`, 'yellow')]
  for (const { column, heading, key: asked, samples, candidates } of answer.questions) {
    const values = samples.slice(0, 3).map(harmless).join(' · ')
    lines.push(`  ? ${column} “${harmless(heading)}”${values === '' ? '' : ` (${values})`}`)
    for (const { key, label, score } of candidates) {
      const map = `--map "${asked.includes('#') ? asked : harmless(heading)}=${key}"`
      lines.push(`      ${Math.round(score * 100)} %  ${label}  ${map}`)
    }
  }
  lines.push(`    ${say(cliWords.questionHint)}`)
  return lines
}
