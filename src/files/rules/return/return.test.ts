/**
 * The rules of return transmissions at their edges: statuses against dates, reasons, marks and closed loops.
 */
import { describe, expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { careRow, supportRow } from '../../derive/sample/rules/returns.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function care(rule: string, row: SampleRow): Told[] {
  return tell(
    layoutFor('ecm/return-transmission', '2026-06-30'),
    [{ ...careRow, ...row }],
    [`return/${rule}`],
  )
}

function support(rule: string, row: SampleRow): Told[] {
  const layout = layoutFor('community-supports/return-transmission', '2026-06-30')
  return tell(layout, [{ ...supportRow, ...row }], [`return/${rule}`])
}

describe('a benefit', () => {
  test('may end on the day it starts', () => {
    const rule = 'benefit-ends-before-it-starts'
    expect(care(rule, { ecmBenefitEndDate: '01/20/2026' })).toEqual([])
    expect(care(rule, { ecmBenefitEndDate: '01/19/2026', ecmBenefitStartDate: '' })).toEqual([])
    expect(care(rule, { ecmBenefitEndDate: '01/19/2026' })).toMatchObject([
      { at: 'ecmBenefitEndDate', found: '01/19/2026', values: { start: '01/20/2026' } },
    ])
  })

  test('has begun for those who are enrolled, in both files', () => {
    const rule = 'starts-after-the-file-was-made'
    expect(care(rule, { ecmBenefitStartDate: '06/05/2026' })).toEqual([])
    expect(care(rule, { ecmBenefitStartDate: '06/06/2026' })).toMatchObject([
      {
        at: 'ecmBenefitStartDate',
        found: '06/06/2026',
        expected: '06/05/2026',
        values: { status: 'Enrolled' },
      },
    ])
    expect(care(rule, { ecmBenefitStartDate: '06/06/2026', memberEngagementStatus: 'Declined' })).toEqual([])
    expect(support(rule, { serviceStartDate: '06/06/2026' })).toMatchObject([{ at: 'serviceStartDate' }])
  })

  test('that has ended leaves no status that goes on', () => {
    const rule = 'ended-but-status-goes-on'
    for (const memberEngagementStatus of ['Disenrolled', 'Declined', 'Unable to reach', '']) {
      expect(care(rule, { ecmBenefitEndDate: '05/31/2026', memberEngagementStatus })).toEqual([])
    }
    expect(care(rule, { ecmBenefitEndDate: '06/06/2026' })).toEqual([])
    expect(care(rule, { ecmBenefitEndDate: '06/05/2026', memberEngagementStatus: 'On hold' })).toMatchObject([
      { found: 'On hold', expected: 'Disenrolled, Declined, Unable to reach', values: { end: '06/05/2026' } },
    ])
    expect(support(rule, { serviceEndDate: '06/05/2026' })).toHaveLength(1)
  })

  test('of those who have left is over', () => {
    const rule = 'disenrolled-before-the-end'
    const left = { memberEngagementStatus: 'Disenrolled' }
    expect(care(rule, { ...left, ecmBenefitEndDate: '06/05/2026' })).toEqual([])
    expect(care(rule, { ...left, ecmBenefitEndDate: '06/06/2026' })).toMatchObject([
      { at: 'ecmBenefitEndDate', values: { status: 'Disenrolled' } },
    ])
    expect(support(rule, { ...left, serviceEndDate: '06/06/2026' })).toMatchObject([{ at: 'serviceEndDate' }])
  })

  test('that has started leaves outreach behind, unless it has ended again', () => {
    const rule = 'started-before-outreach-ended'
    const reaching = { memberEngagementStatus: 'Outreach not started' }
    expect(care(rule, reaching)).toMatchObject([
      { found: 'Outreach not started', values: { start: '01/20/2026' } },
    ])
    expect(care(rule, { ...reaching, ecmBenefitStartDate: '06/06/2026' })).toEqual([])
    expect(care(rule, { ...reaching, ecmBenefitStartDate: '' })).toEqual([])
    expect(care(rule, { ...reaching, ecmBenefitEndDate: '05/31/2026' })).toEqual([])
    expect(support(rule, reaching)).toHaveLength(1)
  })
})

describe('a discontinuation', () => {
  test('is recommended once there is something to discontinue', () => {
    const rule = 'recommended-before-the-start'
    expect(care(rule, { discontinuationRecommendationDate: '01/20/2026' })).toEqual([])
    expect(care(rule, { discontinuationRecommendationDate: '01/19/2026' })).toMatchObject([
      { at: 'discontinuationRecommendationDate', values: { start: '01/20/2026' } },
    ])
  })

  test('has a day when it has a reason; for those who have left, their cells say so', () => {
    const rule = 'reason-without-discontinuation'
    const reason = { discontinuationReasonCode: '4' }
    expect(care(rule, reason)).toMatchObject([{ found: '4' }])
    expect(care(rule, { ...reason, discontinuationRecommendationDate: '05/15/2026' })).toEqual([])
    expect(care(rule, { ...reason, ecmBenefitEndDate: '07/15/2026' })).toEqual([])
    expect(care(rule, { ...reason, memberEngagementStatus: 'Disenrolled' })).toEqual([])
    expect(support(rule, reason)).toHaveLength(1)
    expect(support(rule, { ...reason, serviceEndDate: '07/15/2026' })).toEqual([])
  })
})

describe('what is counted', () => {
  const reaching = { memberEngagementStatus: 'Outreach in progress' }

  test('is of members who have begun', () => {
    const rule = 'encounters-but-not-enrolled'
    expect(care(rule, { ...reaching, ecmBenefitStartDate: '' })).toMatchObject([
      { at: 'inPersonEncounterCount', found: '2', values: { status: 'Outreach in progress' } },
      { at: 'telephonicEncounterCount', found: '3' },
    ])
    expect(care(rule, reaching)).toEqual([])
    const none = { inPersonEncounterCount: '0', telephonicEncounterCount: '', ecmBenefitStartDate: '' }
    expect(care(rule, { ...reaching, ...none })).toEqual([])
    expect(care(rule, { memberEngagementStatus: 'On hold', ecmBenefitStartDate: '' })).toEqual([])
  })

  test('in units is of services that have started', () => {
    const rule = 'units-but-not-enrolled'
    expect(support(rule, { ...reaching, serviceStartDate: '' })).toMatchObject([{ found: '10' }])
    expect(support(rule, { ...reaching, serviceStartDate: '', deliveredUnitCount: '0' })).toEqual([])
  })
})

describe('what is new', () => {
  test('is marked as new', () => {
    expect(care('new-address-not-marked', {})).toEqual([])
    expect(care('new-address-not-marked', { memberNewAddressIndicator: '' })).toMatchObject([
      { found: '100 Example Street' },
    ])
    expect(
      care('new-address-not-marked', { memberNewAddressIndicator: '', memberResidentialAddress: '' }),
    ).toEqual([])
    expect(support('new-phone-not-marked', { memberNewPhoneNumberIndicator: '' })).toMatchObject([
      { found: '5550100101' },
    ])
  })
})

describe('a closed loop', () => {
  test('has a reason, and an open one has none', () => {
    const rule = 'closure-reason-but-loop-open'
    const reason = { referralLoopClosureReason: 'Services Received' }
    expect(care(rule, { ...reason, referralStatus: 'Referral Loop Closed' })).toEqual([])
    expect(care(rule, { ...reason, referralStatus: '' })).toEqual([])
    expect(care(rule, { ...reason, referralStatus: 'Declined' })).toMatchObject([
      { found: 'Services Received', expected: 'Referral Loop Closed', values: { status: 'Declined' } },
    ])
  })

  test('has a status of today or before', () => {
    const rule = 'referral-status-in-the-future'
    expect(support(rule, { referralStatusDate: '06/30/2026' })).toEqual([])
    expect(support(rule, { referralStatusDate: '07/01/2026' })).toMatchObject([{ expected: '06/30/2026' }])
  })
})
