/** Referrals as they are decided: every move, every clock, what a form says, and who is found to be whom. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { populationCriteria } from '#guidance/populations/criteria.ts'
import { memberFacts } from '#guidance/populations/member-facts.ts'
import { formElements } from '#guidance/referrals/form-elements.ts'
import { letters } from '#guidance/referrals/letters.ts'
import { screeningTopics } from '#guidance/referrals/screening.ts'
import { dueAfter } from './clocks.ts'
import { decideReferral, type ReferralStanding } from './decide.ts'
import { readForm } from './form.ts'
import { writeLetter } from './letter.ts'
import { objectionToStep } from './loop.ts'
import { readReceiptNumber, receiptNumber } from './number.ts'
import { areSurelyTwo, matchKeysOf, personOf } from './person.ts'
import { potentialCodes, weighScreening } from './screening.ts'
import { deedsAt, type ReferralSide, type ReferralStep, referralMoves } from './steps.ts'

const at = '2026-11-23T18:00:00.000Z'
const today = '2026-11-23'

const standing = (
  side: ReferralSide,
  step: ReferralStep,
  changes: Partial<ReferralStanding> = {},
): ReferralStanding => ({
  ...{ side, step, service: 'ecm', urgency: 'routine', receivedAt: at, status: 'Pending' },
  ...changes,
})

const steps = [...new Set(referralMoves.flatMap(({ from, to }) => [...from, to]))]
const deeds = [...new Set(referralMoves.map(({ deed }) => deed))]
const reasonFor = (wanted: 'closing' | 'declining' | undefined) =>
  wanted === 'closing' ? 'Member Declined' : wanted === 'declining' ? 'no-capacity' : null

describe('a move', () => {
  test.each(
    referralMoves.flatMap(move =>
      move.from.map(from => [move.side, from, move.deed, move.to, move] as const),
    ),
  )('at the %s from %s by %s to %s', (side, from, deed, to, move) => {
    const outcome = decideReferral(standing(side, from), { deed, reason: reasonFor(move.reason), at })
    expect(outcome).toMatchObject({ step: to, status: move.status ?? 'Pending' })
  })

  test('that no table has is refused, whatever is tried', () => {
    for (const side of ['plan', 'provider', 'referrer'] as const)
      for (const step of steps)
        for (const deed of deeds) {
          const known = referralMoves.some(
            move => move.side === side && move.deed === deed && move.from.includes(step),
          )
          if (!known)
            expect(decideReferral(standing(side, step), { deed, reason: null, at })).toBe('referrals/not-now')
        }
  })

  test('leaves nothing closed', () => {
    expect(referralMoves.filter(({ from }) => from.includes('closed'))).toEqual([])
    for (const side of ['plan', 'provider', 'referrer'] as const)
      expect(deedsAt(side, 'closed', 'Pending')).toEqual([])
  })

  test('needs a reason of the guidance where it ends something, and takes none elsewhere', () => {
    const plan = standing('plan', 'to-triage')
    expect(decideReferral(plan, { deed: 'deny', reason: null, at })).toBe('referrals/reason-missing')
    expect(decideReferral(plan, { deed: 'deny', reason: 'no-capacity', at })).toBe('referrals/no-such-reason')
    expect(decideReferral(plan, { deed: 'find-eligible', reason: 'Other', at })).toBe(
      'referrals/reason-not-wanted',
    )
  })

  test('a provider’s word alone closes a loop only where the service was received', () => {
    const hear = (reason: string) =>
      decideReferral(standing('plan', 'with-provider', { status: 'Accepted' }), {
        deed: 'hear-report',
        reason,
        at,
      })
    expect(hear('Services Received')).toMatchObject({ step: 'closed', closureReason: 'Services Received' })
    expect(hear('Unable to Reach Member')).toMatchObject({ step: 'to-close', closureReason: null })
  })

  test('statuses go on as the loop’s own table has them, whatever plan and provider do', () => {
    const tries = fc.array(fc.constantFrom(...deeds), { maxLength: 40 })
    fc.assert(
      fc.property(tries, all => {
        let now = standing('plan', 'to-triage')
        const said: { status: string; on: typeof today; by: 'plan' | 'provider'; reason: string | null }[] = [
          { status: 'Pending', on: today, by: 'plan', reason: null },
        ]
        for (const deed of all) {
          const move = referralMoves.find(
            each => each.side === 'plan' && each.deed === deed && each.from.includes(now.step),
          )
          const outcome = decideReferral(now, { deed, reason: reasonFor(move?.reason), at })
          if (typeof outcome === 'string' || move === undefined) continue
          const by = ['Accepted', 'Declined', 'Outreach Initiated'].includes(outcome.status)
            ? 'provider'
            : 'plan'
          if (outcome.status !== now.status) {
            const next = { status: outcome.status, on: today, by, reason: outcome.closureReason } as const
            expect(objectionToStep('ecm', said, next)).toBeNull()
            said.push(next)
          }
          now = { ...now, step: outcome.step, status: outcome.status }
        }
      }),
    )
  })
})

describe('clocks', () => {
  test.each<[ReferralStep, string | null, Partial<ReferralStanding>]>([
    // Five working days over Thanksgiving and the day after it.
    ['to-triage', '2026-12-03T07:59:59.999Z', {}],
    ['to-triage', '2026-11-26T18:00:00.000Z', { urgency: 'expedited' }],
    ['asked-for-more', '2026-12-08T07:59:59.999Z', {}],
    ['eligible', '2026-12-03T07:59:59.999Z', {}],
    ['with-provider', '2026-12-25T07:59:59.999Z', {}],
    ['closed', null, {}],
    // Sobering centers stand apart (closed-loop-faq-2025-05), and so does what came before July 2025.
    ['to-triage', null, { service: 'SC' }],
    ['to-triage', null, { receivedAt: '2025-06-30T18:00:00.000Z' }],
  ])('at %s: %s', (step, due, changes) => {
    expect(dueAfter({ ...standing('plan', step), ...changes }, at)).toBe(due)
  })
})

describe('a form', () => {
  const read = (typed: Record<string, string>) =>
    readForm({ consent: 'agrees', phone: '5550100100', ...typed }, today)
  test.each<[string, string, string | null]>([
    ['phone', '+1 (555) 010-0100', '5550100100'],
    ['phone', '555.010.0100', '5550100100'],
    ['phone', '010-0100', null],
    ['bornOn', '2/9/1980', '1980-02-09'],
    ['bornOn', '1980-02-29', '1980-02-29'],
    ['bornOn', '1981-02-29', null],
    ['bornOn', '1850-01-01', null],
    ['memberCin', '9000 0001-a', '90000001A'],
    ['memberCin', '90000001A12345', '90000001A'],
    ['memberCin', '12345678A', null],
    ['zip', '90001-1234', '900011234'],
    ['zip', '9001', null],
    ['email', 'a@b', null],
    ['email', 'testina@example.org', 'testina@example.org'],
    ['senderNpi', '1999999984', '1999999984'],
    ['senderNpi', '1999999985', null],
    ['bestWay', 'pigeon', null],
    ['firstName', '  Ana\u0000 María ', 'Ana María'],
  ])('reads %s “%s” as %s', (element, typed, expected) => {
    const { answers, problems } = read({ [element]: typed })
    expect(answers[element] ?? null).toBe(expected)
    expect(problems.length).toBe(expected === null ? 1 : 0)
  })

  test.each<[boolean, Record<string, string>]>([
    [true, { memberCin: '90000001A' }],
    [true, { phone: '5550100100' }],
    [true, { guardianPhone: '5550100100' }],
    [true, { firstName: 'Testina', lastName: 'Sample', bornOn: '1980-01-01' }],
    [false, { firstName: 'Testina', lastName: 'Sample' }],
    [false, { email: 'testina@example.org' }],
  ])('finds the person: %s', (found, typed) => {
    const { problems } = readForm({ consent: 'agrees', ...typed }, today)
    expect(problems.map(({ code }) => code)).toEqual(found ? [] : ['nobody-could-find'])
  })

  test('never throws, whatever was typed', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...formElements.map(({ id }) => id), '__proto__'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(anything, typed => {
        const { answers } = readForm(typed, today)
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers)
        for (const value of Object.values(answers)) expect(Buffer.from(value).toString()).toBe(value)
      }),
    )
  })
})

describe('the screening', () => {
  test('asks only of facts that there are, each once', () => {
    const asked = screeningTopics.flatMap(({ facts }) => facts)
    expect(new Set(asked).size).toBe(asked.length)
    const known = memberFacts.map(({ id }) => id)
    expect(asked.filter(id => !known.includes(id))).toEqual([])
    // What only the plan's data shows is asked of nobody.
    expect(known.filter(id => !asked.includes(id))).toEqual(['planFoundAvoidablePattern'])
  })

  test('counts as the populations do', () => {
    for (const { events, atLeast, withinMonths, who, id } of screeningTopics.flatMap(
      ({ counts }) => counts,
    )) {
      const sought = populationCriteria
        .filter(each => who === undefined || each.who === who)
        .map(({ is }) => JSON.stringify(is))
      const wanted =
        atLeast === 1
          ? JSON.stringify({ happened: events[0], withinMonths })
          : JSON.stringify({ events, atLeast, withinMonths })
      expect(
        sought.some(text => text.includes(wanted)),
        id,
      ).toBe(true)
    }
  })

  const weigh = (answers: Record<string, 'yes' | 'no' | 'unknown'>, who: 'adult' | 'child' = 'adult') =>
    weighScreening(answers, { bornOn: null, who }, today).map(
      ({ population, answer }) => `${population} ${answer}`,
    )

  test.each<[string[], 'adult' | 'child', Record<string, 'yes' | 'no' | 'unknown'>]>([
    [[], 'adult', {}],
    [['1a yes'], 'adult', { livesInShelter: 'yes', complexHealthNeed: 'yes', childrenLiveAlong: 'no' }],
    [['1a unknown', '1b unknown'], 'adult', { livesInShelter: 'yes' }],
    [['1b yes'], 'adult', { livesInShelter: 'yes', complexHealthNeed: 'no', childrenLiveAlong: 'yes' }],
    [['2 yes'], 'adult', { 'emergency-adult': 'yes' }],
    [['4 unknown'], 'adult', { release: 'yes' }],
    [['4 yes'], 'adult', { release: 'yes', conditionAfterIncarceration: 'yes' }],
    [['4 yes'], 'child', { release: 'yes' }],
    [['8 yes'], 'child', { inChildWelfare: 'yes' }],
    [['6 yes'], 'adult', { livesInNursingFacility: 'yes', wantsToLeaveNursingFacility: 'yes' }],
    [[], 'adult', { livesInNursingFacility: 'yes', wantsToLeaveNursingFacility: 'no' }],
    [['3 unknown', '9 yes'], 'adult', { pregnantOrPostpartum: 'yes', groupWithUnequalBirthOutcomes: 'yes' }],
  ])('%j for an %s who says %j', (expected, who, answers) => {
    expect(weigh(answers, who)).toEqual(expected)
  })

  test('what it finds is written in the codes of the referral file', () => {
    expect(
      potentialCodes([
        { population: '1a', who: 'adult' },
        { population: '1b', who: 'adult' },
      ]),
    ).toEqual(['Adult-1'])
    expect(potentialCodes([{ population: '8', who: 'child' }])).toEqual(['Child-8'])
  })
})

describe('who is who', () => {
  const person = (answers: Record<string, string>) => personOf(answers)
  const share = (one: Record<string, string>, other: Record<string, string>): boolean =>
    matchKeysOf(person(one)).some(key => matchKeysOf(person(other)).includes(key)) &&
    !areSurelyTwo(person(one), person(other))
  const whole = {
    memberCin: '90000001A',
    firstName: 'María',
    lastName: 'Núñez',
    bornOn: '1980-01-01',
    phone: '5550100100',
  }
  test.each<[boolean, Record<string, string>]>([
    [true, whole],
    [true, { memberCin: '90000001A' }],
    [true, { firstName: 'MARIA', lastName: 'Nunez', bornOn: '1980-01-01' }],
    [true, { firstName: 'Maria', phone: '5550100100' }],
    [false, { phone: '5550100100' }],
    [false, { firstName: 'Maria', lastName: 'Nunez' }],
    [false, { ...whole, memberCin: '90000002B' }],
    [false, { firstName: 'Maria', phone: '5550100100', bornOn: '1999-01-01' }],
  ])('alike: %s with %j', (expected, other) => {
    expect(share(whole, other)).toBe(expected)
  })
})

describe('the number of a receipt', () => {
  test('is read back however it is written', () => {
    const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(bytes, random => {
        const number = receiptNumber(random)
        expect(number).toMatch(/^CW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        for (const written of [
          number,
          number.toLowerCase(),
          number.slice(3),
          number.replaceAll('-', ' '),
          number.replaceAll('0', 'O'),
        ])
          expect(readReceiptNumber(written)).toBe(number)
      }),
    )
    expect(readReceiptNumber('hello')).toBeNull()
  })
})

describe('letters', () => {
  const facts = {
    ...{ day: '11/23/2026', number: 'CW-0000-0000', service: 'S', plan: 'P', phone: 'T', provider: 'V' },
    ...{ providerPhone: 'W', reason: 'R', note: 'N' },
  }
  test.each(letters.map(({ about, to }) => [about, to] as const))(
    'of %s to the %s leave no place open',
    (about, to) => {
      for (const language of ['en', 'es'] as const) {
        const letter = writeLetter(about, to, language, facts, today)
        expect(letter?.paragraphs.length).toBeGreaterThan(1)
        expect([letter?.title, ...(letter?.paragraphs ?? [])].join(' ')).not.toMatch(/[{}]/)
      }
    },
  )
})
