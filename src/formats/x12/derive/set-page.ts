/** The reference page of a set: its loops as a tree, and each segment of each loop with its elements. */
import { anchor, bullets, code, page, plain, table } from '#base/markdown.ts'
import type { Item, LoopDef, SegmentUse, SetDef } from '../define.ts'
import { segments } from '../dictionary/segments.ts'
import { situationalRules } from '../judge/rules/situational-rules.ts'
import { elementHeadings, elementRows } from './element-rows.ts'
import { countWords, derivedNote, usageWords, wordsOf } from './words-of-names.ts'

const basisWords = {
  standard: 'the standard',
  guide: 'the guide, as its public descriptions have it',
  assumed: '**assumed**',
} as const

export function setPage(def: SetDef): string {
  const loops = loopsOf(def.root)
  return page(
    `# ${def.id}: ${plain(wordsOf(def.name))}`,
    derivedNote,
    'Names and words are ours. The guide itself is X12’s, and has the last word.',
    bullets([
      `Set ${code(def.transaction)} in groups of the kind ${code(def.group)}`,
      `Read: ${def.versions.map(code).join(', ')}, and later errata of them`,
      `Written: ${code(def.writes)}`,
      `The version stands in ${def.hasVersionInHeader ? 'GS08 and ST03' : 'GS08'}`,
    ]),
    '## Loops',
    treeOf(def.root, 0, new Set()).join('\n'),
    ...loops.flatMap(loop => loopPart(def, loop)),
  )
}

/** Each loop once, though it may stand in several places. */
function loopsOf(root: LoopDef): LoopDef[] {
  const found = new Map<string, LoopDef>()
  const visit = (loop: LoopDef): void => {
    if (found.has(loop.id)) return
    found.set(loop.id, loop)
    for (const item of loop.items) if (isLoop(item)) visit(item)
  }
  visit(root)
  return [...found.values()]
}

function isLoop(item: Item): item is LoopDef {
  return item.kind === 'loop'
}

function isSegment(item: Item): item is SegmentUse {
  return item.kind === 'segment'
}

function headingOf({ id, name }: LoopDef): string {
  return id === '' ? 'Set' : `${id} ${wordsOf(name)}`
}

/** What stands below a loop is shown where the loop comes first. */
function treeOf(loop: LoopDef, depth: number, shown: Set<string>): string[] {
  const heading = headingOf(loop)
  const count = loop.id === '' ? '' : ` · ${usageWords[loop.usage]}, ${countWords(loop.repeat)}`
  const line = `${'  '.repeat(depth)}- [${plain(heading)}](#${anchor(heading)})${count}`
  const below = loop.items.filter(isLoop)
  if (shown.has(loop.id)) return [below.length === 0 ? line : `${line}, as above`]
  shown.add(loop.id)
  return [line, ...below.flatMap(item => treeOf(item, depth + 1, shown))]
}

function loopPart(def: SetDef, loop: LoopDef): string[] {
  const uses = loop.items.filter(isSegment)
  const rules = situationalRules.filter(rule => rule.sets.includes(def.id) && rule.loop === loop.id)
  const told = [...new Map(rules.map(rule => [rule.id, rule])).values()]
  return [
    `## ${plain(headingOf(loop))}`,
    table(
      ['Segment', 'Use', 'Usage', 'Count'],
      uses.map(use => [
        `[${code(beginningOf(use))}](#${anchor(headingOfUse(loop, use))})`,
        plain(wordsOf(use.name)),
        usageWords[use.usage],
        countWords(use.repeat),
      ]),
    ),
    told.length === 0 ? '' : 'Situations:',
    told.length === 0
      ? ''
      : bullets(
          told.map(
            ({ id, says, basis }) =>
              `${plain(says)} ([${id}](findings.md#${anchor(id)}); rests on ${basisWords[basis]})`,
          ),
        ),
    ...uses.flatMap(use => partOfUse(loop, use)),
  ]
}

/** `REF*F8`: how the segment begins, by the codes that tell it from others of its id. */
function beginningOf(use: SegmentUse): string {
  const [place = 0, part = 0] = segments.get(use.id)?.qualifier ?? []
  const at = use.places[place]
  const codes = (part > 0 ? at?.parts?.[part]?.codes : at?.codes) ?? []
  return codes.length === 0 || codes.length > 6 ? use.id : `${use.id}${'*'.repeat(place)}${codes.join('|')}`
}

function headingOfUse(loop: LoopDef, use: SegmentUse): string {
  return `${use.id} ${wordsOf(use.name)}${loop.id === '' ? '' : ` (${loop.id})`}`
}

function partOfUse(loop: LoopDef, use: SegmentUse): string[] {
  const def = segments.get(use.id)
  if (def === undefined) return []
  const notes = def.notes ?? []
  return [
    `### ${plain(headingOfUse(loop, use))}`,
    plain(use.says ?? ''),
    table(elementHeadings, elementRows(use, def)),
    notes.length === 0 ? '' : `Relations of the standard: ${notes.map(code).join(', ')}`,
  ]
}
