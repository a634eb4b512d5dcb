/** Lines that came are taken, decided and booked: so many submissions in a few statements. */
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { ClaimLine } from '#domain/adjudication/claim-line.ts'
import type { Moved } from '#domain/adjudication/standing.ts'
import { shelfOf, takeSubmission } from '#domain/adjudication/take.ts'
import { decideBy } from '#domain/billing/payment-clock.ts'
import { insertLines, listStandings, lockClaims } from '#store/claims/lines.ts'
import { type Keeping, loadKnown, saveMoves } from './keeping.ts'

/** A line with the record of an invoice file that it was made of; a claim has none. */
export type CameLine = {
  readonly line: ClaimLine
  readonly record: { readonly id: Id; readonly version: number } | null
  /** The number of the claim that it corrects or takes back, found by the plan's own number for it. */
  readonly namedNumber?: string | undefined
}

/** All lines of some submissions. Gives how many were taken, and whose they are. */
export async function takeLines(
  keeping: Keeping,
  transmissionId: Id,
  came: readonly CameLine[],
): Promise<{ readonly taken: number; readonly members: readonly string[] }> {
  if (came.length === 0) return { taken: 0, members: [] }
  const { tx, organizationId, on, now } = keeping
  await lockClaims(tx, organizationId)
  const lines = came.map(({ line }) => line)
  const cins = lines.map(({ cin }) => cin)
  const named = came.flatMap(({ line, namedNumber }) =>
    namedNumber === undefined ? [] : [{ billingNpi: line.billingNpi, number: namedNumber }],
  )
  const shelf = shelfOf(await listStandings(tx, organizationId, cins, [...lines, ...named]))
  const known = await loadKnown(keeping, lines)
  const records = new Map(came.map(({ line, record }) => [line.id, record]))
  const numbers = new Map(came.map(({ line, namedNumber }) => [line.id, namedNumber]))
  const byId = new Map(lines.map(line => [line.id, line]))
  // What takes something's place or takes it back goes before what is added beside it.
  const submissions = [
    ...groupedBy(lines, ({ billingNpi, number, frequency }) =>
      [frequency === '1' ? '9' : frequency, billingNpi, number].join(' '),
    ),
  ].sort(([one], [other]) => (one[0] ?? '').localeCompare(other[0] ?? ''))
  const fresh: Moved[] = []
  const ended: Moved[] = []
  for (const [, group] of submissions) {
    const coming = group.map(line => ({
      ...{ line, recordId: records.get(line.id)?.id ?? null, namedNumber: numbers.get(line.id) },
    }))
    const taken = takeSubmission(coming, known, shelf, on)
    fresh.push(...taken.fresh)
    ended.push(...taken.ended)
  }
  await insertLines(
    tx,
    organizationId,
    fresh.flatMap(({ line: { id } }) => {
      const line = byId.get(id)
      // As it stands after all: another submission of the same batch may have ended it again.
      const standing = shelf.lines.get(id)
      if (!line || !standing) return []
      const recordVersion = records.get(id)?.version ?? null
      return [{ standing, line, transmissionId, recordVersion, decideBy: decideBy(line.receivedOn) }]
    }),
    now,
  )
  const before = ended.filter(({ line }) => !byId.has(line.id))
  await saveMoves(keeping, before, { changesLines: true, why: null })
  const here = ended.filter(({ line }) => byId.has(line.id))
  await saveMoves(keeping, [...fresh, ...here], { changesLines: false, why: null })
  return { taken: fresh.length, members: [...new Set(cins.filter(cin => cin !== ''))] }
}
