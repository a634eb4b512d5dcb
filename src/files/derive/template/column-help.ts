/**
 * What is told about a column wherever it is explained: its need, its format, its source, in a person's
 * language.
 */
import type { Condition, Element, Need } from '#guidance/define.ts'
import type { Layout } from '../../layout.ts'
import { valueTypes } from '../../values/all.ts'
import { wordsOfNeed } from '../../words/conditions.ts'
import type { Language } from '../../words/find.ts'
import { choicesOf, dropDownSet } from './choices.ts'
import { isComputed } from './completions.ts'
import type { HeadingLook } from './looks.ts'
import { columnFor, type PlannedColumn, type SheetPlan } from './plan.ts'
import { templateWords as say, told } from './template-words.ts'

/** `Required`, `Required when “Member Homelessness Indicator” is blank`, `Required if known`, `Optional`. */
export function needWords(
  column: PlannedColumn,
  plan: SheetPlan,
  layout: Layout,
  language: Language,
): string {
  if (!column.column) return told(say.partnersOwn, language)
  const { need, element } = column.column
  const labelOf = (id: string): string => columnFor(plan, id)?.heading ?? labelIn(layout, id)
  const words = wordsOfNeed(needAsShown(need, layout), labelOf, language)
  if (!element.blankMeans) return words
  return `${words}. ${told(say.blankMeans, language, { meaning: element.blankMeans[language] })}`
}

function labelIn(layout: Layout, id: string): string {
  return layout.columns.find(column => column.element.id === id)?.heading ?? id
}

/** The need with the values of its conditions as this layout's cells have them. */
function needAsShown(need: Need, layout: Layout): Need {
  const shown = (condition: Condition): Condition => {
    const element = layout.columns.find(column => column.element.id === condition.when)?.element
    if (typeof condition.is === 'string' || !element) return condition
    return {
      when: condition.when,
      is: condition.is.map(value => choicesOf(element, value, layout)[0] ?? value),
    }
  }
  if (typeof need === 'string') return need
  return 'all' in need ? { all: need.all.map(shown) } : shown(need)
}

/** The format in a few words; '' where any text will do. */
export function formatWords(element: Element, layout: Layout): string {
  return valueTypes[element.is].expected({ element, style: layout.style, day: layout.day })
}

/** The example in the layout's own writing, as the drop-down has it where there is one. */
export function exampleOf(element: Element, layout: Layout): string {
  if (dropDownSet(element)) return choicesOf(element, element.example, layout)[0] ?? element.example
  return valueTypes[element.is].write(element.example, { element, style: layout.style, day: layout.day })
}

/** Whence it comes: the citation, and on what it rests where that is not the State's text. */
export function sourceWords(element: Element, language: Language): string {
  if (element.basis === 'assumed') return `${told(say.assumed, language)} (${element.cite})`
  if (element.basis === 'plan') return `${told(say.plans, language)} (${element.cite})`
  return element.cite
}

/** How the cell is entered, where that is more than typing. */
export function entryWords(column: PlannedColumn, layout: Layout, language: Language): string {
  const element = column.column?.element
  if (!element) return ''
  if (isComputed(column.completion)) return told(say.computed, language)
  if (column.completion) return told(say.completesItself, language)
  if (element.is === 'codes' || element.is === 'diagnoses') {
    return told(say.severalInCell, language, { separator: layout.style.separator })
  }
  return dropDownSet(element) ? told(say.pickFromList, language) : ''
}

/** The look of a heading: by its need. */
export function headingLook(column: PlannedColumn): HeadingLook {
  if (!column.column) return 'ours'
  const { need, element } = column.column
  if (need === 'optional' || need === 'if-known' || element.blankMeans) return 'optional'
  return need === 'always' ? 'required' : 'conditional'
}

/** The whole help of a column, a line for each thing said: the note on its heading. */
export function headingNote(
  column: PlannedColumn,
  plan: SheetPlan,
  layout: Layout,
  language: Language,
): string {
  const element = column.column?.element
  if (!element) {
    const example = column.example === '' ? [] : [`${told(say.example, language)}: ${column.example}`]
    return [column.heading, needWords(column, plan, layout, language), ...example].join('\n')
  }
  const format = formatWords(element, layout)
  return [
    column.heading,
    needWords(column, plan, layout, language),
    element.help[language],
    ...(format === '' ? [] : [`${told(say.format, language)}: ${format}`]),
    `${told(say.example, language)}: ${exampleOf(element, layout)}`,
    ...[entryWords(column, layout, language)].filter(line => line !== ''),
    `${told(say.source, language)}: ${sourceWords(element, language)}`,
  ].join('\n')
}

/** The same, short enough for the message that Excel shows at a chosen cell: at most 255 characters. */
export function entryMessage(
  column: PlannedColumn,
  plan: SheetPlan,
  layout: Layout,
  language: Language,
): string {
  const element = column.column?.element
  if (!element) return shortened(needWords(column, plan, layout, language), 255)
  const lines = [
    needWords(column, plan, layout, language),
    element.help[language],
    `${told(say.example, language)}: ${exampleOf(element, layout)}`,
    ...[entryWords(column, layout, language)].filter(line => line !== ''),
  ]
  return shortened(lines.join('\n'), 255)
}

/** A text cut at a word, with a sign that it was. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 20)).trimEnd()}…`
}
