/** The reference page of a file: what it is for, its tables element by element, the rules that look at it. */

import { anchor, bullets, code, page, plain, table } from '#base/markdown.ts'
import type { Element, FileDefinition, Party, Rule } from '#guidance/define.ts'
import { needFor } from '../../layout.ts'
import { wordsOfNeed } from '../../words/conditions.ts'
import { derivedNote, inForce, slug, source } from './markdown.ts'

const root = '../'

const partyNames: { readonly [party in Party]: string } = {
  ecm: 'Enhanced Care Management',
  'community-supports': 'Community Supports',
}

const senderNames = {
  plan: 'the plan',
  'ecm-provider': 'the ECM provider',
  'community-supports-provider': 'the Community Supports provider',
  state: 'the State',
} as const

/** The page. `rules` are those that look at the file; a report's dimension has none yet. */
export function filePage(file: FileDefinition, rules: readonly Rule[]): string {
  const labels = new Map(file.tables.flatMap(({ elements }) => elements.map(({ id, label }) => [id, label])))
  const labelOf = (id: string): string => labels.get(id) ?? id
  return page(
    `# ${plain(file.name)}`,
    derivedNote,
    plain(file.says.en),
    `*${plain(file.says.es)}*`,
    aboutFile(file, labelOf),
    ...file.tables.flatMap(each => [
      `## ${plain(each.title)}`,
      overview(each.elements, file, labelOf),
      ...each.elements.map(element => aboutElement(element, file, labelOf)),
    ]),
    rules.length === 0 ? '' : '## Rules',
    rules.length === 0 ? '' : ruleTable(rules),
  )
}

function aboutFile(file: FileDefinition, labelOf: (id: string) => string): string {
  const list = (senders: readonly (keyof typeof senderNames)[]): string =>
    senders.map(sender => senderNames[sender]).join(', ')
  const key = file.key.map(id => plain(labelOf(id))).join(', ')
  const together = file.together?.map(id => plain(labelOf(id))).join(', ')
  return bullets([
    `Id ${code(file.id)}, in file names ${code(file.short)}`,
    `From ${list(file.from)} to ${list(file.to)}`,
    `For ${file.parties.map(party => partyNames[party]).join(' and ')}`,
    `One row is one ${file.row}${key === '' ? '' : `, named by ${key}`}`,
    ...(together ? [`Taken or held together: all rows with the same ${together}`] : []),
    `In force ${inForce(file)}`,
    `Source: ${source(file, root)}`,
    ...file.clocks.map(clock => `Due: ${plain(clock.says.en)} (${inForce(clock)}; ${source(clock, root)})`),
  ])
}

function needs(element: Element, file: FileDefinition, labelOf: (id: string) => string): string {
  const words = file.parties.map(party => plain(wordsOfNeed(needFor(element, party), labelOf)))
  const same = words.every(each => each === words[0])
  if (same) return words[0] ?? ''
  return file.parties.map((party, nth) => `${partyNames[party]}: ${words[nth]}`).join('; ')
}

function overview(
  elements: readonly Element[],
  file: FileDefinition,
  labelOf: (id: string) => string,
): string {
  return table(
    ['Column heading', 'Needed', 'Value', 'In force', 'Basis'],
    elements.map(element => [
      `[${plain(element.label)}](#${anchor(headingOf(element))})`,
      needs(element, file, labelOf),
      valueWords(element),
      inForce(element),
      { dhcs: 'the State', plan: 'plans', assumed: '**assumed**' }[element.basis],
    ]),
  )
}

/** The same label may stand in a file twice, in turn: the id makes the heading one of a kind. */
function headingOf(element: Element): string {
  return `${element.label} · ${element.id}${element.until === undefined ? '' : ` to ${element.until}`}`
}

function valueWords(element: Element): string {
  const list = element.codeSet
  const codes = list === undefined ? '' : ` from [${plain(list)}](${root}code-sets/${slug(list)}.md)`
  const columns = element.repeats === undefined ? '' : `, ${element.repeats} columns`
  const length = element.maxLength === undefined ? '' : `, at most ${element.maxLength} characters`
  return `${element.is}${codes}${columns}${length}`
}

function aboutElement(element: Element, file: FileDefinition, labelOf: (id: string) => string): string {
  const { allows } = element
  return page(
    `### ${plain(headingOf(element))}`,
    plain(element.help.en),
    `*${plain(element.help.es)}*`,
    bullets([
      `Needed: ${needs(element, file, labelOf)}`,
      `Value: ${valueWords(element)}; for example ${code(element.example)}`,
      ...(element.blankMeans ? [`Blank means: ${plain(element.blankMeans.en)}`] : []),
      ...(allows
        ? [`${code(allows.word)} may stand here when ${plain(labelOf(allows.when.when))} says so`]
        : []),
      ...(element.group ? [`Under: ${plain(element.group)}`] : []),
      ...(element.alsoCalled && element.alsoCalled.length > 0
        ? [`Also called: ${element.alsoCalled.map(plain).join('; ')}`]
        : []),
      `In force ${inForce(element)}`,
      `Source: ${source(element, root)}`,
    ]),
  ).trimEnd()
}

function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Finding', 'What it looks for', 'In force', 'Source'],
    rules.map(rule => {
      const [subject = ''] = rule.id.split('/')
      return [
        `[${plain(rule.id)}](${root}findings/${subject}.md#${anchor(rule.id)})`,
        plain(rule.words.expected.en.replace(/\{(\w+)\}/g, '‹$1›')),
        inForce(rule),
        source(rule, root),
      ]
    }),
  )
}
