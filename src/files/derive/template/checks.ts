/**
 * What a cell of a template takes: the data validation that Excel applies while a person types, and the same
 * again as a formula for what was pasted. Neither replaces the check: they catch early what can be caught on
 * the sheet.
 */
import type { Element } from '#guidance/define.ts'
import type { Layout, Style } from '../../layout.ts'
import { dropDownSet, knownName, listName } from './choices.ts'
import { serviceKey } from './expressions.ts'
import { columnFor, type PlannedColumn, type SheetPlan } from './plan.ts'

/** A data validation without its words and its range. `{cell}` stands for the first cell of the range. */
export type CellCheck = {
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength' | 'custom'
  readonly operator?: 'between' | 'lessThanOrEqual' | 'greaterThanOrEqual'
  readonly formula1: string
  readonly formula2?: string
  /** An open list takes other values after a question. */
  readonly style: 'stop' | 'warning'
}

/** Excel's number of 1900-01-01 and of 2099-12-31: every date that a file can mean. */
const days = { first: 1, last: 73_050 }

function digits(count: number): string {
  return `AND(LEN({cell})=${count},ISNUMBER(VALUE({cell})))`
}

const upperLetter = (text: string): string => `AND(CODE(UPPER(${text}))>64,CODE(UPPER(${text}))<91)`

const diagnosisShape =
  `AND(LEN({cell})>2,LEN({cell})<9,${upperLetter('{cell}')},ISNUMBER(VALUE(MID({cell},2,1))),` +
  'ISERROR(FIND(";",{cell})),ISERROR(FIND(",",{cell})))'

/** A CIN: 9, seven digits, a letter. */
const cinShape = `AND(LEN({cell})=9,LEFT({cell})="9",ISNUMBER(VALUE(LEFT({cell},8))),${upperLetter('RIGHT({cell})')})`

/** The NPI's check digit: Luhn over 80840 and the number; the prefix alone weighs 24. */
const npiCheckDigit =
  'MOD(24+SUMPRODUCT(MID({cell},{1,3,5,7,9},1)*2-9*(MID({cell},{1,3,5,7,9},1)*1>4))' +
  '+SUMPRODUCT(MID({cell},{2,4,6,8,10},1)*1),10)=0'

const phoneLength: { readonly [style in Style['phones']]: number } = {
  '5551234567': 10,
  '(555) 123-4567': 14,
  '555-123-4567': 12,
}

function literalList(values: readonly string[]): string {
  return `"${values.filter(value => value !== '').join(',')}"`
}

/** The validation for the cells of an element; null where any text will do. */
export function cellCheck(element: Element, layout: Layout, plan: SheetPlan): CellCheck | null {
  const { style } = layout
  const stop = { style: 'stop' } as const
  switch (element.is) {
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: String(days.first),
        formula2: String(days.last),
        ...stop,
      }
    case 'cin':
      return { type: 'custom', formula1: cinShape, ...stop }
    case 'npi':
    case 'invoice-number':
      return { type: 'custom', formula1: digits(10), ...stop }
    case 'tin':
      return { type: 'custom', formula1: digits(9), ...stop }
    case 'phone':
      return { type: 'textLength', operator: 'between', ...lengths(phoneLength[style.phones]), ...stop }
    case 'zip':
      return { type: 'custom', formula1: 'OR(LEN({cell})=5,LEN({cell})=9,LEN({cell})=10)', ...stop }
    case 'state':
      return style.states === 'postal'
        ? { type: 'textLength', operator: 'between', ...lengths(2), ...stop }
        : null
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', ...stop }
    case 'units':
      return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '1', ...stop }
    case 'money':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', ...stop }
    case 'indicator':
      return { type: 'list', formula1: literalList([style.indicators.yes, style.indicators.no]), ...stop }
    case 'yes-no':
      return { type: 'list', formula1: literalList([style.yesNo.yes, style.yesNo.no]), ...stop }
    case 'diagnosis':
      return { type: 'custom', formula1: diagnosisShape, ...stop }
    case 'procedure':
      return { type: 'list', formula1: 'list_procedures', style: 'warning' }
    case 'modifier':
      return modifierCheck(plan)
    case 'code':
      return codeCheck(element)
    default:
      return element.maxLength === undefined
        ? null
        : { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(element.maxLength), ...stop }
  }
}

function lengths(length: number): { formula1: string; formula2: string } {
  return { formula1: String(length), formula2: String(length) }
}

function codeCheck(element: Element): CellCheck | null {
  const codeSet = dropDownSet(element)
  if (!codeSet) return null
  return { type: 'list', formula1: listName(codeSet.id), style: codeSet.open ? 'warning' : 'stop' }
}

/** The drop-down of a modifier offers those that belong to the code in the same row. */
function modifierCheck(plan: SheetPlan): CellCheck {
  const procedure = columnFor(plan, 'procedureCode')
  if (!procedure) return { type: 'list', formula1: 'list_modifiers', style: 'warning' }
  const code = `$${procedure.letters}${plan.firstRow}`
  const formula1 = `OFFSET(pair_modifiers,MATCH(${code},pair_procedures,0)-1,0,COUNTIF(pair_procedures,${code}),1)`
  return { type: 'list', formula1, style: 'warning' }
}

/**
 * A formula that is true when a filled cell of the row can be right; null where nothing can be said on the
 * sheet.
 */
export function isRight(plan: SheetPlan, layout: Layout, column: PlannedColumn, row: number): string | null {
  if (!column.column) return null
  const shape = shapeFormula(column.column.element, layout)
  const cell = `$${column.letters}${row}`
  const parts = [
    ...(shape === null ? [] : [shape.replaceAll('{cell}', cell)]),
    ...acrossFormulas(plan, column.column.element.id, column.column.nth, row),
  ]
  if (parts.length === 0) return null
  return parts.length === 1 ? (parts[0] ?? null) : `AND(${parts.join(',')})`
}

function shapeFormula(element: Element, layout: Layout): string | null {
  const { style } = layout
  switch (element.is) {
    case 'date':
      return `IF(ISNUMBER({cell}),AND({cell}>=${days.first},{cell}<=${days.last}),LEN({cell})>7)`
    case 'cin':
      return cinShape
    case 'npi':
      return `AND(${digits(10)},${npiCheckDigit})`
    case 'invoice-number':
      return digits(10)
    case 'tin':
      return digits(9)
    case 'phone':
      return `LEN({cell})=${phoneLength[style.phones]}`
    case 'zip':
      return 'OR(LEN({cell})=5,LEN({cell})=9,LEN({cell})=10)'
    case 'count':
      return 'AND(VALUE({cell})>=0,VALUE({cell})=INT(VALUE({cell})))'
    case 'units':
      return 'AND(VALUE({cell})>=1,VALUE({cell})=INT(VALUE({cell})))'
    case 'money':
      return 'VALUE({cell})>=0'
    case 'diagnosis':
      return diagnosisShape
    case 'indicator':
      return oneOf([style.indicators.yes, style.indicators.no])
    case 'yes-no':
      return oneOf([style.yesNo.yes, style.yesNo.no])
    case 'code': {
      const codeSet = dropDownSet(element)
      return codeSet && !codeSet.open ? `COUNTIF(${knownName(codeSet.id)},{cell})>0` : null
    }
    default:
      return element.maxLength === undefined ? null : `LEN({cell})<=${element.maxLength}`
  }
}

function oneOf(values: readonly string[]): string {
  const tests = values.filter(value => value !== '').map(value => `{cell}&""="${value}"`)
  return tests.length === 1 ? (tests[0] ?? 'TRUE') : `OR(${tests.join(',')})`
}

/**
 * Pairs of dates of which the second is never before the first. Where a file has one of them only, no
 * matter.
 */
const inOrder: readonly (readonly [earlier: string, later: string])[] = [
  ['serviceStartDate', 'serviceEndDate'],
  ['ecmBenefitStartDate', 'ecmBenefitEndDate'],
  ['memberDateOfBirth', 'serviceStartDate'],
]

/** What a cell must be in view of others of its row. */
function acrossFormulas(plan: SheetPlan, element: string, nth: number, row: number): string[] {
  const dates = inOrder.flatMap(([earlier, later]) => {
    const [from, to] = [columnFor(plan, earlier), columnFor(plan, later)]
    if (element !== later || !from || !to) return []
    return [`OR($${from.letters}${row}="",$${to.letters}${row}>=$${from.letters}${row})`]
  })
  const isPair = element === 'procedureCode' && nth <= 1 && columnFor(plan, 'procedureCodeModifier')
  return isPair ? [...dates, `COUNTIF(service_keys,${serviceKey(plan, row)})>0`] : dates
}
