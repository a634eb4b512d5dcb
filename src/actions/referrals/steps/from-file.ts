/** What came in a referral file becomes referrals, and a return file moves those it answers, a few rows at a time. */
import { readDay, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { readForm } from '#domain/referrals/form.ts'
import { personOf } from '#domain/referrals/person.ts'
import type { Referral, ReferralFacts } from '#domain/referrals/referral.ts'
import { whoOn } from '#domain/referrals/screening.ts'
import { findSetById } from '#store/exchange/record-sets.ts'
import { listRecordsOfFile, type RecordVersion } from '#store/exchange/records.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { findReferralOfRecord, lockIntake } from '#store/referrals/referrals.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { changeFacts } from '../change-facts.ts'
import { type Keeping, membersOf, objectOfReferral } from '../keeping.ts'
import { takeIn } from '../take-in.ts'
import { hearReturn, isReturnFile } from './from-return.ts'

const rowsAtOnce = 200

/** Begun again it passes over what is there: a record has one referral, and what was heard moves nothing twice. */
export const referralsFromFile: Job = {
  queue: 'referrals-from-file',
  says: 'Make referrals of the rows of an applied referral file; move those that a return file answers.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const transmissionId = idIn(data, 'transmissionId')
    let after: Id | null = null
    for (;;) {
      context.signal.throwIfAborted()
      if (context.turnIsOver()) return context.again()
      after = await takeNext(context, organizationId, transmissionId, after)
      if (after === null) return
    }
  },
}

/** One batch; the last record's id, or null when there are no more. */
async function takeNext(
  context: JobContext,
  organizationId: Id,
  transmissionId: Id,
  after: Id | null,
): Promise<Id | null> {
  return context.inTransaction(async (tx, tell) => {
    const transmission = await findTransmission(tx, organizationId, transmissionId)
    const setId = transmission?.record_set_id ?? null
    const set = setId === null ? null : await findSetById(tx, organizationId, setId)
    if (setId === null || set === null) return null
    const records = await listRecordsOfFile(tx, organizationId, setId, transmissionId, after, rowsAtOnce)
    const { house } = context
    const by = 'system:referrals-from-file'
    const keeping = { tx, house, organizationId, now: nowOf(context), by, newId: () => context.newId() }
    const providerId = set.partner_organization_id
    const changed: Referral[] = []
    // Who hears the same provider on the hub waits, as whoever takes in a referral does.
    if (isReturnFile(set.file)) await lockIntake(tx, organizationId)
    for (const record of records) {
      if (!isReturnFile(set.file)) changed.push(...(await takeRecord(keeping, record, providerId)))
      else if (providerId !== null)
        changed.push(...(await hearReturn(keeping, { file: set.file, facts: record.facts, providerId })))
    }
    if (changed.length > 0)
      tell({ objects: changed.map(({ id }) => objectOfReferral(id)), members: changed.flatMap(membersOf) })
    return records.length < rowsAtOnce ? null : (records.at(-1)?.id ?? null)
  })
}

async function takeRecord(
  keeping: Keeping,
  record: RecordVersion,
  partnerId: Id | null,
): Promise<readonly Referral[]> {
  const facts = factsOfRecord(record.facts, keeping.now)
  const before = await findReferralOfRecord(keeping.tx, keeping.organizationId, record.id)
  if (before !== null) return changeFacts(keeping, before, facts, 'referral file')
  return takeIn(keeping, {
    side: 'plan',
    way: 'file',
    source: 'ecm-provider',
    services: ['ecm'],
    facts,
    from: partnerId === null ? null : { organizationId: partnerId, referralId: null, event: null },
    with: null,
    recordId: record.id,
  })
}

/** The seven elements of the file as answers of the form. What the file let pass and the form would not is left out. */
function factsOfRecord(row: Facts, now: string): ReferralFacts {
  const today = californiaDay(now)
  const text = (element: string): string => row[element] ?? ''
  const born = text('memberDateOfBirth')
  const { answers } = readForm(
    {
      memberCin: text('memberCin'),
      firstName: text('memberFirstName'),
      lastName: text('memberLastName'),
      bornOn: readDay(born) ?? readUsDay(born) ?? '',
      phone: text('memberPhoneNumber'),
      explanation: text('potentialPopulationOfFocusExplanation'),
    },
    today,
  )
  return {
    answers: { ...answers, consent: 'not-asked' },
    screening: {},
    who: whoOn(personOf(answers).bornOn, today),
    populations: [],
    said: text('potentialPopulationsOfFocus')
      .split(';')
      .map(code => code.trim())
      .filter(code => code !== ''),
    language: 'en',
  }
}
