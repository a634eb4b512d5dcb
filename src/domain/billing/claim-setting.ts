/** Who sends a file of claims, and to whom: as the partners agreed, else as its first invoice says. */
import type { Day } from '#base/day.ts'
import type { ProfileClaims } from '#guidance/profile.ts'
import type { ClaimSetting } from './claim-from-invoice.ts'
import type { Invoice } from './invoice.ts'

export type ClaimsMade = {
  readonly kind: '837P' | '837I'
  /** ISA13, GS06 and the number of the batch (BHT03). */
  readonly controlNumber: number
  readonly day: Day
  /** `HH:MM` */
  readonly time: string
}

/** What the invoices do not say; `first` is any of them, for all have one biller and one payer. */
export function claimSettingOf(
  first: Invoice | undefined,
  agreed: ProfileClaims | undefined,
  { kind, controlNumber, day, time }: ClaimsMade,
): ClaimSetting {
  const { name = '', tin = '', phone = '' } = first?.billing ?? {}
  return {
    kind,
    use: 'CH',
    submitter: { name, id: agreed?.sender?.id ?? tin, contact: name, phone },
    receiver: {
      name: first?.payerName ?? '',
      id: agreed?.receiver?.id ?? first?.payerIdentifier ?? '',
    },
    batchReference: String(controlNumber),
    madeOn: day,
    madeAt: time.replace(':', ''),
    ...(agreed?.instead ? { instead: agreed.instead } : {}),
  }
}

/** ISA05 to ISA08. A tax number is qualified by 30, what the partners made up by ZZ (X12 I05). */
export type EnvelopeIds = {
  readonly sender: { readonly senderQualifier: string; readonly sender: string }
  readonly receiver: { readonly receiverQualifier: string; readonly receiver: string }
}

/** As the partners agreed, else the biller's tax number and the payer's identifier. */
export function envelopeIdsOf(first: Invoice | undefined, agreed: ProfileClaims | undefined): EnvelopeIds {
  return {
    sender: {
      senderQualifier: agreed?.sender?.qualifier ?? '30',
      sender: agreed?.sender?.id ?? first?.billing.tin ?? '',
    },
    receiver: {
      receiverQualifier: agreed?.receiver?.qualifier ?? 'ZZ',
      receiver: agreed?.receiver?.id ?? first?.payerIdentifier ?? '',
    },
  }
}
