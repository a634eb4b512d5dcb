/** For every route that takes an id: what somebody would ask with the ids of another organization's rows. */
import type { ActionName } from '#actions/all-actions.ts'
import type { TestHouse } from '#test/actions/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import { grievanceForm, type Kind, ownWord, referralForm, siteForm, type World } from './tenant-world.ts'

type Input = Readonly<Record<string, unknown>>

export type Reach = {
  readonly inputs: readonly Input[]
  /**
   * What somebody else hears: `refused`; `nothing`, an answer with nothing of the organization's in it (a list
   * narrowed to another's id); or `public`, for ids that are for everybody, and why.
   */
  readonly hears: 'refused' | 'nothing' | { readonly public: string }
  /** What even the organization's own keeper hears here: the form is right, the state or the asker is not. */
  readonly evenKeeper?: string
}

type Reaches = Partial<Record<ActionName, Reach>>

const register = 'names of organizations are a public register, without health information'

export function reachesFor(house: TestHouse, world: World): Reaches {
  const each = (kind: Kind, input: (id: string) => Input): readonly Input[] => world.ids[kind].map(input)
  const refused = (kind: Kind, input: (id: string) => Input, evenKeeper?: string): Reach => ({
    inputs: each(kind, input),
    hears: 'refused',
    ...(evenKeeper !== undefined && { evenKeeper }),
  })
  const nothing = (kind: Kind, input: (id: string) => Input): Reach => ({
    inputs: each(kind, input),
    hears: 'nothing',
  })
  return {
    ...peopleReaches(refused, nothing, world),
    ...referralReaches(refused, world),
    ...networkReaches(refused, nothing, world),
    ...oversightReaches(refused, nothing, house, world),
    ...exchangeReaches(refused, nothing, world),
    ...billingReaches(refused, nothing),
    ...sftpReaches(refused, world),
    ...mailReaches(refused, world),
    ...mendingReaches(refused),
    ...memberReaches(refused, nothing),
    ...coverageReaches(refused),
    ...caseworkReaches(refused, nothing, house),
    ...templateReaches(refused, nothing),
  }
}

/** The same, and more of another form. */
function and(reach: Reach, more: readonly Input[]): Reach {
  return { ...reach, inputs: [...reach.inputs, ...more] }
}

type Refused = (kind: Kind, input: (id: string) => Input, evenKeeper?: string) => Reach
type Nothing = (kind: Kind, input: (id: string) => Input) => Reach

function peopleReaches(refused: Refused, nothing: Nothing, { organization, ids }: World): Reaches {
  const organizationId = organization.id
  return {
    'people.change-roles': refused('person', personId => ({ personId, roles: ['plan-analyst'] })),
    'people.confirm-member': refused('person', personId => ({ personId }), 'people/not-held'),
    'people.end-membership': refused('person', personId => ({ personId })),
    'people.see-member': refused('person', personId => ({ personId })),
    'people.recover-member': refused('person', personId => ({ personId })),
    'people.list-members': nothing('person', cursor => ({ cursor })),
    'people.list-invitations': nothing('invitation', cursor => ({ cursor })),
    'people.renew-invitation': refused('invitation', invitationId => ({ invitationId })),
    'people.revoke-invitation': refused('invitation', invitationId => ({ invitationId })),
    'people.revoke-token': refused('token', tokenId => ({ tokenId })),
    'people.list-organizations': {
      inputs: [{ cursor: organizationId, limit: 500 }],
      hears: { public: register },
    },
    'people.see-organization': { inputs: [{ organizationId }], hears: { public: register } },
    'sign-in.choose-organization': { inputs: [{ organizationId }], hears: 'refused' },
    'sign-in.confirm-authenticator-app': refused(
      'proof',
      appId => ({ appId, code: '123456' }),
      'request/not-found',
    ),
    'sign-in.remove-proof': refused('proof', id => ({ id }), 'request/not-found'),
    'sign-in.end-sessions': refused('session', sessionId => ({ sessionId }), 'request/not-found'),
    'sso.begin': {
      inputs: ids.signInProvider.map(providerId => ({ providerId })),
      hears: { public: 'the link to an organization’s own sign-in is for whoever has it' },
      evenKeeper: 'sso/not-available',
    },
    'sso.see-provider': {
      inputs: ids.signInProvider.map(providerId => ({ providerId })),
      hears: { public: 'the link to an organization’s own sign-in is for whoever has it' },
      evenKeeper: 'sso/not-available',
    },
    'sso.close-provider': refused('signInProvider', providerId => ({ providerId })),
    'audit.list-anchors': {
      inputs: [{ cursor: organizationId }],
      hears: { public: 'anchors are published, and name nobody' },
    },
    // Not an id by its form, yet a way to ask for another's rows.
    'audit.list-entries': {
      inputs: [
        ...ids.person.map(actorId => ({ actorId })),
        ...ids.grievance.map(id => ({ object: `grievance:${id}` })),
      ],
      hears: 'nothing',
    },
  }
}

function networkReaches(refused: Refused, nothing: Nothing, { organization, ids }: World): Reaches {
  const partner = { name: 'Sample', kinds: ['ecm-provider'] }
  const proposal = { number: 'X-1', since: '2026-12-01', terms: sampleTerms }
  return {
    'network.see-contract': refused('contract', contractId => ({ contractId })),
    'network.amend-contract': refused('contract', contractId => ({
      contractId,
      since: '2027-01-01',
      terms: sampleTerms,
    })),
    'network.answer-contract': refused(
      'contract',
      contractId => ({ contractId, version: 1, says: 'withdrawn' }),
      'network/already-answered',
    ),
    'network.end-contract': refused('contract', contractId => ({
      contractId,
      endsOn: '2027-06-30',
      reason: 'by-agreement',
    })),
    'network.report-capacity': refused(
      'contract',
      contractId => ({ contractId, program: 'ecm', code: '1a', serving: 1, able: 2 }),
      'oversight/not-yours-to-say',
    ),
    'network.list-capacity': refused('contract', contractId => ({ contractId })),
    'network.list-contracts': nothing('partner', partnerId => ({ partnerId })),
    'network.list-dues': nothing('partner', partnerId => ({ partnerId })),
    'network.list-owed': nothing('partner', partnerId => ({ partnerId })),
    'network.see-partner': refused('partner', partnerId => ({ partnerId })),
    'network.list-nudges': nothing('partner', partnerId => ({ partnerId })),
    'network.nudge': nothing('partner', partnerId => ({
      files: [{ partnerId, file: 'billing/invoice', about: '2026-10' }],
      template: 'late',
    })),
    'network.propose-contract': refused('partner', partnerId => ({ partnerId, ...proposal })),
    'network.record-contract': refused(
      'partner',
      partnerId => ({ partnerId, ...proposal, number: 'X-2' }),
      'network/partner-not-a-payer',
    ),
    'network.change-partner': and(
      refused('partner', partnerId => ({ partnerId, ...partner, joinedAsOrganizationId: null })),
      ids.partner.map(partnerId => ({ partnerId, ...partner, joinedAsOrganizationId: organization.id })),
    ),
    'network.change-site': refused('site', siteId => ({ siteId, ...siteForm(ownWord) })),
    'network.close-site': refused('site', siteId => ({ siteId, closedOn: '2026-11-23' })),
    'network.find-providers': and(
      nothing('partner', organizationId => ({ organizationId })),
      ids.site.map(cursor => ({ cursor })),
    ),
  }
}

function oversightReaches(refused: Refused, nothing: Nothing, house: TestHouse, world: World): Reaches {
  const organizationId = world.organization.id
  const item = 'lead-care-managers'
  const vetting = { path: 'plan-vetting', state: 'begun', npi: '1234567893', npiKind: 'organization' }
  const audit = { title: 'Sample', scope: ['claims'], periodFrom: '2026-01-01', periodTo: '2026-06-30' }
  const finding = { number: 1, says: 'waived', note: 'Sample.' }
  return {
    'oversight.see-readiness': refused('contract', contractId => ({ contractId })),
    'oversight.answer-readiness': refused(
      'contract',
      contractId => ({ contractId, item, state: 'ready', note: 'Sample.' }),
      'oversight/not-yours-to-say',
    ),
    'oversight.review-readiness': refused('contract', contractId => ({
      contractId,
      item,
      state: 'accepted',
      note: 'Sample.',
    })),
    'oversight.record-vetting': refused('partner', providerId => ({ providerId, ...vetting })),
    'oversight.see-audit': refused('audit', auditId => ({ auditId })),
    'oversight.open-audit': refused('partner', providerId => ({ providerId, ...audit })),
    'oversight.move-audit': refused('audit', auditId => ({ auditId, to: 'under-way' })),
    'oversight.report-audit': refused('audit', auditId => ({
      auditId,
      summary: 'Sample.',
      findings: [{ area: 'claims', says: 'Sample.' }],
    })),
    'oversight.answer-finding': refused(
      'audit',
      auditId => ({ auditId, ...finding }),
      'oversight/no-such-finding',
    ),
    'oversight.list-grievances': nothing('partner', aboutId => ({ aboutId })),
    'oversight.see-grievance': {
      inputs: world.ids.grievance.flatMap(grievanceId => [
        { grievanceId },
        { grievanceId, ownerId: organizationId },
      ]),
      hears: 'refused',
    },
    'oversight.record-grievance': refused(
      'grievance',
      grievanceId => ({
        ...grievanceForm(house, 'Sample.'),
        aboutId: world.ids.partner[0],
        takesOver: { organizationId, grievanceId },
      }),
      'request/not-found',
    ),
    'oversight.move-grievance': and(
      refused('grievance', grievanceId => ({ grievanceId, to: 'acknowledged', planId: null })),
      world.ids.grievance.map(grievanceId => ({ grievanceId, to: 'forwarded', planId: organizationId })),
    ),
  }
}

function mailReaches(refused: Refused, { ids }: World): Reaches {
  const [partner] = ids.partner
  const sender = 'sample.sender@example.org'
  return {
    'mail.add-partner-key': refused(
      'partner',
      partnerId => ({ partnerId, publicKey: 'no key '.repeat(10) }),
      'mail/not-a-key',
    ),
    'mail.confirm-key': refused(
      'mailKey',
      keyId => ({ keyId, lastLetters: 'B'.repeat(16) }),
      'mail/fingerprint-differs',
    ),
    'mail.retire-key': refused('mailKey', keyId => ({ keyId })),
    'mail.save-partner': refused('partner', partnerId => ({ partnerId, sendTo: sender, senders: [sender] })),
    'mail.close-partner': {
      inputs: partner === undefined ? [] : [{ partnerId: partner }],
      hears: 'refused',
    },
    'hand-delivery.pack-files': refused(
      'outgoing',
      transmission => ({ transmissions: [transmission] }),
      'exchange/no-contract',
    ),
    'hand-delivery.receive-archive': refused(
      'partner',
      id => ({ partner: id, password: 'Sample' }),
      'hand-delivery/not-an-archive',
    ),
    'hand-delivery.note-handed-over': refused('delivery', delivery => ({
      delivery,
      handedBy: 'Sample',
      handedTo: 'Sample',
      handedOn: '2026-11-23',
    })),
    'hand-delivery.download-archive': refused('delivery', delivery => ({ delivery })),
    'hand-delivery.download-receipt': refused('delivery', delivery => ({ delivery })),
  }
}

function exchangeReaches(refused: Refused, nothing: Nothing, { ids }: World): Reaches {
  const facts = { cin: '90000001A' }
  return {
    'exchange.receive-file': refused('partner', partner => ({ partner })),
    'exchange.pass-on-file': refused('partner', partner => ({ partner }), 'exchange/no-contract'),
    'exchange.answer-questions': refused(
      'transmission',
      transmission => ({ transmission, answers: {} }),
      'exchange/asks-nothing',
    ),
    'exchange.decide-transmission': refused(
      'transmission',
      transmission => ({ transmission, decision: 'refuse', why: 'Sample.' }),
      'exchange/awaits-no-decision',
    ),
    'exchange.list-error-rates': nothing('partner', partner => ({ partner })),
    'exchange.download-error-rates': nothing('partner', partner => ({ partner })),
    'exchange.list-transmissions': nothing('partner', partner => ({ partner })),
    'exchange.see-transmission': refused('transmission', transmission => ({ transmission })),
    'exchange.list-findings': refused('transmission', transmission => ({ transmission })),
    'exchange.download-file': refused('transmission', transmission => ({ transmission })),
    'exchange.download-answer': refused('transmission', transmission => ({ transmission, kind: 'receipt' })),
    'exchange.list-records': nothing('partner', partner => ({ file: 'MIF', partner })),
    'exchange.see-record': refused('record', record => ({ record })),
    'exchange.enter-records': and(
      refused('partner', partner => ({ file: 'MIF', partner, records: [{ facts }] })),
      ids.record.map(record => ({ file: 'MIF', partner: ids.partner[0], records: [{ facts, record }] })),
    ),
    'exchange.compose-file': and(
      refused('partner', partner => ({ file: 'MIF', partner, period: '10/2026' })),
      ids.outgoing.map(replaces => ({ file: 'MIF', partner: ids.partner[0], period: '10/2026', replaces })),
    ),
    'exchange.send-file': refused('outgoing', transmission => ({ transmission }), 'exchange/no-contract'),
    'exchange.trace-cell': refused('outgoing', transmission => ({ transmission, row: 2, column: 'A' })),
    'exchange.replay-job': refused('job', job => ({ job })),
    'notices.mark-read': nothing('notice', id => ({ notices: [id] })),
    'keeping.dismiss-job': refused('job', id => ({ id, why: 'Sample.' })),
  }
}

function mendingReaches(refused: Refused): Reaches {
  const about = (more: Input = {}) =>
    refused('transmission', transmission => ({ transmission, ...more }), 'exchange/not-being-mended')
  return {
    'exchange.open-mending': refused(
      'transmission',
      transmission => ({ transmission }),
      'exchange/nothing-to-mend',
    ),
    'exchange.see-mending': refused('transmission', transmission => ({ transmission })),
    'exchange.list-held-rows': about(),
    'exchange.find-held-row': refused('transmission', transmission => ({ transmission, after: 0 })),
    'exchange.list-found-values': refused(
      'transmission',
      transmission => ({ transmission, group: 1 }),
      'exchange/no-such-row',
    ),
    'exchange.mend-rows': about({ rows: [{ number: 1 }] }),
    'exchange.mend-alike': about({ group: 1, found: 'x', text: 'y' }),
    'exchange.send-mended': about(),
    'exchange.give-up-mending': about(),
  }
}

function memberReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'members.list-members': nothing('partner', partner => ({ partner })),
    'members.see-member': refused('member', member => ({ member })),
    'members.change-member': refused('member', member => ({ member, version: 1, facts: {} })),
    'members.answer-question': refused('memberQuestion', question => ({
      question,
      says: 'two',
      stays: question,
    })),
  }
}

function coverageReaches(refused: Refused): Reaches {
  return {
    'coverage.see-coverage': refused('member', member => ({ member })),
    'coverage.tell-coverage': refused(
      'member',
      member => ({ member, plan: member, says: 'covered', from: '2026-01-01' }),
      'coverage/no-such-plan',
    ),
    'coverage.take-back': refused('coverageStatement', statement => ({ statement, why: 'wrong' })),
    'authorizations.see': refused('member', member => ({ member })),
    'authorizations.ask': refused(
      'member',
      member => ({
        member,
        as: 'provider',
        service: 'ecm',
        partner: member,
        follows: member,
        from: '2026-01-01',
      }),
      'authorizations/no-such-partner',
    ),
    'authorizations.decide': refused(
      'authorization',
      authorization => ({ authorization, deed: 'extend', until: '2026-12-31' }),
      'authorizations/not-now',
    ),
    'authorizations.say': refused(
      'authorization',
      authorization => ({ authorization, deed: 'appeal' }),
      'authorizations/not-now',
    ),
    'coverage.note-renewal': refused('member', member => ({ member, did: 'reached' })),
  }
}

function caseworkReaches(refused: Refused, nothing: Nothing, house: TestHouse): Reaches {
  const on = '2026-11-23'
  const said = { area: 'social', level: 'some' }
  const attempt = { on, method: 'Phone', outcome: 'no-answer', staff: 'Clinical' }
  const needOf = (more: object) => ({ kind: 'need', command: house.newId(), on, said, ...more })
  return {
    'casework.see-care': refused('member', member => ({ member })),
    'casework.see-outreach': refused('member', member => ({ member })),
    'casework.write-down': refused('member', member => ({ member, entries: [needOf({})] })),
    'casework.take-back': refused('caseEntry', entry => ({ entry, why: 'Sample.' })),
    'casework.record-attempts': nothing('member', member => ({
      attempts: [{ command: house.newId(), member, ...attempt }],
    })),
    'casework.make-records': refused('partner', partner => ({
      file: 'ecm/initial-outreach-tracker',
      partner,
      month: '2026-11',
    })),
    'casework.list-panel': nothing('person', lead => ({ lead })),
  }
}

function templateReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'exchange.list-templates': nothing('partner', partner => ({ partner })),
    'exchange.download-template': refused('partner', partner => ({
      partner,
      file: 'MIF',
      what: 'template',
    })),
    'exchange.try-file': refused('partner', partner => ({ partner })),
    'help.list-contacts': nothing('partner', partner => ({ partner })),
  }
}

function billingReaches(refused: Refused, nothing: Nothing): Reaches {
  const about = (partner: string) => ({ partner, party: 'ecm', month: '2026-10' })
  return {
    'billing.see-form': refused('billedPlan', about),
    'billing.find-members': refused('billedPlan', partner => ({ partner, party: 'ecm' })),
    'billing.begin-draft': refused('billedPlan', about),
    'billing.see-draft': refused('draft', draft => ({ draft })),
    'billing.save-draft': refused('draft', draft => ({
      draft,
      version: 1,
      content: { facts: {}, invoices: [] },
    })),
    'billing.delete-draft': refused('draft', draft => ({ draft })),
    'billing.send-invoices': refused(
      'draft',
      draft => ({ draft, version: 1, invoices: ['1'] }),
      'billing/no-such-invoice',
    ),
    'billing.list-invoices': nothing('billedPlan', partner => ({ partner })),
    'billing.see-invoice': refused(
      'billedPlan',
      partner => ({ partner, number: '0000000001' }),
      'billing/no-such-invoice',
    ),
    'billing.correct-invoice': refused(
      'billedPlan',
      partner => ({ partner, number: '0000000001' }),
      'billing/no-such-invoice',
    ),
  }
}

function sftpReaches(refused: Refused, { ids }: World): Reaches {
  return {
    'sftp.revoke-login': refused('sftpLogin', loginId => ({ loginId })),
    'sftp.name-folder': refused('partner', partner => ({ partner, name: partner, answerPattern: null })),
    'sftp.set-connection': refused('partner', partner => ({ partner, host: '127.0.0.1', user: 'sample' })),
    // Another was set up in its place by then.
    'sftp.change-connection': refused(
      'sftpConnection',
      connection => ({ connection, host: '127.0.0.1', user: 'sample' }),
      'sftp/no-such-connection',
    ),
    'sftp.test-connection': refused('sftpConnection', connection => ({ connection })),
    'sftp.suspend-connection': refused('sftpConnection', connection => ({ connection, suspended: true })),
    'sftp.list-attempts': refused('sftpConnection', connection => ({ connection })),
    'sftp.trust-host-key': refused('sftpConnection', connection => ({
      connection,
      hostKey: `SHA256:${'a'.repeat(43)}`,
    })),
    'sftp.end-connection': refused('sftpConnection', connection => ({ connection })),
    'sftp.hide-file': refused('laidFile', file => ({ file })),
    'sftp.read-notice': refused('laidFile', file => ({ file })),
    'sftp.read-upload': refused('upload', upload => ({ upload })),
    'sftp.rename-upload': refused('upload', upload => ({ upload, name: `${upload}.part` })),
    'sftp.drop-upload': refused('upload', upload => ({ upload })),
    'sftp.settle-upload': refused('upload', upload => ({ upload, transmission: ids.transmission[0] })),
  }
}

function referralReaches(refused: Refused, { ids }: World): Reaches {
  return {
    'referrals.enter-referral': refused('partner', planId => ({ ...referralForm, planId })),
    'referrals.see-referral': refused('referral', referralId => ({ referralId })),
    'referrals.change-referral': refused('referral', referralId => ({
      referralId,
      answers: { bestTime: 'Sample.' },
    })),
    'referrals.decide-referral': refused('referral', referralId => ({ referralId, deed: 'find-eligible' })),
    'referrals.list-takers': refused('referral', referralId => ({ referralId })),
    'referrals.give-referral': refused(
      'referral',
      referralId => ({ referralId, providerId: ids.partner[0] }),
      'referrals/not-contracted',
    ),
    'referrals.answer-referral': refused(
      'referral',
      referralId => ({ referralId, deed: 'accept' }),
      'referrals/not-now',
    ),
    'referrals.settle-repeat': refused('referral', referralId => ({ referralId, decision: 'another' })),
    'referrals.see-notice': refused('owedNotice', noticeId => ({ noticeId })),
    'referrals.tell-notice': refused('owedNotice', noticeId => ({ noticeId, state: 'told', way: 'letter' })),
  }
}
