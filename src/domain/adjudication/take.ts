/** A submission is taken: each line placed, decided and booked, and those that it ends are ended. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { adjudicate } from './adjudicate.ts'
import type { ClaimLine } from './claim-line.ts'
import { type Decision, plainDecision } from './decision.ts'
import { type Book, type Known, makeBook } from './known.ts'
import { type Coming, placeSubmission, standsElsewhere } from './place.ts'
import { decided, type Moved, type Standing } from './standing.ts'

/** The lines that stand, by id, with the book over them. */
export type Shelf = { readonly book: Book; readonly lines: Map<Id, Standing> }

export function shelfOf(lines: readonly Standing[]): Shelf {
  return { book: makeBook(lines), lines: new Map(lines.map(line => [line.id, line])) }
}

function putBack({ book, lines }: Shelf, line: Standing): void {
  lines.set(line.id, line)
  book.put(line)
}

/** A line that just came: nothing decided, nothing told. */
export function received({ line, recordId }: Coming, followsId: Id | null): Standing {
  const { id, providerId, kind, number, billingNpi, cin, receivedOn, fingerprint, serviceKey } = line
  return {
    ...{ id, providerId, kind, number, billingNpi, cin, recordId, receivedOn, fingerprint, serviceKey },
    ...{ startedOn: line.startedOn, endedOn: line.endedOn, state: 'received', service: '' },
    ...{ memberId: null, authorizationId: null, unitsApproved: 0, allowedCents: 0, paidCents: 0 },
    ...{ followsId, chargeCents: line.chargeCents, units: line.units, countsFrom: receivedOn, decisions: 0 },
    ...{ isCapitated: false, toldDecision: 0, toldCents: 0, toRemit: false, settledOn: null, paidOn: null },
  }
}

/** What a submission did: its own lines, and those that it ended, in the order in which it was done. */
export type Taken = { readonly fresh: readonly Moved[]; readonly ended: readonly Moved[] }

/** Lines of one number that came together. The shelf stands afterwards as it has become. */
export function takeSubmission(coming: readonly Coming[], known: Known, shelf: Shelf, on: Day): Taken {
  const placed = placeSubmission(coming, shelf.book)
  const ended: Moved[] = []
  for (const { earlier, how } of placed.ended) {
    const line = shelf.lines.get(earlier.id)
    if (!line) continue
    const moved = decided(line, plainDecision(how, line), on)
    putBack(shelf, moved.line)
    ended.push(moved)
  }
  const fresh = coming.map(each => {
    const own = placed.lines.get(each.line.id)
    if (!own) throw new Error('A line of a submission was not placed.')
    const before = received(each, own.followsId)
    const isVoid = each.line.frequency === '8' && own.reasons.length === 0
    const decision: Decision = isVoid
      ? plainDecision('note', before)
      : adjudicate(each.line, own, known, shelf.book)
    const moved = decided(before, decision, on)
    putBack(shelf, moved.line)
    return moved
  })
  return { fresh, ended }
}

/**
 * Decides anew on a line that stands, by what is known now: after information came, or a price was added. It was
 * placed when it came; what it then was told of its number is not asked again. Nothing is paid twice: the same service
 * in another line is. Null for a line that is not on the shelf, and for one that only takes another back.
 */
export function decideAgain(line: ClaimLine, known: Known, shelf: Shelf, on: Day): Moved | null {
  const before = shelf.lines.get(line.id)
  if (!before || line.frequency === '8') return null
  const reasons = standsElsewhere(line, shelf.book, each => each.id === line.id)
  const placed = { reasons, followsId: before.followsId, firstReceivedOn: before.receivedOn }
  // Its own units and month count for nothing while it is decided on.
  shelf.book.put({ ...before, state: 'received' })
  const moved = decided(before, adjudicate(line, placed, known, shelf.book), on)
  putBack(shelf, moved.line)
  return moved
}
