/** The reference pages of X12, as Markdown: path from docs/reference → text. */
import { bullets, page, plain, table } from '#base/markdown.ts'
import type { SetDef } from '../define.ts'
import { segments } from '../dictionary/segments.ts'
import { allSets } from '../sets/all-sets.ts'
import { interchangeAcknowledgement } from '../sets/ta1.ts'
import { elementHeadings, elementRows } from './element-rows.ts'
import { findingPage } from './finding-page.ts'
import { listPage } from './list-page.ts'
import { setPage } from './set-page.ts'
import { derivedNote, wordsOf } from './words-of-names.ts'

/** All pages. The same sets give the same pages. */
export function x12ReferencePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  pages.set('x12/README.md', indexPage())
  for (const def of allSets) pages.set(`x12/${pathOf(def)}`, setPage(def))
  pages.set('x12/ta1.md', interchangeAcknowledgementPage())
  pages.set('x12/findings.md', findingPage())
  pages.set('x12/code-lists.md', listPage())
  return pages
}

function pathOf({ id }: SetDef): string {
  return `${id.toLowerCase()}.md`
}

function indexPage(): string {
  return page(
    '# X12',
    derivedNote,
    'The sets of version 005010 that Causeway reads, judges and writes, as its own data has them. Words and names are ' +
      'ours; the guides are X12’s.',
    table(
      ['Set', 'What', 'Read', 'Written'],
      [
        ...allSets.map(def => [
          `[${def.id}](${pathOf(def)})`,
          plain(wordsOf(def.name)),
          def.versions.join(', '),
          def.id === '997' ? 'no' : def.writes,
        ]),
        ['[TA1](ta1.md)', 'interchange acknowledgement', '00501', '00501'],
      ],
    ),
    bullets([
      '[Findings](findings.md), and what each is answered with',
      '[Lists that others keep](code-lists.md)',
    ]),
  )
}

function interchangeAcknowledgementPage(): string {
  const def = segments.get('TA1')
  return page(
    '# TA1: interchange acknowledgement',
    derivedNote,
    'Stands between ISA and the first GS, or alone in its interchange.',
    def === undefined ? '' : table(elementHeadings, elementRows(interchangeAcknowledgement, def)),
  )
}
