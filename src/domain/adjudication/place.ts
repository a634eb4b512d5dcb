/** Where a submission stands among those before: new, the same again, a correction, or one that takes others back. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ClaimLine } from './claim-line.ts'
import type { Reason } from './decision.ts'
import { type Book, type Earlier, isLive } from './known.ts'

/** A line as it came, with the record of the invoice file that it was taken from, where there is one. */
export type Coming = {
  readonly line: ClaimLine
  readonly recordId: Id | null
  /** The number of the claim that a correction or a void names by the plan's own number for it (REF*F8). */
  readonly namedNumber?: string | undefined
}

export type Placed = {
  readonly reasons: readonly Reason[]
  /** The line that it is in place of, or takes back. */
  readonly followsId: Id | null
  /** The day of the first receipt of what is asked to be paid: a correction does not come late. */
  readonly firstReceivedOn: Day
}

export type PlacedSubmission = {
  readonly lines: ReadonlyMap<Id, Placed>
  /** Lines that are ended by this submission, and how. */
  readonly ended: readonly { readonly earlier: Earlier; readonly how: 'replaced' | 'void' }[]
}

const isOver = ({ state }: Earlier): boolean =>
  state === 'replaced' || state === 'voided' || state === 'noted'

/** The lines of one number that came together. Lines of one submission have one frequency, biller and number. */
export function placeSubmission(coming: readonly Coming[], book: Book): PlacedSubmission {
  const [first] = coming
  if (!first) return { lines: new Map(), ended: [] }
  const ids = new Set(coming.map(({ line }) => line.id))
  const { billingNpi, number } = first.line
  const named = first.namedNumber ?? number
  const earlier = book.ofNumber(billingNpi, named).filter(each => !ids.has(each.id))
  const targets = targetsOf(coming, earlier)
  const how = first.line.frequency === '8' ? ('void' as const) : ('replaced' as const)
  const endedIds = new Set(targets.map(({ id }) => id))
  const seen = new Map<string, string>()
  const lines = new Map<Id, Placed>()
  for (const { line, recordId } of coming) {
    const follows = targets.find(each => each.serviceKey === line.serviceKey) ?? targets[0] ?? null
    const left = earlier.filter(each => !endedIds.has(each.id))
    lines.set(line.id, {
      reasons: reasonsFor({ line, recordId }, targets, left, seen, book, ids, endedIds),
      followsId: line.frequency === '1' ? null : (follows?.id ?? null),
      firstReceivedOn: targets.reduce(
        (day, each) => (each.receivedOn < day ? each.receivedOn : day),
        line.receivedOn,
      ),
    })
    seen.set(line.serviceKey, line.number)
  }
  return { lines, ended: targets.map(each => ({ earlier: each, how })) }
}

/** What a correction or a void ends: of a record, its version before; of a claim, all that stands under its number. */
function targetsOf(coming: readonly Coming[], earlier: readonly Earlier[]): readonly Earlier[] {
  if (coming.every(({ line }) => line.frequency === '1')) return []
  const records = new Set(coming.flatMap(({ recordId }) => recordId ?? []))
  const standing = earlier.filter(each => !isOver(each))
  return records.size === 0
    ? standing
    : standing.filter(each => each.recordId !== null && records.has(each.recordId))
}

function reasonsFor(
  { line, recordId }: Coming,
  targets: readonly Earlier[],
  left: readonly Earlier[],
  seen: ReadonlyMap<string, string>,
  book: Book,
  ids: ReadonlySet<Id>,
  endedIds: ReadonlySet<Id>,
): readonly Reason[] {
  if (line.frequency !== '1' && targets.length === 0) return [{ rule: 'correction/original-missing' }]
  if (line.frequency === '8') return []
  const live = left.filter(isLive)
  if (line.frequency === '1' && live.some(({ fingerprint }) => fingerprint === line.fingerprint))
    return [{ rule: 'duplicate/same-line' }]
  const values = { number: line.number }
  if (line.frequency === '1' && live.length > 0) {
    // An invoice grows by the line; a claim is one piece. A number of somebody else's service is neither.
    const grows = recordId !== null && live.every(({ kind, cin }) => kind === 'invoice' && cin === line.cin)
    return [{ rule: grows ? 'duplicate/line-added' : 'duplicate/number-used', values }]
  }
  const here = seen.get(line.serviceKey)
  if (here !== undefined) return [{ rule: 'duplicate/same-service', values: { number: here } }]
  return standsElsewhere(line, book, each => ids.has(each.id) || endedIds.has(each.id))
}

/** The same service of the member stands in another line: paid, to be paid, or asked about. */
export function standsElsewhere(
  { cin, serviceKey }: Pick<ClaimLine, 'cin' | 'serviceKey'>,
  book: Book,
  isPassedOver: (line: Earlier) => boolean,
): readonly Reason[] {
  const other = book
    .ofMember(cin)
    .find(each => isLive(each) && each.serviceKey === serviceKey && !isPassedOver(each))
  return other === undefined ? [] : [{ rule: 'duplicate/same-service', values: { number: other.number } }]
}
