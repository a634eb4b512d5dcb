/** Help on both databases: findings and columns explained, words found, whom to ask, and a provider's first month. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { anyone } from '#domain/people/actor.ts'
import { allFindingCodes, explainFinding } from '#files/derive/help/explain-finding.ts'
import { allRules } from '#files/guidance.ts'
import { documents } from '#guidance/documents.ts'
import { glossary } from '#guidance/glossary.ts'
import { knownBefore } from '#guidance/known-before.ts'
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
import { bytesOf, layoutFor, makeContract, receive, rowsOf, work } from '../exchange/house.ts'
import { gradeOf } from '../reading-level.ts'

describe('every finding', () => {
  test('is explained in both languages, with nothing left open', () => {
    expect(allFindingCodes.length).toBeGreaterThan(300)
    for (const code of allFindingCodes)
      for (const language of ['en', 'es'] as const) {
        const told = explainFinding(code, language)
        expect(`${told?.wrong} ${told?.mend}`, code).toMatch(/\S{3}/)
        expect(`${told?.wrong} ${told?.expected} ${told?.mend}`, code).not.toMatch(/[{}]/)
      }
  })

  test('that a rule makes shows a wrong row beside a right one, and its source', () => {
    for (const { id } of allRules) {
      const told = explainFinding(id, 'en')
      expect(told?.cells.length, id).toBeGreaterThan(0)
      expect(
        told?.cells.some(({ wrong, right }) => wrong !== right) || /twice|two|already/.test(id),
        id,
      ).toBe(true)
      expect(told?.source?.title, id).not.toBeNull()
      expect(told?.elements.length, id).toBeGreaterThan(0)
    }
  })
})

describe('the words of the trade', () => {
  test('are plain, cited, and each there once', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
    const known = new Set<string>(documents.map(({ id }) => id))
    for (const { id, cite, says } of [
      ...glossary,
      ...knownBefore.map(each => ({ id: each.file, cite: each.cite, says: { en: 'It is.', es: 'Es así.' } })),
    ]) {
      expect(known.has(cite.slice(0, cite.indexOf(':'))), id).toBe(true)
      expect(says.es, id).not.toBe(says.en)
      expect(gradeOf(says.en), id).toBeLessThanOrEqual(12)
    }
    const whole = glossary.map(({ says }) => says.en).join(' ')
    expect(gradeOf(whole)).toBeLessThanOrEqual(8)
  })
})

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let ofPlan: PersonActor
  let ofProvider: PersonActor
  let supervisor: PersonActor
  beforeAll(async () => {
    const support = { name: 'Hub Desk', phone: '555-0100', email: null, hours: 'Weekdays 8 to 5' }
    house = await openTestHouse(await openDatabase(), { support })
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(house, ['ecm-provider'], 'Sample Care')
    ofPlan = await makeMember(house, plan, ['administrator'])
    ofProvider = await makeMember(house, provider, ['administrator'])
  }, 120_000)

  type Hits = { hits: { kind: string; id: string; file: string | null; title: string }[] }
  const search = async (words: string, language = 'en') =>
    ((await mustAsk(house, 'help.search', anyone, { words, language })) as Hits).hits

  const codeOf = async (name: string, actor: PersonActor, asked: object) => {
    const answer = await ask(house, name as 'help.search', actor, asked as never, once(house))
    return answer.ok ? 'done' : answer.refusal.code
  }

  describe('whoever looks, even before sign-in', () => {
    test('finds by words: the trade’s own first, without accents, all words at once', async () => {
      expect((await search('CIN'))[0]).toMatchObject({ kind: 'word', id: 'cin' })
      expect((await search('remision ciclo', 'es'))[0]).toMatchObject({ kind: 'word', id: 'closed-loop' })
      expect((await search('cell/not-a-cin'))[0]).toMatchObject({ kind: 'finding', id: 'cell/not-a-cin' })
      const elements = await search('member date of birth')
      expect(elements.some(({ kind, id }) => kind === 'element' && id === 'memberDateOfBirth')).toBe(true)
      expect(await search('no such thing anywhere')).toEqual([])
      expect(await search('  ')).toEqual([])
    })

    test('reads a finding, a file, a column', async () => {
      const finding = await mustAsk(house, 'help.explain-finding', anyone, {
        code: 'cell/cin-without-letter',
      })
      expect(finding).toMatchObject({ right: '90000001A', consequence: 'rejects-row' })
      const file = (await mustAsk(house, 'help.explain-file', anyone, { file: 'MIF', language: 'es' })) as {
        elements: { element: string; needs: { needed: string }[] }[]
      }
      expect(file.elements.find(({ element }) => element === 'memberCin')?.needs[0]?.needed).toMatch(
        /^Obligatorio/,
      )
      const element = await mustAsk(house, 'help.explain-element', anyone, {
        file: 'INV',
        element: 'invoiceAmount',
      })
      expect(element).toMatchObject({
        file: 'billing/invoice',
        findings: expect.arrayContaining([]) as unknown,
      })
      const words = (await mustAsk(house, 'help.list-words', anyone, {})) as { words: unknown[] }
      expect(words.words).toHaveLength(glossary.length)
    })

    test('is told what is not there', async () => {
      expect(await codeOf('help.explain-finding', ofPlan, { code: 'no/such' })).toBe('help/no-such-finding')
      expect(await codeOf('help.explain-file', ofPlan, { file: 'none' })).toBe('help/no-such-element')
      expect(await codeOf('help.explain-element', ofPlan, { file: 'MIF', element: 'none' })).toBe(
        'help/no-such-element',
      )
    })

    test('sees whom to ask at the hub', async () => {
      expect(await mustAsk(house, 'help.see-hub-contact', anyone, {})).toMatchObject({
        hub: { name: 'Hub Desk' },
      })
    })
  })

  test('an organization’s contact is shown to its people and its partners, and to nobody else', async () => {
    const contact = { name: 'Data Desk', phone: '5550100123', email: null, hours: null }
    const nobody = { ...contact, phone: null }
    expect(await codeOf('help.change-support-contact', ofPlan, { contact: nobody })).toBe(
      'help/no-way-to-reach',
    )
    await mustAsk(house, 'help.change-support-contact', ofPlan, { contact }, once(house))
    expect(await mustAsk(house, 'help.list-contacts', ofPlan, {})).toMatchObject({
      own: { name: 'Data Desk' },
    })
    expect(await mustAsk(house, 'help.list-contacts', ofProvider, {})).toMatchObject({
      own: null,
      partners: [],
    })
    await makeContract(house, plan, provider)
    expect(await mustAsk(house, 'help.list-contacts', ofProvider, {})).toMatchObject({
      partners: [{ partner: plan.id, partnerName: 'Sample Plan', contact: { phone: '5550100123' } }],
      hub: { name: 'Hub Desk' },
    })
    const stranger = await makeMember(house, await makeOrganization(house, ['ecm-provider']), ['biller'])
    expect(await mustAsk(house, 'help.list-contacts', stranger, {})).toMatchObject({ partners: [] })
    expect(await codeOf('help.change-support-contact', stranger, { contact: null })).toBe(
      'request/not-permitted',
    )
    await mustAsk(house, 'help.change-support-contact', ofPlan, { contact: null }, once(house))
    expect(await mustAsk(house, 'help.list-contacts', ofPlan, {})).toMatchObject({ own: null })
  })

  describe('the first month', () => {
    type Month = { state: string; steps: { step: string; done: boolean }[]; next: string | null }
    const month = async (actor: PersonActor) =>
      (await mustAsk(house, 'help.see-first-month', actor, {})) as Month
    const done = async (actor: PersonActor) =>
      (await month(actor)).steps.flatMap(({ step, done: isDone }) => (isDone ? [step] : []))

    test('counts what is true, and nothing else', async () => {
      const fresh = await makeOrganization(house, ['ecm-provider'], 'New Care')
      supervisor = await makeMember(house, fresh, ['supervisor', 'administrator'])
      expect(await month(supervisor)).toMatchObject({ state: 'shown', next: 'second-factor' })
      expect(await done(supervisor)).toEqual([])
      await makeContract(house, plan, fresh)
      await makeMember(house, fresh, ['biller'])
      const contact = { name: 'New Desk', phone: null, email: 'desk@new.example', hours: null }
      await mustAsk(house, 'help.change-support-contact', supervisor, { contact }, once(house))
      await mustAsk(house, 'exchange.download-template', supervisor, { file: 'RTF', what: 'heading' })
      await mustAsk(house, 'exchange.try-file', supervisor, {}, { file: fileOf('a,b\r\n1,2\r\n') })
      expect(await done(supervisor)).toEqual(['contract', 'people', 'support-contact', 'template', 'trial'])
      const members = layoutFor('MIF')
      await receive(house, supervisor, await bytesOf(members, rowsOf(members, 2)), { partner: plan.id })
      expect((await month(supervisor)).next).toBe('second-factor')
      await work(house)
      expect((await done(supervisor)).slice(-2)).toEqual(['first-file', 'first-answer'])
    })

    test('is put away for all, and comes back', async () => {
      await mustAsk(house, 'help.change-first-month', supervisor, { state: 'put-away' }, once(house))
      expect((await month(supervisor)).state).toBe('put-away')
      await mustAsk(house, 'help.change-first-month', supervisor, { state: 'shown' }, once(house))
      expect((await month(supervisor)).state).toBe('shown')
    })

    test('is not for a plan', async () => {
      expect((await month(ofPlan)).state).toBe('not-for-us')
    })
  })
})
