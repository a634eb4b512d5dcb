/** Headings that only a person can explain, and claims in X12, on both databases. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, download, exchange, layoutFor, rowsOf, see, work } from './house.ts'

const tracker = layoutFor('OTF')

/** A tracker one of whose headings nobody can be sure of. */
async function unclearTracker(seed: number): Promise<string> {
  const text = Buffer.from(await bytesOf(tracker, rowsOf(tracker, 5, seed))).toString()
  return text.replace('Time Spent Performing Outreach', 'Minutes or so')
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let analyst: PersonActor
  let partner: string
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    analyst = await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst'])
    partner = (await makeOrganization(house, ['ecm-provider'])).id
  }, 120_000)

  test('a heading is explained once, and the partner’s next file is understood by itself', async () => {
    const seen = await exchange(house, analyst, await unclearTracker(1), { partner }, 'tracker.csv')
    expect(seen.transmission).toMatchObject({ step: 'waiting', waitsFor: 'answers' })
    const [question] = seen.questions
    const key = question?.key ?? ''
    expect(question?.candidates.map(each => each.key)).toContain('outreachMinutes')
    const transmission = seen.transmission.id
    const answering = (answers: Record<string, string>) =>
      ask(house, 'exchange.answer-questions', analyst, { transmission, answers }, once(house))
    expect(await answering({ [key]: 'memberCin-or-so' })).toMatchObject({
      refusal: { code: 'exchange/heading-not-asked' },
    })
    expect(await answering({})).toMatchObject({ refusal: { code: 'exchange/heading-not-asked' } })
    expect(await answering({ [key]: 'outreachMinutes' })).toMatchObject({ ok: true })
    expect(await answering({ [key]: '' })).toMatchObject({ refusal: { code: 'exchange/asks-nothing' } })
    await work(house)
    expect((await see(house, analyst, transmission)).transmission).toMatchObject({ step: 'acknowledged' })
    const next = await exchange(house, analyst, await unclearTracker(2), { partner }, 'tracker.csv')
    expect(next.transmission.step).toBe('acknowledged')
    expect(next.questions).toEqual([])
  })

  test('claims are judged and answered with 999 and 277CA', async () => {
    const claims = readFileSync('test/exchange/claims.837')
    const seen = await exchange(house, analyst, claims, { partner }, 'claims.837')
    expect(seen.transmission).toMatchObject({ step: 'acknowledged', outcome: 'accepted' })
    expect(seen.steps.map(({ step }) => step)).toEqual(['received', 'read', 'checked', 'acknowledged'])
    expect(seen.answers.map(({ kind }) => kind)).toEqual(['277ca', '999', 'receipt'])
    const asked = { transmission: seen.transmission.id, kind: '999' }
    const answer = await download(house, analyst, 'exchange.download-answer', asked)
    expect(answer.toString()).toMatch(/\*AK9\*|AK9\*A/)
  })

  test('what is found in claims is told in the reader’s language, with its place', async () => {
    const wrong = readFileSync('test/exchange/claims.837', 'latin1').replace('*85*', '*XX*')
    const { transmission } = await exchange(house, analyst, wrong, { partner }, 'wrong.837')
    type Told = {
      wrong: string
      mend: string
      place: { element: string | null; segment: number | null } | null
    }
    const told = async (language: string): Promise<Told> => {
      const asked = { transmission: transmission.id, language }
      const { findings } = (await mustAsk(house, 'exchange.list-findings', analyst, asked)) as {
        findings: Told[]
      }
      const [first] = findings
      if (!first) throw new Error('nothing was found')
      return first
    }
    const [english, spanish] = [await told('en'), await told('es')]
    expect(english.place?.segment).toBeGreaterThan(0)
    expect(english.mend).not.toBe('')
    expect(spanish.wrong).not.toBe(english.wrong)
    expect(spanish.mend).toBe('Revise si falta un segmento antes, o muévalo.')
  })

  test('an interchange that cannot be read is refused, with its findings', async () => {
    const seen = await exchange(house, analyst, 'ISA*00*   ', { partner }, 'cut.837')
    expect(seen.transmission.step).toBe('refused')
    const found = (await mustAsk(house, 'exchange.list-findings', analyst, {
      transmission: seen.transmission.id,
    })) as { findings: { wrong: string }[] }
    expect(found.findings[0]?.wrong).not.toBe('')
    expect(seen.answers.map(({ kind }) => kind)).toEqual(['receipt'])
  })
})
