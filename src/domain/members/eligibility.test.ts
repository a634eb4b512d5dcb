/** Every population's conditions, met, not met and not known, with where they are written. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays, addMonths } from '#base/day.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import type { Criterion } from '#guidance/eligibility.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { populationCriteria, sharedCriteria } from '#guidance/populations/criteria.ts'
import { memberFacts } from '#guidance/populations/member-facts.ts'
import type { KnownOfMember } from './eligibility.ts'
import { ageOn, weighPopulations } from './eligibility.ts'

const today: Day = '2026-11-22'
const adult: Day = '1980-05-05'
const child: Day = '2016-05-05'
const everythingKnown = Object.fromEntries(careEvents.map(({ id }) => [id, '2020-01-01' as Day]))
const allFacts = (value: boolean) => Object.fromEntries(memberFacts.map(({ id }) => [id, value]))

function knownOf(
  bornOn: Day | null,
  facts: readonly string[],
  events: KnownOfMember['events'] = [],
): KnownOfMember {
  return {
    bornOn,
    facts: { ...allFacts(false), ...Object.fromEntries(facts.map(id => [id, true])) },
    events,
    eventsKnownSince: everythingKnown,
  }
}

function eligibleFor(known: KnownOfMember, on = today): string[] {
  return weighPopulations(known, on)
    .filter(({ answer }) => answer === 'yes')
    .map(({ population, who }) => `${population} ${who}`)
}

const visits = (event: string, count: number, on: Day = '2026-10-01') =>
  Array.from({ length: count }, (_, index) => ({ event, on: addDays(on, index) }))

describe('an adult', () => {
  test.each<[string, readonly string[], KnownOfMember['events'], string[]]>([
    ['homeless with a complex need', ['livesInShelter', 'complexHealthNeed'], [], ['1a adult']],
    ['homeless without one', ['livesInShelter'], [], []],
    ['fleeing violence with a complex need', ['fleesViolence', 'complexHealthNeed'], [], ['1a adult']],
    ['losing the home in 30 days', ['losesHousingWithinThirtyDays', 'complexHealthNeed'], [], ['1a adult']],
    ['homeless with children', ['livesInShelter', 'childrenLiveAlong'], [], ['1b adult']],
    [
      'homeless with children and a need',
      ['livesInShelter', 'childrenLiveAlong', 'complexHealthNeed'],
      [],
      ['1b adult'],
    ],
    ['five emergency visits in six months', [], visits('avoidable-emergency-visit', 5), ['2 adult']],
    ['four emergency visits', [], visits('avoidable-emergency-visit', 4), []],
    ['five emergency visits longer ago', [], visits('avoidable-emergency-visit', 5, '2026-04-01'), []],
    [
      'two hospital stays and a nursing stay',
      [],
      [...visits('unplanned-inpatient-stay', 2), ...visits('short-nursing-stay', 1)],
      ['2 adult'],
    ],
    ['a pattern that the plan found', ['planFoundAvoidablePattern'], [], ['2 adult']],
    [
      'serious mental illness with a social factor and crisis care',
      ['qualifiesForSpecialtyMentalHealth', 'complexSocialFactor', 'crisisCareIsOnlyCare'],
      [],
      ['3 adult'],
    ],
    ['serious mental illness alone', ['qualifiesForSpecialtyMentalHealth'], [], []],
    [
      'substance use with a social factor and two stays',
      ['qualifiesForDrugMediCal', 'complexSocialFactor'],
      visits('behavioral-health-emergency-or-stay', 2, '2026-01-10'),
      ['3 adult'],
    ],
    [
      'released with a listed condition',
      ['conditionAfterIncarceration'],
      visits('release-from-custody', 1, '2026-01-01'),
      ['4 adult'],
    ],
    ['released without one', [], visits('release-from-custody', 1, '2026-01-01'), []],
    [
      'released more than a year ago',
      ['conditionAfterIncarceration'],
      visits('release-from-custody', 1, '2025-11-22'),
      [],
    ],
    [
      'at risk of an institution',
      ['needsNursingLevelOfCare', 'complexSocialFactor', 'canLiveInCommunityWithSupport'],
      [],
      ['5 adult'],
    ],
    [
      'in a nursing facility and able to leave',
      ['livesInNursingFacility', 'wantsToLeaveNursingFacility'],
      [],
      ['6 adult'],
    ],
    [
      'pregnant, of a group with unequal outcomes',
      ['pregnantOrPostpartum', 'groupWithUnequalBirthOutcomes'],
      [],
      ['9 adult'],
    ],
    ['in no population', [], [], []],
  ])('%s', (_case, facts, events, expected) => {
    expect(eligibleFor(knownOf(adult, facts, events))).toEqual(expected)
  })
})

describe('a child', () => {
  test.each<[string, readonly string[], KnownOfMember['events'], string[]]>([
    ['of a homeless family', ['livesInShelter', 'familyHomeless'], [], ['1b child']],
    ['doubled up with its family', ['sharesHousingFromNeed', 'familyHomeless'], [], ['1b child']],
    [
      'three emergency visits in a year',
      [],
      visits('avoidable-emergency-visit', 3, '2026-01-10'),
      ['2 child'],
    ],
    ['two stays in a year', [], visits('unplanned-inpatient-stay', 2, '2026-01-10'), ['2 child']],
    ['county mental health, without more', ['qualifiesForSpecialtyMentalHealth'], [], ['3 child']],
    ['many hard experiences', ['highAdversity'], [], ['3 child']],
    [
      'released from custody, without a condition',
      [],
      visits('release-from-custody', 1, '2026-01-01'),
      ['4 child'],
    ],
    ['CCS with a social factor', ['enrolledInChildrensServices', 'complexSocialFactor'], [], ['7 child']],
    ['CCS alone', ['enrolledInChildrensServices'], [], []],
    ['in foster care', ['inChildWelfare'], [], ['8 child']],
  ])('%s', (_case, facts, events, expected) => {
    expect(eligibleFor(knownOf(child, facts, events))).toEqual(expected)
  })

  test('is weighed as an adult from 21, and for child welfare until 26', () => {
    const born: Day = '2005-11-22'
    expect(eligibleFor(knownOf(born, ['highAdversity']), '2026-11-21')).toEqual(['3 child'])
    expect(eligibleFor(knownOf(born, ['highAdversity']), '2026-11-22')).toEqual([])
    expect(eligibleFor(knownOf(born, ['inChildWelfare']), '2031-11-21')).toEqual(['8 child'])
    expect(eligibleFor(knownOf(born, ['inChildWelfare']), '2031-11-22')).toEqual([])
  })
})

describe('what is not known', () => {
  test('stays unknown and says what is missing', () => {
    const homeless = weighPopulations(
      {
        bornOn: adult,
        facts: { livesInShelter: true, childrenLiveAlong: false },
        events: [],
        eventsKnownSince: {},
      },
      today,
    ).find(({ population }) => population === '1a')
    expect(homeless).toMatchObject({
      answer: 'unknown',
      reasons: [{ criterion: { fact: 'complexHealthNeed' }, answer: 'unknown' }],
    })
  })

  test('never makes a no of a count that data does not reach back for', () => {
    const known = { ...knownOf(adult, [], visits('avoidable-emergency-visit', 4)), eventsKnownSince: {} }
    const weighed = weighPopulations(known, today).find(({ population }) => population === '2')
    expect(weighed).toMatchObject({ answer: 'unknown' })
    expect(weighed?.reasons).toContainEqual(expect.objectContaining({ answer: 'unknown', count: 4 }))
  })

  test('without a date of birth is never a yes', () => {
    const weighed = weighPopulations(
      knownOf(
        null,
        memberFacts.map(({ id }) => id),
      ),
      today,
    )
    expect(weighed.map(({ answer }) => answer)).not.toContain('yes')
  })
})

describe('a plan', () => {
  const wider: readonly Criterion[] = [{ events: ['avoidable-emergency-visit'], atLeast: 3, withinMonths: 6 }]
  test('may widen avoidable use', () => {
    const known = knownOf(adult, [], visits('avoidable-emergency-visit', 3))
    const widened = weighPopulations(known, today, wider)
    expect(widened.find(({ population }) => population === '2')?.answer).toBe('yes')
    expect(populationCriteria.filter(({ mayWiden }) => mayWiden).map(({ population }) => population)).toEqual(
      ['2', '2'],
    )
  })
})

describe('the guidance', () => {
  const leaves = (criterion: Criterion): Criterion[] => {
    if ('all' in criterion) return criterion.all.flatMap(leaves)
    if ('any' in criterion) return criterion.any.flatMap(leaves)
    if ('not' in criterion) return leaves(criterion.not)
    return [criterion]
  }
  const all = [...populationCriteria, ...sharedCriteria].flatMap(({ is }) => leaves(is))

  test('names only facts, events, shared conditions and populations that exist', () => {
    const facts = all.flatMap(leaf => ('fact' in leaf ? [leaf.fact] : []))
    expect(facts.filter(id => !memberFacts.some(fact => fact.id === id))).toEqual([])
    const events = all.flatMap(leaf =>
      'events' in leaf ? leaf.events : 'happened' in leaf ? [leaf.happened] : [],
    )
    expect(events.filter(id => !careEvents.some(event => event.id === id))).toEqual([])
    const shared = all.flatMap(leaf => ('shared' in leaf ? [leaf.shared] : []))
    expect(shared.filter(id => !sharedCriteria.some(one => one.id === id))).toEqual([])
    const codes: readonly string[] = populationsOfFocus.codes.map(({ code }) => code)
    expect(populationCriteria.filter(({ population }) => !codes.includes(population))).toEqual([])
    expect(memberFacts.filter(({ id }) => !facts.includes(id))).toEqual([])
  })

  test('held other conditions before: a family’s adult needed a complex need until July 2023', () => {
    const family = knownOf(adult, ['livesInShelter', 'childrenLiveAlong'])
    expect(eligibleFor(family, '2023-06-30')).toEqual([])
    expect(eligibleFor(family, '2023-07-01')).toEqual(['1b adult'])
  })
})

test('learning more never turns a yes or a no around', () => {
  const factIds = memberFacts.map(({ id }) => id)
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...factIds), fc.boolean()),
      fc.constantFrom(...factIds),
      fc.boolean(),
      fc.constantFrom(adult, child),
      (facts, more, value, bornOn) => {
        if (more in facts) return
        const before = weighPopulations({ bornOn, facts, events: [], eventsKnownSince: {} }, today)
        const known = { bornOn, facts: { ...facts, [more]: value }, events: [], eventsKnownSince: {} }
        const after = weighPopulations(known, today)
        for (const [index, { answer }] of before.entries()) {
          if (answer !== 'unknown') expect(after[index]?.answer).toBe(answer)
        }
      },
    ),
  )
})

test('ages are full years', () => {
  expect(ageOn('2004-02-29', '2025-02-28')).toBe(20)
  expect(ageOn('2004-02-29', '2025-03-01')).toBe(21)
  expect(addMonths('2026-08-31', -6)).toBe('2026-02-28')
})
