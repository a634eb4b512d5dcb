/**
 * The whole way on real PostgreSQL, with OpenSSH's own client: care is documented, its invoices go as a workbook over
 * SFTP, come back with an error, are mended, decided and paid; the remittance is posted in the provider's books, and
 * the State accepts the encounters.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { fileOf, makeMember, mustAsk, once } from '../actions/house.ts'
import { payTerms } from '../claims/pay-terms.ts'
import { onDatabase } from '../databases/databases.ts'
import { bytesOf, layoutFor, work } from '../exchange/house.ts'
import { openSftpHub, type SftpHub } from '../sftp/hub.ts'
import { put, sftp } from '../sftp/programs.ts'
import { providerBlock, sampleFacts, tellMembers } from './house.ts'

const root = join(import.meta.dirname, '../..')
const jobs = allJobs.map(({ every: _, ...job }) => job)
const toPlan = 'to-causeway/harbor-health-plan'
const fromPlan = 'from-causeway/harbor-health-plan'

onDatabase('server', (_, openDatabase) => {
  let hub: SftpHub
  let biller: PersonActor
  let adjudicator: PersonActor
  let rows: Facts[] = []

  const as = async <Name extends ActionName>(
    actor: PersonActor,
    name: Name,
    input: ActionInput<Name>,
    file?: object,
  ) =>
    (await mustAsk(
      hub.house,
      name,
      actor,
      input as object,
      once(hub.house, file ?? {}),
    )) as ActionAnswer<Name>
  const settle = () => work(hub.house, jobs)
  const lines = async () =>
    (await as(adjudicator, 'claims.list-lines', { list: 'all', number: null })).lines.map(
      ({ number, state, paidCents }) => [number, state, paidCents],
    )
  /** The files that lie in the provider's folder by the end of their names, fetched. */
  const fetched = async (ending: string): Promise<readonly string[]> => {
    const got = await sftp(hub.provider.peer, `get -r ${fromPlan}`)
    expect(got).toMatchObject({ code: 0 })
    const folder = join(hub.folder, 'harbor-health-plan')
    return readdirSync(folder).flatMap(name => (name.endsWith(ending) ? [join(folder, name)] : []))
  }

  beforeAll(async () => {
    hub = await openSftpHub(await openDatabase(), {}, 100_000_000, payTerms)
    const { house, plan, provider } = hub
    biller = await makeMember(house, provider.organization, ['biller'])
    adjudicator = await makeMember(house, plan.organization, ['plan-adjudicator'])
    const world = { plan: plan.organization, provider: provider.organization, analyst: plan.staff, biller }
    const told = sampleFacts('MIF', 2, facts => ({
      ...facts,
      ...{ ecmMemberRecord: 'New', memberAssignmentDate: '11/01/2026' },
    }))
    await tellMembers(house, world, 'MIF', told)
    await settle()
    await as(adjudicator, 'claims.save-payer', {
      ...{ name: 'Harbor Health Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' },
      ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 50_000 },
    })
    const partner = await as(plan.administrator, 'network.add-partner', {
      name: 'The State',
      kinds: ['plan'],
    })
    await as(adjudicator, 'encounters.save-profile', {
      ...{
        state: partner.partner.id,
        contactName: 'Encounter Desk',
        contactPhone: '5550100101',
        sender: '099',
      },
      ...{ receiver: 'DHCS', usage: 'P', planCodes: [{ since: '2026-01-01', code: '099' }] },
    })
  }, 120_000)

  test('care that was documented is drafted as lines of invoices', async () => {
    const { house, provider, plan } = hub
    const outreach = await makeMember(house, provider.organization, ['outreach-worker'])
    const { members } = await as(provider.staff, 'members.list-members', { limit: 10 })
    const attempts = members.map(({ id }, at) => ({
      ...{ command: house.newId(), member: id, on: `2026-11-0${5 + at}` as const, method: 'Phone' },
      ...{ outcome: 'no-answer', staff: 'Non-Clinical', minutes: 10 },
    }))
    await as(outreach, 'casework.record-attempts', { attempts })
    const billed = await as(biller, 'billing.bill-care', { partner: plan.organization.id, month: '2026-11' })
    expect(billed).toMatchObject({ invoices: 2, services: 2 })
    const seen = await as(biller, 'billing.see-draft', { draft: billed.draft ?? '' })
    const [blank = {}] = sampleFacts('INV', 1, each => each)
    const empty = Object.keys(blank).flatMap(key =>
      /^(procedureCodeModifier|memberDiagnosisCode)#/.test(key) ? [[key, '']] : [],
    )
    rows = seen.content.invoices.flatMap((invoice, at) =>
      invoice.lines.map(line => ({
        ...{
          ...blank,
          ...Object.fromEntries(empty),
          ...providerBlock,
          ...seen.content.facts,
          ...invoice.facts,
        },
        ...line.facts,
        ...{ invoiceNumber: `100000000${at + 1}`, placeOfService: '11', memberDiagnosisCode: 'Z59.00' },
        ...{ serviceUnitCost: '30.00', serviceChargeAmount: '30.00', invoiceAmount: '30.00' },
        ...{ authorizationNumber: '', invoiceDate: '11/20/2026' },
      })),
    )
    expect(rows.map(({ procedureCode }) => procedureCode)).toEqual(['G9012', 'G9012'])
  })

  test('the workbook comes over SFTP; its error file says what is wrong, is mended, and the plan has it over SFTP', async () => {
    const layout = layoutFor('INV')
    const wrong = rows.map((row, at) => (at === 1 ? { ...row, serviceUnitCount: 'one' } : row))
    const cells = wrong.map(facts => layout.columns.map(({ key }) => facts[key] ?? ''))
    const own = `${toPlan}/own-data/`
    put(hub.folder, 'november.xlsx', await bytesOf(layout, cells, 'xlsx'))
    expect(await sftp(hub.provider.peer, `put november.xlsx ${own}`)).toMatchObject({ code: 0 })
    await settle()
    const [marked = ''] = await fetched('_marked.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(marked)
    const bad: ExcelJS.Cell[] = []
    book.worksheets[0]?.eachRow(row => row.eachCell(cell => cell.text === 'one' && bad.push(cell)))
    expect(bad.map(({ note }) => JSON.stringify(note ?? ''))).toEqual([expect.stringMatching(/number/i)])
    for (const cell of bad) cell.value = 1
    await book.xlsx.writeFile(join(hub.folder, 'mended.xlsx'))
    expect(await sftp(hub.provider.peer, `put mended.xlsx ${own}`)).toMatchObject({ code: 0 })
    await settle()
    const about = { file: 'INV', partner: hub.plan.organization.id, format: 'xlsx', thenSend: true } as const
    await as(biller, 'exchange.compose-file', about)
    await settle()
    // The plan's own program fetches the workbook; the same moment its lines were decided.
    const got = await sftp(hub.plan.peer, 'get -r from-causeway/sunrise-care')
    expect(got).toMatchObject({ code: 0 })
    const names = readdirSync(join(hub.folder, 'sunrise-care')).filter(name =>
      /^(?!.*_marked).*xlsx$/.test(name),
    )
    expect(names).toHaveLength(1)
    expect((await lines()).sort()).toEqual([
      ['1000000001', 'approved', 3_000],
      ['1000000002', 'approved', 3_000],
    ])
  })

  test('the plan pays; its 835 lies in the provider’s folder and stands in its books, to the cent', async () => {
    await as(adjudicator, 'claims.begin-run', { firstReference: 1001 })
    await settle()
    const [remittance = ''] = await fetched('835_1001.x12')
    expect(readFileSync(remittance, 'latin1')).toMatch(/^ISA\*00\*/)
    const payments = await as(biller, 'books.list-payments', {})
    expect(payments.payments).toMatchObject([{ cents: 6_000, outcome: 'posted', toSettle: 0 }])
    expect((await lines()).map(([, state]) => state)).toEqual(['paid', 'paid'])
  })

  test('the encounters are acknowledged and accepted by the State', async () => {
    await as(adjudicator, 'encounters.make', {})
    await settle()
    const { files } = await as(adjudicator, 'encounters.list-files', {})
    const [file] = files
    await as(adjudicator, 'encounters.release', { encounterFile: file?.id ?? '' })
    await settle()
    const { bytes } = await as(adjudicator, 'exchange.download-file', {
      transmission: file?.transmission ?? '',
    })
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    const path = put(hub.folder, 'encounters.837', Buffer.concat(parts))
    const program = ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'x12', 'check', path]
    const words = ['--ack', join(hub.folder, 'state'), '--today', '2026-11-23', '--control-number', '77']
    const judged = spawnSync(process.execPath, [...program, ...words], { cwd: root, encoding: 'utf8' })
    expect(judged.status, judged.stdout + judged.stderr).toBe(0)
    const states = async () =>
      (await as(adjudicator, 'encounters.list', { invoice: null })).encounters.map(({ state }) => state)
    const profile = await as(adjudicator, 'encounters.see-profile', {})
    const bring = async (name: string, content: Uint8Array | string): Promise<void> => {
      const answer = { file: fileOf(content, name, 'application/octet-stream') }
      await as(adjudicator, 'exchange.receive-file', { partner: profile.profile?.state ?? '' }, answer)
      await settle()
    }
    for (const [kind, wanted] of [
      ['999', 'acknowledged'],
      ['277ca', 'forwarded'],
    ] as const) {
      const name = `encounters.1.${kind}.x12`
      await bring(name, readFileSync(join(hub.folder, 'state', name)))
      expect(await states()).toEqual([wanted, wanted])
    }
    const { encounters } = await as(adjudicator, 'encounters.list', { invoice: null })
    const said = encounters.map(({ number }) => `${number},E${number},Accepted,,`)
    await bring(
      'evr.csv',
      ['Claim Number,Encounter ID,Status,Batch Reference,Error Codes', ...said].join('\r\n'),
    )
    expect(await states()).toEqual(['accepted', 'accepted'])
  })
})
