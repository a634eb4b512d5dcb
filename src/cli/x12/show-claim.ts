/** A claim as people read it. */
import { type Claim, dateOf, diagnosisQualifiers, partyOf, referenceOf } from '#formats/x12/values/claim.ts'
import { harmless, paint } from '../terminal.ts'
import { columns, diagnosis, money, partyName, period, service } from './show-parts.ts'
import { frequencyWords, showWords } from './show-words.ts'
import type { Say } from './words.ts'

export function showClaim(claim: Claim, say: Say): string[] {
  const kind = say(claim.batch.use === 'RP' ? showWords.encounter : showWords.claim)
  const title = `${kind} ${harmless(claim.number)} · ${say(frequencyWords(claim.frequency))} · ${money(claim.chargeCents)}`
  return [
    `${paint(title, 'bold')}  ${paint(harmless(`${claim.batch.kind}, set ${claim.batch.setControlNumber}`), 'dim')}`,
    ...labelled(claim, say).map(([label, text]) => `  ${label}: ${text}`),
    ...columns(linesOf(claim, say), '    '),
    ...(claim.otherPayers ?? []).map(
      ({ payer, amounts }) =>
        `  ${say(showWords.otherPayer)}: ${partyName(payer)}${paidBy(amounts?.find(({ qualifier }) => qualifier === 'D')?.cents, say)}`,
    ),
    '',
  ]
}

function paidBy(cents: number | undefined, say: Say): string {
  return cents === undefined ? '' : `, ${say(showWords.paid)} ${money(cents)}`
}

function labelled(claim: Claim, say: Say): (readonly [label: string, text: string])[] {
  const { billingProvider, subscriber, patient, parties, codes, references, notes } = claim
  const rendering = partyOf(parties, '82')
  const diagnoses = codes.flat().filter(({ qualifier }) => diagnosisQualifiers.has(qualifier))
  const member = subscriber.subscriber
  const bornOf = (birthDate: string | undefined): string =>
    birthDate === undefined ? '' : `, ${say(showWords.born)} ${harmless(birthDate)}`
  const authorization = referenceOf(references, 'G1')
  const numbers = (references ?? []).filter(({ qualifier }) => qualifier !== 'G1')
  const all: (readonly [string, string] | null)[] = [
    [say(showWords.provider), partyName(billingProvider)],
    rendering ? [say(showWords.rendering), partyName(rendering)] : null,
    [say(showWords.member), partyName(member) + bornOf(member.birthDate)],
    patient ? [say(showWords.patient), partyName(patient) + bornOf(patient.birthDate)] : null,
    [say(showWords.payer), partyName(subscriber.payer)],
    claim.placeOfService === '' ? null : [say(showWords.place), harmless(claim.placeOfService)],
    diagnoses.length === 0
      ? null
      : [
          say(showWords.diagnoses),
          diagnoses.map(({ code }, at) => `${at + 1} ${diagnosis(code)}`).join(' · '),
        ],
    authorization === undefined ? null : [capital(say(showWords.authorization)), harmless(authorization)],
    numbers.length === 0
      ? null
      : [
          say(showWords.references),
          numbers.map(({ qualifier, value }) => harmless(`${qualifier} ${value}`)).join(' · '),
        ],
    ...(notes ?? []).map(({ text }) => [say(showWords.note), harmless(text)] as const),
  ]
  return all.flatMap(entry => (entry === null ? [] : [entry]))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function linesOf(claim: Claim, say: Say): string[][] {
  return claim.lines.map(line => {
    const units = line.units === undefined ? '' : `${line.units} ${harmless(line.unit ?? '')}`.trim()
    const pointers = line.diagnosisPointers?.join(',') ?? ''
    return [
      say(showWords.line, { number: line.number }),
      period(dateOf(line.dates, '472')),
      [harmless(line.revenueCode ?? ''), service(line.procedure)].filter(part => part !== '').join(' '),
      units,
      money(line.chargeCents),
      pointers === '' ? '' : `→ ${pointers}`,
      (line.adjudications ?? [])
        .map(({ paidCents }) => `${say(showWords.paid)} ${money(paidCents)}`)
        .join(', '),
    ]
  })
}
