/** An organization with something of everything, made as everybody makes it, for others to reach for in vain. */

import type { FileStream } from '#actions/action.ts'
import { ask } from '#actions/ask.ts'
import { putNotice } from '#actions/notices/put-notice.ts'
import { makeKeyPair } from '#actions/sftp/logins/key-pair.ts'
import type { Id } from '#base/id.ts'
import { anyone, type PersonActor } from '#domain/people/actor.ts'
import { type Role, rolesWithRights } from '#domain/people/rights.ts'
import { insertHandDelivery } from '#store/mail/hand-deliveries.ts'
import { insertMailKey } from '#store/mail/keys.ts'
import { saveMailPartner } from '#store/mail/partners.ts'
import { insertSession } from '#store/people/sessions.ts'
import {
  fileOf,
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { bytesOf, layoutFor, receive, rowsOf, work } from '#test/exchange/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import { freshAddress, makeColleague, makeSecureAdministrator } from '#test/people/people.ts'
import { giveUpJobs } from './dead-jobs.ts'
import { makeBooks } from './tenant-books.ts'
import { makeClaims } from './tenant-claims.ts'
import { type EncounterKind, makeEncounters } from './tenant-encounters.ts'
import { makeExports } from './tenant-exports.ts'
import { makeReports } from './tenant-reports.ts'

/** Stands in every text that is the organization's own: no answer to anybody else may hold it. */
export const ownWord = 'Alderwood'

export const kindsOfA = ['plan', 'ecm-provider'] as const
export const allRoles = Object.keys(rolesWithRights) as Role[]

/** Ids of the organization's rows, by what they are. */
export type World = {
  readonly organization: TestOrganization
  /** Somebody of the organization who may do everything: what is asked in their name is found. */
  readonly keeper: PersonActor
  readonly ids: Readonly<Record<Kind, readonly Id[]>>
}

export type Kind =
  | 'person'
  | 'proof'
  | 'session'
  | 'invitation'
  | 'token'
  | 'signInProvider'
  | 'partner'
  | 'contract'
  | 'site'
  | 'widening'
  | 'audit'
  | 'grievance'
  | 'transmission'
  | 'outgoing'
  | 'record'
  | 'job'
  | 'billedPlan'
  | 'draft'
  | 'payment'
  | 'claimLine'
  | EncounterKind
  | 'paymentRun'
  | 'claimPayment'
  | 'report'
  | 'dispute'
  | 'referral'
  | 'owedNotice'
  | 'notice'
  | 'member'
  | 'memberQuestion'
  | 'coverageStatement'
  | 'caseEntry'
  | 'authorization'
  | 'assignment'
  | 'sftpLogin'
  | 'upload'
  | 'laidFile'
  | 'sftpConnection'
  | 'mailKey'
  | 'delivery'
  | 'dataExport'

type Answer = Readonly<Record<string, { readonly id: Id }>>

/** Several of each, so that no answer hangs on which one it is. */
const several = [1, 2, 3] as const

export async function makeWorld(house: TestHouse): Promise<World> {
  const people = await makePeople(house)
  const organization = { id: people.organizationId, kinds: kindsOfA }
  const keeper = await signedIn(house, organization)
  const must = async (name: string, input: object) =>
    (await mustAsk(house, name, keeper, input, once(house))) as Answer
  const network = { ...(await makeNetwork(house, keeper, must)), ...(await refer(house, keeper)) }
  const exchanged = await exchange(house, keeper, network.partner)
  const billing = await makeDrafts(must)
  const books = await makeBooks(house, keeper, billing.billedPlan[0] ?? '')
  const job = await giveUpJobs(house, organization.id, several.length)
  const notice = await tellOf(house, organization.id)
  const overSftp = await makeSftp(house, keeper, network.partner)
  const known = await makeMembers(house, keeper, must)
  return {
    organization,
    keeper,
    ids: {
      ...people.ids,
      ...network,
      ...exchanged,
      ...billing,
      ...books,
      ...(await makeClaims(house, keeper, billing.billedPlan[0] ?? '')),
      ...(await makeReports(house, keeper)),
      ...(await makeEncounters(house, keeper, billing.billedPlan[0] ?? '')),
      ...overSftp,
      ...(await makeMailRows(house, organization.id, network.partner[0] ?? '')),
      dataExport: await makeExports(house, organization.id, several.length),
      ...known,
      job,
      notice,
    },
  }
}

/** A person with a session that stands in the table, so that routes about sessions get as far as the id. */
export async function signedIn(house: TestHouse, organization: TestOrganization): Promise<PersonActor> {
  const actor = await makeMember(house, organization, allRoles)
  const [now, later] = [house.now(), new Date(Date.parse(house.now()) + 3_600_000).toISOString()]
  await house.database.inTransaction({ organizationId: null, personId: actor.personId }, tx =>
    insertSession(tx, {
      personId: actor.personId,
      id: actor.sessionId,
      secretHash: Buffer.from(house.random(32)).toString('hex'),
      organizationId: actor.organizationId,
      boundToOrganizationId: null,
      assurance: 2,
      proofs: ['password', 'totp'],
      agent: null,
      createdAt: now,
      provedAt: now,
      seenAt: now,
      expiresAt: later,
    }),
  )
  return actor
}

/** Members who may be one person, and the questions whether they are. */
async function makeMembers(
  house: TestHouse,
  keeper: PersonActor,
  must: (name: string, input: object) => Promise<Answer>,
) {
  const facts = {
    memberFirstName: 'Testina',
    memberLastName: ownWord,
    memberDateOfBirth: '02/03/1990',
  }
  const member: Id[] = []
  for (const _ of several) member.push((await must('members.add-member', { facts })).member?.id ?? '')
  const listed = (await mustAsk(house, 'members.list-questions', keeper, {})) as {
    readonly questions: readonly { readonly id: Id }[]
  }
  const coverageStatement: Id[] = []
  const authorization: Id[] = []
  for (const each of member) {
    const said = { member: each, says: 'covered', from: '2026-01-01', why: ownWord }
    const told = await mustAsk(house, 'coverage.tell-coverage', keeper, said, once(house))
    coverageStatement.push((told as { readonly statementId: Id }).statementId)
    const wanted = { member: each, as: 'plan', service: 'ecm', from: '2026-01-01', note: ownWord }
    const asked = await mustAsk(house, 'authorizations.ask', keeper, wanted, once(house))
    authorization.push((asked as { readonly authorizationId: Id }).authorizationId)
  }
  const assignment: Id[] = []
  const of = { member: member[0], service: 'ecm' }
  const { providers } = (await mustAsk(house, 'assignments.rank-providers', keeper, of)) as {
    readonly providers: readonly { readonly providerId: Id }[]
  }
  for (const each of member) {
    const given = { member: each, service: 'ecm', provider: providers[0]?.providerId, as: 'proposed' }
    const proposed = await mustAsk(house, 'assignments.assign', keeper, given, once(house))
    assignment.push((proposed as { readonly assignmentId: Id }).assignmentId)
  }
  const caseEntry = member.map(() => house.newId())
  for (const [at, id] of member.entries()) {
    const said = { area: 'social', level: 'some', says: ownWord }
    const entry = { kind: 'need', command: caseEntry[at], on: '2026-11-23', said }
    await must('casework.write-down', { member: id, entries: [entry] })
  }
  const memberQuestion = listed.questions.map(({ id }) => id)
  return { member, caseEntry, coverageStatement, authorization, assignment, memberQuestion }
}

async function tellOf(house: TestHouse, organizationId: Id): Promise<Id[]> {
  const ids = several.map(() => house.newId())
  await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    for (const id of ids) {
      const told = { tx, house, organizationId, now: house.now(), newId: () => id }
      await putNotice(told, { kind: 'nudge', about: `${ownWord} ${id}` })
    }
  })
  return ids
}

/** Keys, e-mail with a partner, and archives, laid straight into their tables. */
async function makeMailRows(house: TestHouse, organizationId: Id, partnerId: Id) {
  const [mailKey, delivery] = [several.map(() => house.newId()), several.map(() => house.newId())]
  const at = house.now()
  const kept = await house.blobs.put(organizationId, fileOf(ownWord).bytes, { maxBytes: 1000 })
  await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    for (const [index, id] of mailKey.entries())
      await insertMailKey(tx, {
        organization_id: organizationId,
        id,
        partner_organization_id: partnerId,
        fingerprint: `${index}`.padStart(40, 'A'),
        owner_name: ownWord,
        public_key: ownWord,
        made_on: '2026-01-01',
        added_at: at,
      })
    for (const id of delivery)
      await insertHandDelivery(tx, {
        organization_id: organizationId,
        id,
        direction: 'out',
        partner_organization_id: partnerId,
        form: 'zip',
        file_name: `${ownWord}.zip`,
        sha256: kept.ok ? kept.value.sha256 : '',
        byte_count: 1,
        parts: '[]',
        made_at: at,
      })
    await saveMailPartner(tx, {
      organization_id: organizationId,
      partner_organization_id: partnerId,
      send_to: `${ownWord}@example.org`,
      senders: [`${ownWord.toLowerCase()}@example.org`],
      unsigned: 'refuse',
      changed_at: at,
      closed_at: null,
    })
  })
  return { mailKey, delivery }
}

async function makePeople(house: TestHouse) {
  const administrator = await makeSecureAdministrator(house, kindsOfA)
  const { browser, organizationId } = administrator
  const ids = { person: [administrator.personId], proof: [administrator.appId] }
  const invitation: Id[] = []
  const token: Id[] = []
  for (const nth of several) {
    ids.person.push((await makeColleague(house, administrator, ['plan-analyst'])).personId)
    const invited = await browser.must('people.invite', {
      signInName: freshAddress(`${ownWord.toLowerCase()}${nth}`),
      roles: ['biller'],
    })
    invitation.push((invited as Answer).invitation?.id ?? '')
    const issued = await browser.must('people.issue-token', {
      name: `${ownWord} ${nth}`,
      rights: ['network/read'],
    })
    token.push(String(issued.tokenId))
  }
  const provider = await browser.must('sso.add-provider', {
    name: 'Sample sign-in',
    issuer: 'https://sign-in.invalid',
    clientId: ownWord,
    clientSecret: `${ownWord} secret`,
    roleClaim: 'role',
    roleMap: { [ownWord]: ['biller'] },
    domains: ['example.org'],
  })
  const { sessions } = (await browser.must('sign-in.list-sessions')) as { sessions: { id: Id }[] }
  const session = sessions.map(({ id }) => id)
  return {
    organizationId,
    ids: { ...ids, invitation, token, session, signInProvider: [String(provider.providerId)] },
  }
}

type Must = (name: string, input: object) => Promise<Answer>

async function makeNetwork(house: TestHouse, keeper: PersonActor, must: Must) {
  const provider = await makeOrganization(house, ['ecm-provider'], 'Sample Partner of the Other')
  const manager = await makeMember(house, provider, ['administrator'])
  const made: Record<'partner' | 'contract' | 'site' | 'widening' | 'audit' | 'grievance', Id[]> = {
    partner: [],
    contract: [],
    site: [],
    widening: [],
    audit: [],
    grievance: [],
  }
  for (const nth of several) {
    const name = `${ownWord} ${nth}`
    const { partner } = await must('network.add-partner', { name, kinds: ['ecm-provider'], contact: name })
    made.partner.push(partner?.id ?? '')
    const terms = {
      partnerId: provider.id,
      number: name,
      since: '2026-01-01',
      terms: sampleTerms,
      note: name,
    }
    const proposed = await mustAsk(house, 'network.propose-contract', keeper, terms, once(house))
    const { contractId } = proposed as { contractId: Id }
    made.contract.push(contractId)
    const accepted = { contractId, version: 1, says: 'accepted' as const }
    await ask(house, 'network.answer-contract', manager, accepted, once(house))
    const { site } = await must('network.add-site', siteForm(name))
    made.site.push(site?.id ?? '')
    const wider = {
      population: '2',
      event: 'short-nursing-stay',
      atLeast: 2,
      withinMonths: 6,
      from: '2026-01-01',
    }
    const widened = { ...wider, note: name }
    const { wideningId } = (await mustAsk(
      house,
      'network.widen-population',
      keeper,
      widened,
      once(house),
    )) as {
      wideningId: Id
    }
    made.widening.push(wideningId)
    const { audit } = await must('oversight.open-audit', {
      providerId: provider.id,
      title: name,
      scope: ['claims'],
      periodFrom: '2026-01-01',
      periodTo: '2026-06-30',
    })
    made.audit.push(audit?.id ?? '')
    const { grievance } = await must('oversight.record-grievance', grievanceForm(house, name))
    made.grievance.push(grievance?.id ?? '')
  }
  return made
}

/** A plan that is not on the hub, under contract, and invoices to it that somebody has begun. */
async function makeDrafts(must: Must): Promise<{ billedPlan: Id[]; draft: Id[] }> {
  const { partner } = await must('network.add-partner', {
    name: `${ownWord} Plan`,
    kinds: ['plan'],
    contact: ownWord,
  })
  const plan = partner?.id ?? ''
  await must('network.record-contract', {
    partnerId: plan,
    number: `${ownWord} invoices`,
    since: '2026-01-01',
    terms: sampleTerms,
    note: ownWord,
  })
  const draft: Id[] = []
  for (const _ of several) {
    const asked = { partner: plan, party: 'ecm', month: '2026-10' }
    const begun = (await must('billing.begin-draft', asked)) as unknown as { draft: Id }
    draft.push(begun.draft)
  }
  return { billedPlan: [plan], draft }
}

export function siteForm(name: string) {
  return {
    name,
    street: `1 ${name} Street`,
    city: 'Sampleville',
    zip: '94204',
    county: '19',
    phone: '5550100123',
    languages: ['English'],
    hours: [],
    accessibility: [],
    offerings: [],
    isPublished: false,
  }
}

export function grievanceForm(house: TestHouse, says: string) {
  const receivedAt = house.now()
  return { receivedAt, way: 'phone', expedited: false, category: 'access', says, memberCin: '98877001A' }
}

/** A referral form that can be sent. */
export const referralForm = {
  source: 'self',
  who: 'adult',
  services: ['ecm'],
  answers: { phone: '5550101999', consent: 'agrees' },
  way: 'staff',
} as const

async function refer(house: TestHouse, keeper: PersonActor) {
  for (const nth of several) {
    const person = {
      firstName: ownWord,
      lastName: 'Sample',
      memberCin: '98877001A',
      bornOn: `198${nth}-01-01`,
    }
    const { way: _way, ...form } = referralForm
    const asked = { ...form, plan: keeper.organizationId, answers: { ...form.answers, ...person } }
    await mustAsk(house, 'referrals.send-form', anyone, asked, once(house))
  }
  const { referrals } = (await mustAsk(house, 'referrals.list-referrals', keeper, {})) as {
    referrals: { id: Id }[]
  }
  const { notices } = (await mustAsk(house, 'referrals.list-notices', keeper, {})) as {
    notices: { id: Id }[]
  }
  return { referral: referrals.map(({ id }) => id), owedNotice: notices.map(({ id }) => id) }
}

async function exchange(house: TestHouse, keeper: PersonActor, partners: readonly Id[]) {
  const layout = layoutFor('MIF')
  const transmission: Id[] = []
  const outgoing: Id[] = []
  const record: Id[] = []
  for (const [index, partner] of partners.entries()) {
    const rows = rowsOf(layout, 3, index + 50)
    const name = `${ownWord}-${index}.csv`
    const received = await receive(house, keeper, await bytesOf(layout, rows), { partner, file: 'MIF' }, name)
    transmission.push(received.transmission.id)
    const records = rows.map(row => ({
      facts: Object.fromEntries(layout.columns.map(({ key }, at) => [key, row[at] ?? ''])),
    }))
    const asked = { file: 'MIF', partner, records, period: '10/2026' }
    const entered = (await mustAsk(house, 'exchange.enter-records', keeper, asked, once(house))) as {
      records: { record: Id }[]
    }
    record.push(...entered.records.slice(0, 2).map(each => each.record))
    const composed = (await mustAsk(
      house,
      'exchange.compose-file',
      keeper,
      { file: 'MIF', partner, period: '10/2026' },
      once(house),
    )) as Answer
    outgoing.push(composed.transmission?.id ?? '')
  }
  await work(house)
  return { transmission, outgoing, record }
}

/** Keys of programs, files that they put and that are not complete, and notices in their folders. */
async function makeSftp(house: TestHouse, keeper: PersonActor, partners: readonly Id[]) {
  const made: Record<'sftpLogin' | 'upload' | 'laidFile' | 'sftpConnection', Id[]> = {
    sftpLogin: [],
    upload: [],
    laidFile: [],
    sftpConnection: [],
  }
  const must = async (name: string, input: object, file?: FileStream) =>
    mustAsk(house, name, keeper, input, once(house, file && { file }))
  const { folders } = (await must('sftp.list-folders', {})) as { folders: { name: string }[] }
  const folder = folders[0]?.name ?? ''
  for (const nth of several) {
    const asked = { name: `${ownWord} ${nth}`, publicKey: makeKeyPair('ed25519').public, scope: 'fetch' }
    const key = (await must('sftp.add-key', asked)) as { loginId: Id }
    made.sftpLogin.push(key.loginId)
    for (const name of [`${ownWord}-${nth}.part`, `${ownWord}-${nth}.csv`]) {
      const asked = { folder, way: 'to-them', name }
      const { upload } = (await must('sftp.keep-upload', asked, fileOf(`${ownWord} ${name}`))) as Answer
      const id = upload?.id ?? ''
      if (name.endsWith('.part')) made.upload.push(id)
      else await must('sftp.settle-upload', { upload: id, refusedBecause: 'exchange/no-contract' })
    }
  }
  // One for each action that changes or ends one.
  const more: Id[] = []
  for (const nth of [1, 2, 3, 4]) {
    const asked = { name: `${ownWord} server ${nth}`, kinds: ['ecm-provider'], contact: '555-0100' }
    const added = (await must('network.add-partner', asked)) as { partner: { id: Id } }
    more.push(added.partner.id)
  }
  for (const partner of [...partners, ...more]) {
    const asked = { partner, host: '127.0.0.1', port: 9, user: ownWord }
    const { connection } = (await must('sftp.set-connection', asked)) as Answer
    made.sftpConnection.push(connection?.id ?? '')
  }
  const { files } = (await must('sftp.list-incoming', { folder })) as { files: { id: Id }[] }
  made.laidFile.push(...files.map(({ id }) => id))
  return made
}
