/**
 * What a plain person would write down of claims that come, are decided on, paid and taken back: of each line what is
 * due and what was told, and one purse for the payee. The program's own lines, ledger and files are held against it.
 */
import type { Day } from '#base/day.ts'
import { interestOn } from '#domain/billing/payment-clock.ts'

export type ModelLine = {
  readonly number: string
  /** Whose service it is and on which day: the same again is a duplicate. */
  readonly service: string
  readonly units: number
  readonly frequency: '1' | '7' | '8'
  state: string
  due: number
  told: number
  /** The day from which the legal clock counts. */
  from: Day
  readonly receivedOn: Day
}

export type Model = {
  readonly unitCents: number
  readonly lines: Map<string, ModelLine>
  /** Below zero: the payee owes. */
  purse: number
  cashOut: number
  interest: number
  pooled: { readonly cents: number; readonly month: string }[]
}

export function emptyModel(unitCents: number): Model {
  return { unitCents, lines: new Map(), purse: 0, cashOut: 0, interest: 0, pooled: [] }
}

export type Submitted = {
  readonly id: string
  readonly number: string
  readonly service: string
  readonly units: number
}

const over = ['replaced', 'voided', 'noted']

export const isOver = ({ state }: ModelLine): boolean => over.includes(state)

function isLive({ state }: ModelLine): boolean {
  return state === 'approved' || state === 'paid' || state === 'contested'
}

function hasTwin({ lines }: Model, { service }: { readonly service: string }): boolean {
  return [...lines.values()].some(each => isLive(each) && each.service === service)
}

/** A claim of one number comes: new (1), in place of what stands under its number (7), or to take it back (8). */
export function modelSubmit(
  model: Model,
  coming: readonly Submitted[],
  frequency: '1' | '7' | '8',
  on: Day,
): void {
  const { lines, unitCents } = model
  const number = coming[0]?.number
  const standing = [...lines.values()].filter(each => each.number === number && !isOver(each))
  const ended = frequency === '1' ? [] : standing
  for (const each of ended) {
    each.state = frequency === '8' ? 'voided' : 'replaced'
    each.due = 0
  }
  const before = standing.filter(each => frequency === '1' && isLive(each))
  for (const { id, ...line } of coming) {
    let state = 'approved'
    if (frequency !== '1' && ended.length === 0) state = 'denied'
    else if (frequency === '8') state = 'noted'
    else if (before.some(each => each.service === line.service && each.units === line.units)) state = 'denied'
    else if (before.length > 0) state = 'contested'
    else if (hasTwin(model, line)) state = 'denied'
    const due = state === 'approved' ? line.units * unitCents : 0
    lines.set(id, { ...line, frequency, state, due, told: 0, from: on, receivedOn: on })
  }
}

/** A person pays so many units of a line, or denies it (null). */
export function modelDecide({ unitCents }: Model, line: ModelLine, units: number | null): void {
  line.state = units === null ? 'denied' : 'approved'
  line.due = (units ?? 0) * unitCents
}

/** The information came that a contested line waited for: the clock begins anew. */
export function modelInform(line: ModelLine, on: Day): void {
  if (line.state === 'contested') line.from = on
}

/** The rules decide anew: what was denied or asked when it came is paid, unless the same service stands elsewhere. */
export function modelDecideAgain(model: Model, line: ModelLine): void {
  line.state = 'denied'
  modelDecide(model, line, hasTwin(model, line) ? null : line.units)
}

/** Pays what is due and takes back what no longer is. Gives what each number was told, in cents. */
export function modelPay(model: Model, on: Day): ReadonlyMap<string, number> {
  const month = on.slice(0, 7)
  const told = new Map<string, number>()
  for (const line of model.lines.values()) {
    const more = line.due - line.told
    if (line.state === 'approved' && more > 0) {
      const { interestCents } = interestOn(more, line.receivedOn, on, line.from)
      if (interestCents > 0)
        model.pooled.push({ cents: interestCents, month: interestCents < 200 ? month : '' })
    }
    if (more !== 0) told.set(line.number, (told.get(line.number) ?? 0) + more)
    model.purse += more
    line.told = line.due
    if (line.state === 'approved') line.state = 'paid'
  }
  const due = model.pooled.filter(each => each.month !== month)
  model.pooled = model.pooled.filter(each => each.month === month)
  for (const { cents } of due) {
    model.purse += cents
    model.interest += cents
  }
  if (model.purse > 0) {
    model.cashOut += model.purse
    model.purse = 0
  }
  return told
}

/** The payee sends money back. */
export function modelRefund(model: Model, cents: number): void {
  model.purse += cents
  model.cashOut -= cents
}

/** What the ledger's accounts have to come to after the last payment. */
export function modelBalances(model: Model): Readonly<Record<string, number>> {
  const told = [...model.lines.values()].reduce((sum, each) => sum + each.told, 0)
  const pooled = model.pooled.reduce((sum, { cents }) => sum + cents, 0)
  return {
    ...{ 'claims-expense': told, 'interest-expense': model.interest + pooled, 'penalty-expense': 0 },
    ...{ payable: 0, 'interest-payable': 0 - pooled, clearing: 0 },
    ...{ receivable: Math.max(0, 0 - model.purse), cash: 0 - model.cashOut },
  }
}
