/** Valid rows of a file with plainly false people: for samples, tests, training and measuring. */
import { seededRandom } from '#base/random.ts'
import { joinPlacesOf } from '../check/joined-sheets.ts'
import { compileCondition, conditionsOf } from '../check/needs.ts'
import type { Column, Layout } from '../layout.ts'
import { valueTypes } from '../values/all.ts'
import { rowWriter } from '../written-rows.ts'
import { type Maker, makers } from './sample/makers.ts'
import { type Setting, type Story, settingOf, storiesOf } from './sample/story.ts'

export type SampleChoice = {
  readonly rows: number
  /** The same seed gives the same rows. */
  readonly seed: number
}

/**
 * Rows that satisfy every need, condition and rule of the layout on its day, in the guidance's own writing,
 * indexed by `layout.columns`. A stream: a million rows take no more memory than one.
 */
export function* sampleRows(layout: Layout, choice: SampleChoice): Generator<string[]> {
  const setting = settingOf(layout, seededRandom(choice.seed))
  const fill = columnFillers(layout, setting)
  const clear = conditionClearer(layout)
  let left = choice.rows
  for (let serial = 0; left > 0; serial++) {
    for (const story of cutTo(storiesOf(setting, serial), left)) {
      const values = fill.map(filler => filler(story))
      clear(values)
      yield values
      left--
    }
  }
}

/** The first rows of a member. An invoice that is cut short has the sum of the lines that are left. */
function cutTo(stories: Story[], most: number): Story[] {
  if (stories.length <= most) return stories
  const kept = stories.slice(0, most)
  const invoiceCents = kept.reduce((sum, { service }) => sum + service.units * service.costCents, 0)
  return kept.map(story => ({ ...story, invoiceCents }))
}

type Filler = (story: Story) => string

/** One function a column, found before the first row, so that a row costs only its cells. */
function columnFillers(layout: Layout, setting: Setting): Filler[] {
  return layout.columns.map((column): Filler => {
    const { element } = column
    const nth = column.nth === 0 ? 1 : column.nth
    const maker: Maker | undefined = makers[element.id]
    const filled: Filler = maker ? story => maker(story, nth) : byKind(column, setting)
    const isLeftOut = column.need === 'optional' && nth === 1 && !isDependedOn(layout, element.id)
    if (!isLeftOut) return filled
    // Optional cells are blank in every third row; what several of them tell together stays together.
    return story => (story.serial % 3 === 2 && !together.has(element.id) ? '' : filled(story))
  })
}

/** Optional elements that tell nothing alone, or that rules hold against each other. */
const together: ReadonlySet<string> = new Set([
  'memberCin',
  'memberNewAddressIndicator',
  'memberNewPhoneNumberIndicator',
  'memberHomelessnessIndicator',
  'guardianFirstName',
  'guardianLastName',
  'guardianPhoneNumber',
  'potentialPopulationsOfFocus',
  'potentialPopulationOfFocusExplanation',
  'procedureCode',
])

/** True when another element's need looks at this one. */
function isDependedOn(layout: Layout, id: string): boolean {
  return layout.columns.some(({ need }) => conditionsOf(need).some(condition => condition.when === id))
}

/** A value of the element's kind; indicators and second values of a list are there in some rows only. */
function byKind(column: Column, setting: Setting): Filler {
  const { element, nth } = column
  const { layout, random } = setting
  const context = { element, style: layout.style, day: layout.day }
  const type = valueTypes[element.is]
  if (nth > 1) return () => ''
  if (element.is === 'indicator') return () => (random.oneIn(4) ? '1' : '')
  if (element.is === 'date')
    return story => setting.days.write(setting.days.periodStart + (story.serial % 27))
  return () => type.make(random, context)
}

/**
 * Blanks what is needed only under a condition that does not hold in the row. Twice, because a blank may undo
 * the condition of another element, and the guidance chains no three.
 */
function conditionClearer(layout: Layout): (values: string[]) => void {
  const places = new Map<string, number>()
  layout.columns.forEach((column, place) => {
    if (!places.has(column.key)) places.set(column.key, place)
  })
  const conditional = layout.columns.flatMap((column, place) => {
    const conditions = conditionsOf(column.need)
    const head = column.nth > 1 ? null : conditions.length === 0 ? null : conditions
    return head === null
      ? []
      : [{ places: placesOf(layout, column), place, tests: head.map(each => compileCondition(each, places)) }]
  })
  return values => {
    for (let pass = 0; pass < 2; pass++) {
      for (const { places: cells, tests } of conditional) {
        if (tests.every(test => test(values))) continue
        for (const place of cells) values[place] = ''
      }
    }
  }
}

/**
 * The places of all columns of an element: what holds for the first of a repeated element holds for them
 * all.
 */
function placesOf(layout: Layout, column: Column): number[] {
  return layout.columns.flatMap((other, place) => (other.element.id === column.element.id ? [place] : []))
}

/**
 * Rows as they stand on one sheet of the layout, in the layout's own style. The last sheet has them all; an
 * earlier sheet of a joined layout has one row for each value of what joins them.
 */
export function* writtenRows(
  layout: Layout,
  rows: Iterable<readonly string[]>,
  sheetIndex = layout.sheets.length - 1,
): Generator<string[]> {
  const sheet = layout.sheets[sheetIndex]
  if (!sheet) return
  const write = rowWriter(layout, sheet)
  const joins = sheetIndex === layout.sheets.length - 1 ? [] : joinPlacesOf(layout, sheetIndex)
  const seen = new Set<string>()
  for (const values of rows) {
    if (joins.length > 0) {
      const key = joins.map(place => values[place]).join('\u001f')
      if (seen.has(key)) continue
      seen.add(key)
    }
    yield write(values)
  }
}
