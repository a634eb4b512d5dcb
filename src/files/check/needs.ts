/** Which elements a row still lacks: the guidance's needs, compiled to places in the row's values. */
import type { Condition, Need } from '#guidance/define.ts'
import type { Column, Layout } from '../layout.ts'

/** Why a blank cell is spoken of. */
export type Lack = 'missing' | 'missing-under-condition' | 'unknown'

/** One need of a layout. `isLacking` looks at the row's values only when the element's own is blank. */
export type CompiledNeed = {
  readonly place: number
  readonly column: Column
  readonly lack: Lack
  /** Null: whenever it is blank. Else also when this holds. */
  readonly applies: ((values: readonly string[]) => boolean) | null
  /** The conditions in the sender's terms, for the words of the finding. */
  readonly conditions: readonly Condition[]
}

/** The needs of every column of the layout, in the columns' order. Optional columns have none. */
export function compileNeeds(layout: Layout): CompiledNeed[] {
  const places = new Map(layout.columns.map((column, place) => [column.key, place]))
  return layout.columns.flatMap((column, place): CompiledNeed[] => {
    const conditions = conditionsOf(column.need)
    // A blank that means something is an answer: the column must be there, not a value in each cell.
    if (column.need === 'optional' || column.element.blankMeans !== undefined) return []
    const tests = conditions.map(condition => compileCondition(condition, places))
    // Of a repeated element any of its columns will do: a second diagnosis is a diagnosis.
    const others = layout.columns.flatMap((other, at) =>
      other.element === column.element && at !== place ? [at] : [],
    )
    if (others.length > 0) tests.push(values => others.every(at => values[at] === ''))
    const applies =
      tests.length === 0 ? null : (values: readonly string[]) => tests.every(holds => holds(values))
    const lack = conditions.length > 0 ? 'missing-under-condition' : lackOf(column.need)
    return [{ place, column, lack, applies, conditions }]
  })
}

function lackOf(need: Need): Lack {
  return need === 'if-known' ? 'unknown' : 'missing'
}

/** The conditions of a need; none for one without. */
export function conditionsOf(need: Need): readonly Condition[] {
  if (typeof need === 'string') return []
  return 'all' in need ? need.all : [need]
}

/** A condition on an element that the layout leaves out never holds, unless it asks for a blank. */
export function compileCondition(
  condition: Condition,
  places: ReadonlyMap<string, number>,
): (values: readonly string[]) => boolean {
  const place = places.get(condition.when)
  const wanted = condition.is
  if (place === undefined) return () => wanted === 'blank'
  if (wanted === 'present') return values => values[place] !== ''
  if (wanted === 'blank') return values => values[place] === ''
  const allowed = new Set(wanted)
  return values => allowed.has(values[place] ?? '')
}
