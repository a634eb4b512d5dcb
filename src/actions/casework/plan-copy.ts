/** The member's own copy of their care plan as a document: labels in their language, what was written as it was. */
import type { Thing } from '#domain/casework/entry.ts'
import type { PdfDocument, PdfPart } from '#formats/pdf/document.ts'
import { teamRoles } from '#guidance/casework/kinds.ts'
import { needAreas } from '#guidance/casework/need-areas.ts'
import { type DocumentLanguage, dayInWords, waysOf } from '../documents/words.ts'
import { copyStates, copyWords } from './plan-copy-words.ts'

export type CopyAbout = {
  readonly name: string
  /** Who makes it: the provider’s name. */
  readonly maker: string
  readonly language: DocumentLanguage
  readonly today: string
  readonly now: string
  /** All that is kept of the member’s care, as it now stands. */
  readonly things: readonly Thing[]
  /** True where records of a substance use program may be among them. */
  readonly seesAll: boolean
}

export function planCopy(about: CopyAbout): PdfDocument {
  const { language, maker, now } = about
  const title = copyWords.title[language]
  return { ...waysOf(language), title, author: maker, createdAt: now, parts: partsOf(about) }
}

function partsOf(about: CopyAbout): readonly PdfPart[] {
  const { language, name, maker, today, things, seesAll } = about
  const say = copyWords
  const goals = kindOf(things, 'goal').filter(({ said }) => said.state !== 'given-up')
  const review = kindOf(things, 'plan-review').at(-1)
  return [
    { kind: 'heading', level: 1, text: say.planOf[language](name) },
    { kind: 'paragraph', text: say.made[language](maker, dayInWords(today, language)) },
    { kind: 'heading', level: 2, text: say.wants[language] },
    ...listOrNone(wantsOf(things, language), say.noWants[language]),
    { kind: 'heading', level: 2, text: say.goals[language] },
    ...listOrNone(
      goals.map(goal => goalIn(goal, language)),
      say.noGoals[language],
    ),
    { kind: 'heading', level: 2, text: say.steps[language] },
    ...stepsOf(things, language),
    ...helpOf(things, language),
    { kind: 'heading', level: 2, text: say.team[language] },
    ...teamOf(things, language),
    { kind: 'heading', level: 2, text: say.rights[language] },
    ...(review === undefined ? [] : [reviewed(review, language)]),
    { kind: 'paragraph', text: say.changes[language] },
    ...(seesAll ? [] : [{ kind: 'paragraph', text: say.apart[language] } as const]),
  ]
}

function kindOf(things: readonly Thing[], kind: Thing['kind']): readonly Thing[] {
  return things.filter(each => each.kind === kind)
}

function listOrNone(items: Extract<PdfPart, { kind: 'list' }>['items'], none: string): readonly PdfPart[] {
  return items.length === 0 ? [{ kind: 'paragraph', text: none }] : [{ kind: 'list', items }]
}

/** What the member said that they want, area by area of the assessment. */
function wantsOf(things: readonly Thing[], language: DocumentLanguage) {
  return kindOf(things, 'need').flatMap(({ said }) => {
    const wants = said.wants ?? ''
    return wants === '' ? [] : [[strong(`${areaOf(said.area, language)}: `), { text: wants }]]
  })
}

function goalIn({ said }: Thing, language: DocumentLanguage) {
  const about = [
    areaOf(said.area, language),
    stateOf(said.state, language),
    dayInWords(said.targetOn, language),
  ]
  return [strong(said.says ?? ''), { text: ` (${about.filter(Boolean).join(', ')})` }]
}

function stepsOf(things: readonly Thing[], language: DocumentLanguage): readonly PdfPart[] {
  const say = copyWords
  const rows = kindOf(things, 'task')
    .filter(({ said }) => said.state !== 'dropped')
    .map(({ said }) => [
      said.says ?? '',
      said.owner ?? '',
      dayInWords(said.dueOn, language),
      stateOf(said.state, language),
    ])
  if (rows.length === 0) return [{ kind: 'paragraph', text: say.noSteps[language] }]
  const titles = [say.what[language], say.who[language], say.when[language], say.stands[language]]
  const columns = titles.map((title, at) => ({ title, width: [4, 2, 3, 2][at] ?? 2 }))
  return [{ kind: 'table', caption: say.stepsShow[language], columns, rows, namesRows: true }]
}

/** What the member was referred to, and how far that has come. */
function helpOf(things: readonly Thing[], language: DocumentLanguage): readonly PdfPart[] {
  const items = kindOf(things, 'referral').map(({ said }) => [
    strong(said.to ?? ''),
    { text: `: ${[said.says, stateOf(said.state, language)].filter(Boolean).join(', ')}` },
  ])
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: copyWords.help[language] },
    { kind: 'list', items },
  ]
}

function teamOf(things: readonly Thing[], language: DocumentLanguage): readonly PdfPart[] {
  const say = copyWords
  const rows = kindOf(things, 'team')
    .filter(({ said }) => (said.until ?? '') === '')
    .map(({ said }) => [
      said.name ?? '',
      teamRoles.find(({ id }) => id === said.role)?.says[language] ?? '',
      phoneOf(said.phone, said.extension),
    ])
  if (rows.length === 0) return [{ kind: 'paragraph', text: say.noTeam[language] }]
  const titles = [say.who[language], say.role[language], say.phone[language]]
  const columns = titles.map(title => ({ title, width: 1 }))
  return [{ kind: 'table', caption: say.teamShows[language], columns, rows, namesRows: true }]
}

function reviewed({ said }: Thing, language: DocumentLanguage): PdfPart {
  const text = copyWords.reviewed[language](said.by ?? '', dayInWords(said.nextReviewOn, language))
  return { kind: 'paragraph', text }
}

function strong(text: string) {
  return { text, isStrong: true }
}

function areaOf(area: string | undefined, language: DocumentLanguage): string {
  return needAreas.find(({ id }) => id === area)?.says[language] ?? ''
}

function stateOf(state: string | undefined, language: DocumentLanguage): string {
  return copyStates[state ?? '']?.[language] ?? ''
}

/** `5550100123` as `555-010-0123`, with its extension. */
function phoneOf(phone = '', extension = ''): string {
  const grouped = phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
  return extension === '' ? grouped : `${grouped} x${extension}`
}
