/** A made-up member of whom much is known, one of whom little is, and what surrounds them. */
import type { Day } from '#base/day.ts'
import type { Entry, EntryKind, Said } from '#domain/casework/entry.ts'
import type { MemberRecord, Surroundings } from '#domain/exports/fhir/record.ts'

const id = (number: number): string => `01999999-0000-7000-8000-${String(number).padStart(12, '0')}`

const own = { id: id(1), name: 'Sample Care', kinds: ['ecm-provider'], npi: '1234567893' }
const plan = { id: id(2), name: 'Sample Plan', kinds: ['plan'], npi: null }

const place = {
  name: 'Sample Clinic',
  street: '1 Sample Street',
  city: 'Sampleville',
  zip: '94204',
  county: '19',
}
const site = {
  ...place,
  ...{ phone: '5550100123', languages: [], hours: [], accessibility: [], offerings: [], isPublished: true },
}

export const surroundings: Surroundings = {
  own,
  parties: [plan],
  staff: [{ personId: id(3), name: 'Lou Sample', roles: ['lead-care-manager'] }],
  sites: [
    { ...site, id: id(4), addressIsConfidential: false, closedOn: null },
    { ...site, id: id(5), name: 'Sample Shelter', addressIsConfidential: true, closedOn: '2026-01-01' },
  ],
  today: '2026-11-23',
}

let entries = 100
function entry(kind: EntryKind, said: Said, more: Partial<Entry> = {}): Entry {
  return {
    ...{
      id: id(entries++),
      memberId: id(10),
      kind,
      program: 'ecm',
      partnerId: plan.id,
      on: '2026-11-02',
      said,
    },
    ...{ isPart2: false, aboutId: null, by: { kind: 'person', id: id(3) }, at: '2026-11-02T18:00:00.000Z' },
    ...more,
  }
}

const goal = entry('goal', {
  area: 'social',
  says: 'A home of my own <3 & quiet',
  state: 'met',
  targetOn: '2026-12-31',
})

const statement = (number: number, from: Day, until: Day | null) => ({
  ...({ id: id(number), planId: plan.id, source: 'plan-file', says: 'covered', from, until } as const),
  ...{ saidAt: '2026-01-02T18:00:00.000Z', recordId: null, takesBackId: null },
})

const authorization = {
  ...({
    side: 'provider',
    memberId: id(10),
    partnerId: plan.id,
    urgency: 'routine',
    way: 'standard',
  } as const),
  ...({ which: 'first', receivedAt: '2026-10-01T18:00:00.000Z', decideBy: null, decidedAt: null } as const),
  ...({
    askedFrom: '2026-10-01',
    askedUnits: null,
    reason: null,
    noticeDueAt: null,
    noticeToldAt: null,
  } as const),
  ...({ appeal: 'none', appealBy: null, changedAt: '2026-10-02T18:00:00.000Z' } as const),
}

const referral = {
  ...({ bundleId: id(30), side: 'provider', way: 'hub', source: 'plan', urgency: 'expedited' } as const),
  ...({
    receivedAt: '2026-10-03T18:00:00.000Z',
    statusOn: '2026-10-05',
    reportedReason: null,
    dueAt: null,
  } as const),
  ...({ memberCin: '90000001A', firstName: 'Testina', lastName: 'Sample', bornOn: '1980-02-03' } as const),
  ...{ phone: null, language: null, repeatsId: null, repeatsDecided: null, recordId: null, events: 1 },
  facts: { answers: {}, screening: {}, who: null, populations: [], said: [], language: 'en' } as const,
  from: { organizationId: plan.id, referralId: id(31), event: 1 },
  with: null,
  changedAt: '2026-10-05T18:00:00.000Z',
}

export const sampleRecord: MemberRecord = {
  id: id(10),
  cin: '90000001A',
  firstName: 'Testina',
  lastName: 'Sample',
  bornOn: '1980-02-03',
  changedAt: '2026-11-03T18:00:00.000Z',
  isActive: true,
  facts: {
    memberGenderCode: 'F',
    memberRaceOrEthnicityCode: '7',
    memberPreferredLanguageSpoken: 'Tagalog',
    memberPhoneNumber: '5550100111',
    memberEmailAddress: 'testina@example.org',
    memberResidentialAddress: '2 Sample Street',
    memberResidentialCity: 'Sampleville',
    memberResidentialZip: '94204',
    memberMailingCity: 'Sampleville',
  },
  statements: [statement(11, '2026-01-01', '2026-03-31'), statement(12, '2026-06-01', null)],
  authorizations: [
    {
      ...authorization,
      id: id(20),
      service: 'ecm',
      number: 'A-1',
      state: 'approved',
      from: '2026-10-01',
      until: '2027-03-31',
      units: 12,
      unit: 'hour',
    },
    {
      ...authorization,
      id: id(21),
      service: 'HTN',
      number: null,
      state: 'asked',
      from: null,
      until: null,
      units: null,
      unit: null,
    },
    {
      ...authorization,
      id: id(22),
      service: 'MTM',
      number: null,
      state: 'denied',
      from: null,
      until: null,
      units: null,
      unit: null,
    },
  ],
  referrals: [
    {
      ...referral,
      id: id(32),
      number: 'R-1',
      service: 'HD',
      step: 'with-us',
      status: 'Accepted',
      closureReason: null,
    },
    {
      ...referral,
      id: id(33),
      number: 'R-2',
      service: 'ecm',
      step: 'closed',
      status: 'Referral Loop Closed',
      closureReason: 'Services Received',
    },
  ],
  entries: [
    entry('team', { role: 'lead-care-manager', personId: id(3) }),
    entry('team', { role: 'family', name: 'Tía Sample' }),
    entry('need', { area: 'social', level: 'urgent', says: 'Sleeps in a car' }),
    entry('need', { area: 'oral-health', level: 'none' }),
    goal,
    entry('goal', { area: 'substance-use', says: 'To stay well', state: 'open' }, { isPart2: true }),
    entry('task', { says: 'Call the landlord', goal: goal.id, state: 'open', dueOn: '2026-11-30' }),
    entry('plan-review', { by: 'Dr. Sample', nextReviewOn: '2027-01-31' }),
  ],
  diagnoses: [{ code: 'Z59.00', firstOn: '2026-10-10' }],
}

/** Nothing is known but that somebody is there. */
export const barely: MemberRecord = {
  ...{
    id: id(40),
    cin: null,
    firstName: '',
    lastName: '',
    bornOn: null,
    changedAt: '2026-11-03T18:00:00.000Z',
  },
  ...{
    isActive: false,
    facts: {},
    statements: [],
    authorizations: [],
    referrals: [],
    entries: [],
    diagnoses: [],
  },
}
