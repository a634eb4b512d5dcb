/**
 * A paid claim as the encounter that the plan sends to the State: the plan's decision in the other-payer
 * loops.
 */
import type { Day } from '#base/day.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type {
  Claim,
  ClaimBatch,
  LineAdjudication,
  ServiceLine,
  Subscriber,
} from '#formats/x12/values/claim.ts'
import type { Adjustment, Party } from '#formats/x12/values/parts.ts'
import type { ClaimSetting } from './claim-from-invoice.ts'
import { defaultOf } from './claim-from-invoice.ts'

/** What the plan decided about a claim. Money in cents. */
export type Adjudication = {
  readonly plan: { readonly name: string; readonly id: string }
  /** Health Care Plan code of the plan at the time of service: three digits, the beginning of CLM01. */
  readonly planCode: string
  readonly decidedOn: Day
  /** True where the plan pays by the month: lines are paid nothing of their own. */
  readonly isCapitated: boolean
  /** What lines that are paid by the month would have cost, told beside them (CN102); left out where nobody knows. */
  readonly costCents?: number
  /** Paid for each line, in the order of the claim's lines. */
  readonly paidCents: readonly number[]
  /** Why less was paid than charged, by line, where the plan said so; else the defaults of the guidance. */
  readonly adjustments?: readonly (readonly Adjustment[] | undefined)[]
  /** For a correction: what the State called the encounter, to be replaced (`7`) or voided (`8`). */
  readonly correction?: { readonly frequency: '7' | '8'; readonly encounterId: string }
}

const mostNumber = 20

/**
 * The encounter of an adjudicated claim. Each line balances: charge less adjustments is what was paid; what
 * was not paid is contractual (CO), never the member's (x12-facts 5.3, 5.5).
 */
export function encounterFrom(
  claim: Claim,
  batch: ClaimBatch,
  adjudication: Adjudication,
  setting: Pick<ClaimSetting, 'instead' | 'receiver'>,
): Result<Claim> {
  const { plan, planCode, paidCents, correction, isCapitated, costCents = 0 } = adjudication
  if (!/^\d{3}$/.test(planCode)) return refused('encounter/bad-plan-code', 'A plan code is three digits.')
  if (paidCents.length !== claim.lines.length) {
    return refused(
      'encounter/lines-differ',
      `The claim has ${claim.lines.length} lines, the decision ${paidCents.length}.`,
    )
  }
  const over = claim.lines.findIndex(
    (line, index) => (paidCents[index] ?? 0) > line.chargeCents || (paidCents[index] ?? 0) < 0,
  )
  if (over >= 0)
    return refused(
      'encounter/paid-more-than-charged',
      `Line ${over + 1} was paid more than it charges, or less than nothing.`,
    )
  const off = claim.lines.findIndex((line, index) => {
    const given = adjudication.adjustments?.[index]
    const sum = given?.reduce((total, { cents }) => total + cents, 0)
    return sum !== undefined && line.chargeCents - sum !== paidCents[index]
  })
  if (off >= 0)
    return refused(
      'encounter/out-of-balance',
      `The adjustments of line ${off + 1} are not its charge less what was paid.`,
    )
  const number = claim.number.startsWith(planCode) ? claim.number : planCode + claim.number
  if (number.length > mostNumber)
    return refused('encounter/number-too-long', `${number} has more than ${mostNumber} characters.`)

  const total = paidCents.reduce((sum, cents) => sum + cents, 0)
  const lines = claim.lines.map((line, index) => adjudicated(line, index, adjudication, setting))
  const references = (claim.references ?? []).filter(({ qualifier }) => qualifier !== 'F8')
  return done({
    ...claim,
    batch,
    subscriber: stateSubscriber(claim, setting),
    number,
    frequency: correction?.frequency ?? claim.frequency,
    references: correction ? [...references, { qualifier: 'F8', value: correction.encounterId }] : references,
    ...(isCapitated ? { contract: { type: '05', ...(costCents > 0 ? { cents: costCents } : {}) } } : {}),
    lines,
    otherPayers: [
      ...(claim.otherPayers ?? []),
      {
        coverage: { ...claim.subscriber.coverage },
        amounts: [{ qualifier: 'D', cents: total }],
        assignsBenefits: 'Y',
        releasesInformation: 'Y',
        subscriber: withoutBirth(claim.subscriber.subscriber),
        payer: {
          role: 'PR',
          kind: 'organization',
          name: plan.name,
          idQualifier: 'PI',
          id: plan.id,
        },
      },
    ],
  })
}

function adjudicated(
  line: ServiceLine,
  index: number,
  { plan, decidedOn, isCapitated, adjustments: given, paidCents: paid }: Adjudication,
  setting: Pick<ClaimSetting, 'instead'>,
): ServiceLine {
  const paidCents = paid[index] ?? 0
  const unpaid = line.chargeCents - paidCents
  const reason = defaultOf(isCapitated ? 'capitatedReason' : 'feeScheduleReason', setting)
  const usual: Adjustment[] = unpaid === 0 ? [] : [{ group: 'CO', reason, cents: unpaid }]
  const adjustments = given?.[index] ?? usual
  const { procedure, revenueCode, units } = line
  const adjudication: LineAdjudication = {
    payerId: plan.id,
    paidCents,
    ...(procedure
      ? {
          procedure: {
            qualifier: procedure.qualifier,
            code: procedure.code,
            ...(procedure.modifiers ? { modifiers: procedure.modifiers } : {}),
          },
        }
      : {}),
    ...(revenueCode === undefined ? {} : { revenueCode }),
    ...(units === undefined ? {} : { units }),
    adjustments,
    // The date stands on the lines; the payer's own loop has it only where no line has.
    adjudicatedOn: decidedOn,
  }
  return { ...line, adjudications: [...(line.adjudications ?? []), adjudication] }
}

/** To the State the plan is the payer before it, so that the State itself comes second. */
function stateSubscriber({ subscriber }: Claim, { receiver }: Pick<ClaimSetting, 'receiver'>): Subscriber {
  return {
    ...subscriber,
    coverage: { ...subscriber.coverage, sequence: 'S' },
    payer: { role: 'PR', kind: 'organization', name: receiver.name, idQualifier: 'PI', id: receiver.id },
  }
}

/** The subscriber as another payer's loop has it: there is no place for the day of birth. */
function withoutBirth({ birthDate: _, gender: __, ...party }: Party): Party {
  return party
}
