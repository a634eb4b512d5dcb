/** The claim of a plan's lines and decisions as the State is told of it: an 837 value, or why there is none. */
import type { Day } from '#base/day.ts'
import type { Claim, ClaimBatch } from '#formats/x12/values/claim.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import { batchOf, type ClaimSetting, claimFrom, defaultOf } from '../billing/claim-from-invoice.ts'
import { encounterFrom } from '../billing/encounter.ts'
import { invoicesOf } from '../billing/invoice.ts'
import type { Facts } from '../exchange/records.ts'

/** Who tells: the plan as payer and as sender. Money in cents. */
export type Teller = {
  readonly name: string
  /** The plan's number as a payer. */
  readonly payerNumber: string
  readonly sender: string
  readonly receiver: string
  readonly contactName: string
  readonly contactPhone: string
}

/** A line with the decision that is told of it. */
export type ToldLine = {
  readonly facts: Facts
  readonly paidCents: number
  readonly allowedCents: number
  readonly isCapitated: boolean
  readonly decidedOn: Day
  readonly adjustments: readonly Adjustment[]
}

export type ToldEncounter = {
  /** CLM01: plan code and a number of ours. */
  readonly number: string
  readonly planCode: string
  readonly frequency: '1' | '7' | '8'
  readonly stateNumber: string | null
  readonly lines: readonly ToldLine[]
}

/** What all encounters of a file share. */
export type TellingOf = {
  readonly teller: Teller
  readonly setting: ClaimSetting
  readonly batch: ClaimBatch
}

/** The plan sends, the State receives. `time`: HHMM. */
export function tellingOf(
  teller: Teller,
  about: {
    readonly kind: '837P' | '837I'
    readonly control: number
    readonly day: Day
    readonly time: string
    readonly genders?: ReadonlyMap<string, string>
  },
): TellingOf {
  const setting: ClaimSetting = {
    ...{ kind: about.kind, use: 'RP', batchReference: String(about.control) },
    ...{ madeOn: about.day, madeAt: about.time },
    submitter: {
      ...{ name: teller.name, id: teller.sender },
      ...{ contact: teller.contactName, phone: teller.contactPhone },
    },
    receiver: { name: defaultOf('stateName', {}), id: teller.receiver },
    ...(about.genders ? { genders: about.genders } : {}),
  }
  return { teller, setting, batch: batchOf(setting) }
}

/** The encounter, or the codes of what stands against it. */
export function encounterOf(
  told: ToldEncounter,
  { teller, setting, batch }: TellingOf,
): { readonly claim: Claim | null; readonly reasons: readonly string[] } {
  const [invoice] = invoicesOf(told.lines.map(({ facts }) => facts))
  if (invoice === undefined || invoice.lines.length !== told.lines.length)
    return { claim: null, reasons: ['encounter/lines-differ'] }
  const own = {
    ...invoice,
    number: told.number,
    amountCents: invoice.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
  }
  const made = claimFrom(own, batch, setting)
  if (made.claim === null) return { claim: null, reasons: made.notes.map(({ code }) => code) }
  const monthly = told.lines.filter(({ isCapitated }) => isCapitated)
  const decidedOn = told.lines.map(line => line.decidedOn).sort()
  const encounter = encounterFrom(
    made.claim,
    batch,
    {
      plan: { name: teller.name, id: teller.payerNumber },
      planCode: told.planCode,
      decidedOn: decidedOn.at(-1) ?? setting.madeOn,
      isCapitated: monthly.length > 0,
      // What the service would have cost where a monthly payment covers it (T-MSIS asks for it).
      costCents: monthly.reduce((sum, { allowedCents }) => sum + allowedCents, 0),
      paidCents: told.lines.map(({ paidCents }) => paidCents),
      adjustments: told.lines.map(({ adjustments }) => adjustments),
      ...(told.frequency === '1'
        ? {}
        : { correction: { frequency: told.frequency, encounterId: told.stateNumber ?? '' } }),
    },
    setting,
  )
  return encounter.ok
    ? { claim: encounter.value, reasons: [] }
    : { claim: null, reasons: [encounter.refusal.code] }
}
