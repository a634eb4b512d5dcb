/** Templates, samples and trying a file, on both databases: as agreed, with what is known, nothing kept. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileStream } from '#actions/action.ts'
import { ask } from '#actions/ask.ts'
import { bytesSource } from '#base/bytes.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { checkFile } from '#files/check/check-file.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { readWorkbook } from '#formats/workbook/read.ts'
import { profiles } from '#guidance/all-profiles.ts'
import {
  fileOf,
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, day, layoutFor, receive, rowsOf, work } from '../exchange/house.ts'
import { sampleTerms } from '../network/sample-terms.ts'

const members = layoutFor('MIF')

async function whole({ bytes }: FileStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Every text of every cell. */
async function textsOf(workbook: Uint8Array): Promise<string[]> {
  const texts: string[] = []
  for await (const event of readWorkbook(bytesSource('template.xlsx', workbook))) {
    if (event.type === 'rows') texts.push(...event.rows.flatMap(({ cells }) => cells))
  }
  return texts
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let administrator: PersonActor
  let supervisor: PersonActor
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(house, ['ecm-provider'], 'Sample Care')
    administrator = await makeMember(house, plan, ['administrator'])
    const own = await makeMember(house, provider, ['administrator'])
    supervisor = await makeMember(house, provider, ['supervisor'])
    const { contractId, version } = (await mustAsk(
      house,
      'network.propose-contract',
      administrator,
      { partnerId: provider.id, number: 'C-1', since: '2026-01-01', terms: agreed },
      once(house),
    )) as { contractId: string; version: number }
    const answer = { contractId, version, says: 'accepted' }
    await mustAsk(house, 'network.answer-contract', own, answer, once(house))
  }, 120_000)

  const agreed = {
    ...sampleTerms,
    files: [
      {
        file: 'ecm/return-transmission',
        owes: 'provider',
        layout: { as: 'profile', profile: 'example-harbor' },
        transport: 'portal',
        cadence: null,
      },
      {
        file: 'ecm/member-information',
        owes: 'payer',
        layout: { as: 'guidance' },
        transport: 'portal',
        cadence: null,
      },
    ],
  }

  const fetch = async (asked: object): Promise<FileStream> =>
    (await mustAsk(house, 'exchange.download-template', supervisor, asked)) as FileStream

  const tried = (bytes: Uint8Array, asked: object = {}, name = 'try.csv') =>
    mustAsk(house, 'exchange.try-file', supervisor, asked, { file: fileOf(bytes, name) }) as Promise<Tried>

  type Tried = {
    outcome: string
    file: string | null
    rows: { read: number; accepted: number; rejected: number }
    groups: { code: string; count: number; wrong: string }[]
    findings: { code: string; row: number | null; found: string | null }[]
  }

  describe('the list', () => {
    test('has what the contract names, from either side', async () => {
      const { templates } = (await mustAsk(house, 'exchange.list-templates', supervisor, {})) as {
        templates: Record<string, unknown>[]
      }
      expect(templates).toMatchObject([
        {
          short: 'RTF',
          direction: 'sends',
          partnerName: 'Sample Plan',
          profile: 'Harbor Example Health Plan (example)',
        },
        { short: 'MIF', direction: 'receives', partner: plan.id, profile: null, format: 'xlsx' },
      ])
    })

    test('is the State’s own for whoever has no contract', async () => {
      const alone = await makeOrganization(house, ['community-supports-provider'])
      const biller = await makeMember(house, alone, ['biller'])
      const { templates } = (await mustAsk(house, 'exchange.list-templates', biller, {})) as {
        templates: { short: string; direction: string; party: string }[]
      }
      expect(templates.map(({ short, direction, party }) => `${short} ${direction} ${party}`)).toEqual([
        'INV sends community-supports',
        'ASF receives community-supports',
        'CSR sends community-supports',
      ])
    })
  })

  describe('what is fetched', () => {
    test('a sample in the partner’s layout passes the check, and names only made-up people', async () => {
      const sample = await fetch({ file: 'RTF', what: 'sample', partner: plan.id })
      const bytes = await whole(sample)
      expect(sample.name).toBe('RTF-example-harbor-sample.xlsx')
      const answer = await checkFile(
        requestFor(prepareChecker(day, profiles), bytesSource(sample.name, bytes)),
        { finding: () => {} },
      )
      expect(answer).toMatchObject({ outcome: 'accepted', receipt: { profile: 'example-harbor' } })
      expect(answer.receipt.rows.read).toBe(12)
    })

    test('a heading row is one line of text', async () => {
      const heading = await fetch({ file: 'MIF', what: 'heading' })
      const lines = Buffer.from(await whole(heading))
        .toString()
        .trim()
        .split('\r\n')
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain('Member Client Index Number')
      expect(heading.name).toBe('MIF-heading.csv')
    })

    test('a template begins with who both are; with the members that the partner told, if one asks', async () => {
      const rows = rowsOf(members, 3)
      await receive(house, supervisor, await bytesOf(members, rows), { partner: plan.id })
      await work(house)
      const isCin = (text: string) => /^9\d{7}[A-Z]$/.test(text)
      const fetched = async (asked: object) =>
        textsOf(await whole(await fetch({ what: 'template', partner: plan.id, ...asked })))
      const plain = await fetched({ file: 'RTF' })
      expect(plain.filter(text => text === 'Sample Care')).toHaveLength(1)
      const known = await fetched({ file: 'RTF', members: 'yes' })
      const cins = rows.map(row => row[members.columns.findIndex(({ key }) => key === 'memberCin')])
      expect(new Set(known.filter(isCin))).toEqual(new Set([...plain.filter(isCin), ...cins]))
    })

    test('nothing for a partner or a file that is not there', async () => {
      const codes = await Promise.all(
        [
          { file: 'none', what: 'sample' },
          { file: 'RTF', what: 'sample', partner: house.newId() },
        ].map(async asked => {
          const answer = await ask(house, 'exchange.download-template', supervisor, asked as never)
          return answer.ok ? 'done' : answer.refusal.code
        }),
      )
      expect(codes).toEqual(['exchange/no-such-file-type', 'exchange/no-such-partner'])
    })
  })

  describe('a file that is tried', () => {
    test('is told what would become of it, and nothing of it is kept', async () => {
      const rows = rowsOf(members, 4, 9).map(row => [...row])
      const place = members.columns.findIndex(({ key }) => key === 'memberCin')
      const [first] = rows
      if (first) first[place] = '90000001'
      const before = await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
        tx.selectFrom('transmission').select('id').execute(),
      )
      const answer = await tried(await bytesOf(members, rows))
      expect(answer).toMatchObject({
        outcome: 'accepted-in-part',
        file: 'ecm/member-information',
        rows: { read: 4, accepted: 3, rejected: 1 },
      })
      expect(answer.findings).toMatchObject([{ code: 'cell/cin-without-letter', row: 2, found: '90000001' }])
      const after = await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
        tx.selectFrom('transmission').select('id').execute(),
      )
      expect(after).toEqual(before)
    })

    test('speaks Spanish, and says so of what it is not', async () => {
      const answer = await tried(Buffer.from('a,b\r\n1,2\r\n'), { language: 'es' })
      expect(answer).toMatchObject({ outcome: 'rejected', file: null })
      expect(answer.groups[0]?.wrong).not.toMatch(/\bthe\b/)
    })

    test('knows claims in X12, and tells what is wrong with them in Spanish', async () => {
      const claims = readFileSync('test/exchange/claims.837')
      expect(await tried(claims, {}, 'claims.837')).toMatchObject({
        format: 'x12',
        outcome: 'accepted',
        groups: [],
      })
      const wrong = Buffer.from(claims.toString('latin1').replace('*85*', '*XX*'), 'latin1')
      const answer = await tried(wrong, { language: 'es' }, 'claims.837')
      expect(answer).toMatchObject({ format: 'x12', file: null })
      expect(answer.outcome).not.toBe('accepted')
      expect(answer.groups.map(({ wrong: says }) => says).join(' ')).toMatch(/\b(?:el|la|no|de)\b/)
    })

    test('is refused when it is too large for a trial', async () => {
      const answer = await ask(
        house,
        'exchange.try-file',
        supervisor,
        {},
        {
          file: fileOf(new Uint8Array(20_000_001)),
        },
      )
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'exchange/file-too-large' } })
    })
  })
})
