/** Payments and what they pay, as people read them. */
import { dateOf, partyOf } from '#formats/x12/values/claim.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import type { Payment, ProviderAdjustment, RemittanceClaim } from '#formats/x12/values/remittance.ts'
import { harmless, paint } from '../terminal.ts'
import { money, partyName, period, service } from './show-parts.ts'
import { groupWords, methodWords, showWords, statusWords } from './show-words.ts'
import type { Say } from './words.ts'

export function showPayment(payment: Payment, say: Say): string[] {
  const { cents, method, paidOn, traceNumber, payer, payee } = payment
  const how = say(methodWords(harmless(method)))
  return [
    paint(
      `${say(showWords.payment)} ${harmless(traceNumber)} · ${money(cents)} · ${how}${paidOn === '' ? '' : ` ${say(showWords.on)} ${harmless(paidOn)}`}`,
      'bold',
    ),
    `  ${say(showWords.payer)}: ${partyName(payer)}`,
    `  ${say(showWords.payee)}: ${partyName(payee)}`,
    '',
  ]
}

export function showRemittanceClaim(claim: RemittanceClaim, say: Say): string[] {
  const { number, status, chargeCents, paidCents, patientCents, parties, payerClaimNumber } = claim
  const owed =
    patientCents === undefined || patientCents === 0
      ? ''
      : `, ${say(showWords.patientOwes)} ${money(patientCents)}`
  return [
    paint(`  ${say(showWords.claim)} ${harmless(number)} · ${say(statusWords(harmless(status)))}`, 'bold') +
      paint(`  ${harmless(payerClaimNumber)}`, 'dim'),
    `    ${say(showWords.patient)}: ${partyName(partyOf(parties, 'QC'))}`,
    `    ${say(showWords.charged)} ${money(chargeCents)}, ${say(showWords.paid)} ${money(paidCents)}${owed}`,
    ...adjusted(claim.adjustments, '    ', say),
    ...remarked(claim.remarks, '    ', say),
    ...claim.lines.flatMap(line => [
      `      ${period(dateOf(line.dates, '472') ?? dateOf(line.dates, '150'))}  ${service(line.procedure)}  ${say(showWords.charged)} ${money(line.chargeCents)}, ${say(showWords.paid)} ${money(line.paidCents)}`,
      ...adjusted(line.adjustments, '        ', say),
      ...remarked(line.remarks, '        ', say),
    ]),
    '',
  ]
}

/** `-$10.00 CO 45: the contract says so …`. */
function adjusted(adjustments: readonly Adjustment[] | undefined, indent: string, say: Say): string[] {
  return (adjustments ?? []).map(({ group, reason, cents }) => {
    const code = harmless(`${group} ${reason}`)
    return `${indent}${money(-cents)}  ${code}: ${say(groupWords(harmless(group)))}`
  })
}

function remarked(remarks: readonly string[] | undefined, indent: string, say: Say): string[] {
  if (remarks === undefined || remarks.length === 0) return []
  return [`${indent}${say(showWords.remarks)}: ${remarks.map(harmless).join(', ')}`]
}

/** A positive adjustment lowers the payment. */
export function showProviderAdjustments(adjustments: readonly ProviderAdjustment[], say: Say): string[] {
  if (adjustments.length === 0) return []
  return [
    `  ${say(showWords.providerAdjustments)}:`,
    ...adjustments.map(
      ({ reason, reference, cents, providerId }) =>
        `    ${money(-cents)}  ${harmless([reason, reference ?? '', providerId].join(' ').trim())}`,
    ),
    '',
  ]
}
