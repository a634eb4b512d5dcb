/** The day's work of the canaries: files, claims, records, contracts, grievances, each full of values to look for. */
import { readFileSync } from 'node:fs'
import { bytesOf, layoutFor, placeOf, rowsOf } from '#test/exchange/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import type { Canaries } from './canary.ts'
import type { Office } from './people.ts'
import type { Asker, WatchedHub } from './watched-hub.ts'

const members = layoutFor('MIF')

/** Rows of members, each with four values of its own. */
function memberRows(canaries: Canaries, count: number, seed: number): string[][] {
  return rowsOf(members, count, seed).map(row => {
    const mine = [...row]
    mine[placeOf(members, 'memberCin')] = canaries.cin()
    mine[placeOf(members, 'memberFirstName')] = canaries.word()
    mine[placeOf(members, 'memberLastName')] = canaries.word()
    mine[placeOf(members, 'memberResidentialAddress')] = `1 ${canaries.word()} Street`
    return mine
  })
}

const csv = async (rows: readonly (readonly string[])[]) =>
  Buffer.from(await bytesOf(members, rows)).toString()

/** Hands the file over, and it is taken. */
async function taken(...[asker, ...file]: [Asker, ...Parameters<Asker['upload']>]): Promise<string> {
  const { status, body } = await asker.upload(...file)
  if (status !== 200) throw new Error(`not taken: ${status} ${body}`)
  return (JSON.parse(body) as Answer).transmission?.id ?? ''
}

type Answer = Readonly<Record<string, { readonly id?: string }>>

/** Waits until nothing of the asker's is under way any more. */
export async function rest(hub: WatchedHub, asker: Asker): Promise<void> {
  const underWay = new Set([
    'received',
    'read',
    'checked',
    'matched',
    'applied',
    'asked',
    'sent',
    'delivered',
  ])
  await hub.until(`the files of ${asker.name} came to rest`, async () => {
    const { transmissions } = (await asker.must('exchange.list-transmissions', { limit: 500 })) as {
      transmissions: { step: string }[]
    }
    return transmissions.every(({ step }) => !underWay.has(step))
  })
}

/** A contract between the two, with a number and notes that are theirs alone. */
export async function agree(canaries: Canaries, plan: Office, provider: Office): Promise<string> {
  const { contractId } = await plan.colleague.must('network.propose-contract', {
    partnerId: provider.organizationId,
    number: canaries.word(),
    since: '2026-01-01',
    terms: sampleTerms,
    note: canaries.word(),
  })
  const answer = { contractId, version: 1, says: 'accepted', note: canaries.word() }
  await provider.administrator.must('network.answer-contract', answer)
  return String(contractId)
}

/** Files that come in: good ones, bad ones, strange ones. Gives the transmission of a good one. */
export async function handOver(canaries: Canaries, { colleague }: Office, partner: string): Promise<string> {
  const rows = await csv(memberRows(canaries, 40, 3))
  const good = await taken(colleague, rows, `${canaries.word()}.csv`, { partner, file: 'MIF' })
  const bad = memberRows(canaries, 12, 4)
  for (const row of bad) {
    row[placeOf(members, 'memberDateOfBirth')] = canaries.word()
    row[placeOf(members, 'memberGenderCode')] = canaries.word()
    row[placeOf(members, 'ecmPopulationsOfFocus')] = canaries.word()
  }
  await taken(colleague, await csv(bad), `${canaries.word()}.csv`, { partner, file: 'MIF' })
  const workbook = new Uint8Array(await bytesOf(members, memberRows(canaries, 5, 5), 'xlsx'))
  await taken(colleague, workbook, `${canaries.word()}.xlsx`, { partner })
  // Headings that nobody knows: it asks, or gives up.
  const headings = [...members.columns.map(({ key }) => key)].map((key, at) =>
    at < 6 ? key : canaries.word(),
  )
  await taken(
    colleague,
    `${headings.join(',')}\n${canaries.word()},${canaries.cin()}\n`,
    `${canaries.word()}.csv`,
    {
      partner,
    },
  )
  await taken(colleague, claims(canaries), `${canaries.word()}.837`, { partner })
  await taken(colleague, `ISA*00*${canaries.word()}~ST*837*${canaries.word()}~`, `${canaries.word()}.837`)
  await taken(colleague, `PK\u0003\u0004${canaries.word()}`, `${canaries.word()}.xlsx`, { language: 'es' })
  await taken(colleague, canaries.word().repeat(3), `../${canaries.word()}\u0007.exe`)
  return good
}

/** A claim file in which everybody's name, address and number is another. */
function claims(canaries: Canaries): string {
  return readFileSync('test/exchange/claims.837', 'utf8')
    .replace(/NM1\*IL\*1\*\w+\*\w+\*\*\*\*MI\*\w+/g, () => {
      return `NM1*IL*1*${canaries.word()}*${canaries.word()}****MI*${canaries.cin()}`
    })
    .replace(/N3\*[^~]+~/g, () => `N3*1 ${canaries.word()} St~`)
    .replace(/REF\*EA\*[^~]+~/g, () => `REF*EA*${canaries.word()}~`)
    .replace('CLM*9000000001*85*', () => `CLM*9000000001*${canaries.word()}*`)
}

/** What a plan enters goes out to its provider, which answers. */
export async function sendOut(
  hub: WatchedHub,
  canaries: Canaries,
  plan: Office,
  partner: string,
): Promise<void> {
  const records = memberRows(canaries, 20, 6).map(row => ({
    facts: Object.fromEntries(members.columns.flatMap(({ key }, at) => (row[at] ? [[key, row[at]]] : []))),
  }))
  const { colleague } = plan
  const asked = { file: 'MIF', partner, period: '10/2026' }
  await colleague.must('exchange.enter-records', { ...asked, records })
  await colleague.ask('exchange.enter-records', {
    ...asked,
    records: [{ facts: { memberCin: canaries.word(), [canaries.word()]: canaries.word() } }],
  })
  const { transmission } = (await colleague.must('exchange.compose-file', asked)) as Answer
  await rest(hub, colleague)
  await colleague.must('exchange.send-file', { transmission: transmission?.id })
  await rest(hub, colleague)
  await colleague.must('exchange.list-records', { ...asked, period: undefined, side: 'ours', limit: 5 })
  await colleague.must('exchange.list-records', {
    file: 'MIF',
    partner,
    facts: { memberCin: canaries.cin(), memberLastName: canaries.word() },
  })
}

/** Grievances, audits, readiness, sites: whatever people write in their own words. */
export async function writeDown(canaries: Canaries, plan: Office, provider: Office, contractId: string) {
  const word = (): string => canaries.word()
  const now = new Date(Date.now() - 60_000).toISOString()
  const complaint = { receivedAt: now, way: 'phone', expedited: false, category: word(), says: word() }
  for (let nth = 0; nth < 6; nth++) {
    const made = (await plan.colleague.must('oversight.record-grievance', {
      ...complaint,
      says: `${word()} and ${word()}`,
      memberCin: canaries.cin(),
    })) as Answer
    const grievanceId = made.grievance?.id
    await plan.colleague.must('oversight.move-grievance', { grievanceId, to: 'acknowledged' })
    await plan.colleague.must('oversight.move-grievance', { grievanceId, to: 'resolved', resolution: word() })
    await plan.colleague.ask('oversight.move-grievance', { grievanceId, to: 'withdrawn', resolution: word() })
  }
  await plan.colleague.must('oversight.list-grievances', {})
  await plan.colleague.must('network.add-partner', { name: word(), kinds: ['ecm-provider'], contact: word() })
  const opened = (await plan.colleague.must('oversight.open-audit', {
    providerId: provider.organizationId,
    title: word(),
    scope: [word()],
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
  })) as Answer
  await plan.colleague.must('oversight.report-audit', {
    auditId: opened.audit?.id,
    summary: word(),
    findings: [{ area: 'claims', says: word() }],
  })
  await provider.administrator.must('oversight.answer-readiness', {
    contractId,
    item: 'lead-care-managers',
    state: 'in-work',
    note: word(),
  })
  await provider.administrator.must('network.add-site', {
    name: word(),
    street: `1 ${word()} Street`,
    city: word(),
    zip: '94204',
    county: '19',
    phone: '5550100123',
    languages: ['English'],
    hours: [],
    accessibility: [],
    offerings: [],
    isPublished: false,
  })
}
