/** What is wrong with the terms of a contract, all of it, and what is worth saying before somebody agrees. */
import type { Day } from '#base/day.ts'
import type { SaidWords } from '#base/words.ts'
import { files } from '#guidance/all-files.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { services } from '#guidance/all-services.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import type { CodeSet, FileDefinition, Sender, Service } from '#guidance/define.ts'
import type { Obligation } from '#guidance/network/forms.ts'
import { obligations } from '#guidance/network/obligations.ts'
import { oversightClocks } from '#guidance/network/oversight-clocks.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { AgreedFile, ContractTerms, Side } from './terms.ts'

/** One thing about the terms. */
export type TermsNote = {
  /** `terms/file-unknown` … */
  readonly code: TermsNoteCode
  /** Where, counted from 1: `files, 3`. */
  readonly where: string
  /** True when the terms cannot be agreed on so. */
  readonly refuses: boolean
  readonly says: SaidWords
}

/** Every note, what it says, and whether terms with it are refused. `{…}` is filled in. */
export const termsNotes = {
  'terms/no-service': [
    true,
    {
      en: 'Neither ECM nor any Community Support is agreed.',
      es: 'No se acordó ni ECM ni ningún Apoyo Comunitario.',
    },
  ],
  'terms/ends-before-it-begins': [
    true,
    { en: 'The last day is before the first.', es: 'El último día es anterior al primero.' },
  ],
  'terms/population-unknown': [
    true,
    {
      en: '“{value}” is no Population of Focus on the first day.',
      es: '“{value}” no es una Población de Enfoque el primer día.',
    },
  ],
  'terms/population-twice': [
    true,
    {
      en: 'Population of Focus {value} stands there twice.',
      es: 'La Población de Enfoque {value} aparece dos veces.',
    },
  ],
  'terms/support-unknown': [
    true,
    {
      en: '“{value}” is no Community Support on the first day.',
      es: '“{value}” no es un Apoyo Comunitario el primer día.',
    },
  ],
  'terms/support-twice': [
    true,
    {
      en: 'Community Support {value} stands there twice.',
      es: 'El Apoyo Comunitario {value} aparece dos veces.',
    },
  ],
  'terms/county-unknown': [
    true,
    { en: '“{value}” is no county of California.', es: '“{value}” no es un condado de California.' },
  ],
  'terms/capacity-exceeds-whole': [
    true,
    {
      en: 'A population has more members than the whole.',
      es: 'Una población tiene más miembros que el total.',
    },
  ],
  'terms/file-unknown': [
    true,
    {
      en: 'The guidance has no file “{value}” on the first day.',
      es: 'La guía no tiene un archivo “{value}” el primer día.',
    },
  ],
  'terms/file-wrong-way': [
    true,
    { en: 'The {value} does not send this file.', es: 'El {value} no envía este archivo.' },
  ],
  'terms/file-twice': [true, { en: 'The file stands there twice.', es: 'El archivo aparece dos veces.' }],
  'terms/file-without-service': [
    false,
    {
      en: 'The file is for a service that is not agreed.',
      es: 'El archivo es de un servicio que no se acordó.',
    },
  ],
  'terms/profile-unknown': [
    true,
    {
      en: 'There is no layout “{value}” for this file.',
      es: 'No hay un diseño “{value}” para este archivo.',
    },
  ],
  'terms/day-of-month-unknown': [
    true,
    {
      en: 'Days of the month are 1 to 31, at least one.',
      es: 'Los días del mes van del 1 al 31; hace falta al menos uno.',
    },
  ],
  'terms/less-often-than-the-state': [
    false,
    {
      en: 'The State expects the file at least {value}.',
      es: 'El Estado espera el archivo al menos {value}.',
    },
  ],
  'terms/email-least-preferred': [
    false,
    {
      en: 'Secure e-mail is the way that the State prefers least.',
      es: 'El correo seguro es la vía que el Estado prefiere menos.',
    },
  ],
  'terms/code-beyond-the-state': [
    true,
    {
      en: '{value} is not a code of the State’s list; none may be added.',
      es: '{value} no es un código de la lista del Estado; no se puede agregar ninguno.',
    },
  ],
  'terms/payment-without-service': [
    false,
    {
      en: 'Payment is agreed for {value}, which is not.',
      es: 'Se acordó un pago por {value}, que no se acordó.',
    },
  ],
  'terms/no-amount': [
    true,
    { en: 'There is neither an amount nor a fee schedule.', es: 'No hay ni monto ni tarifario.' },
  ],
  'terms/no-data-sharing': [
    true,
    {
      en: 'Member files are agreed, and no data sharing agreement.',
      es: 'Se acordaron archivos de miembros y ningún acuerdo para compartir datos.',
    },
  ],
  'terms/data-sharing-not-in-force': [
    false,
    {
      en: 'The data sharing agreement does not last through the contract.',
      es: 'El acuerdo para compartir datos no dura todo el contrato.',
    },
  ],
  'terms/data-sharing-dates': [
    true,
    {
      en: 'The data sharing agreement ends before it begins.',
      es: 'El acuerdo para compartir datos termina antes de empezar.',
    },
  ],
  'terms/breach-told-too-late': [
    true,
    {
      en: 'A breach must be told within {value} calendar days at the latest.',
      es: 'Una violación de datos se debe avisar en {value} días calendario como máximo.',
    },
  ],
  'terms/attestation-missing': [
    false,
    {
      en: 'Invoices are agreed; the provider has yet to attest that it cannot send claims.',
      es: 'Se acordaron facturas; falta que el proveedor declare que no puede enviar reclamos.',
    },
  ],
  'terms/delegate-dates': [
    true,
    { en: 'The delegation ends before it begins.', es: 'La delegación termina antes de empezar.' },
  ],
} as const satisfies Record<string, readonly [refuses: boolean, says: SaidWords]>

export type TermsNoteCode = keyof typeof termsNotes

function note(code: TermsNoteCode, where: string, value: string | number | SaidWords = ''): TermsNote {
  const [refuses, says] = termsNotes[code]
  const { en, es } = typeof value === 'object' ? value : { en: String(value), es: String(value) }
  return {
    code,
    where,
    refuses,
    says: { en: says.en.replace('{value}', en), es: says.es.replace('{value}', es) },
  }
}

const sidesInWords: { readonly [side in Side]: SaidWords } = {
  payer: { en: 'payer', es: 'pagador' },
  provider: { en: 'provider', es: 'proveedor' },
}

const paceInWords = {
  month: { en: 'every month', es: 'cada mes' },
  quarter: { en: 'every quarter', es: 'cada trimestre' },
} as const

function codesOn(codeSet: CodeSet, day: Day): ReadonlySet<string> {
  return new Set(
    codeSet.codes.filter(code => isInForce({ since: codeSet.since, ...code }, day)).map(({ code }) => code),
  )
}

function notesOfList(
  values: readonly string[],
  known: ReadonlySet<string>,
  where: string,
  codes: { readonly unknown: TermsNoteCode; readonly twice: TermsNoteCode },
): TermsNote[] {
  return values.flatMap((value, at) => {
    const place = `${where}, ${at + 1}`
    if (!known.has(value)) return [note(codes.unknown, place, value)]
    return values.indexOf(value) < at ? [note(codes.twice, place, value)] : []
  })
}

function notesOfServices(terms: ContractTerms, day: Day): TermsNote[] {
  const populations = terms.ecm?.populations ?? []
  const whole = terms.ecm?.mostMembers ?? null
  const counties = new Set(county.codes.map(({ code }): string => code))
  return [
    ...(terms.ecm === null && terms.communitySupports.length === 0
      ? [note('terms/no-service', 'services')]
      : []),
    ...notesOfList(
      populations.map(each => each.population),
      codesOn(populationsOfFocus, day),
      'ecm, populations',
      { unknown: 'terms/population-unknown', twice: 'terms/population-twice' },
    ),
    ...populations.flatMap(({ mostMembers }, at) =>
      whole !== null && mostMembers !== null && mostMembers > whole
        ? [note('terms/capacity-exceeds-whole', `ecm, populations, ${at + 1}`)]
        : [],
    ),
    ...notesOfList(
      terms.communitySupports.map(({ support }) => support),
      codesOn(communitySupports, day),
      'communitySupports',
      { unknown: 'terms/support-unknown', twice: 'terms/support-twice' },
    ),
    ...terms.counties.flatMap((code, at) =>
      counties.has(code) ? [] : [note('terms/county-unknown', `counties, ${at + 1}`, code)],
    ),
  ]
}

/** The guidance's names of the sides, for a contract of these services. */
function sendersOf(side: Side): readonly Sender[] {
  return side === 'payer' ? ['plan'] : ['ecm-provider', 'community-supports-provider']
}

function hasParty(terms: ContractTerms, definition: FileDefinition): boolean {
  return definition.parties.some(party =>
    party === 'ecm' ? terms.ecm !== null : terms.communitySupports.length > 0,
  )
}

function notesOfFile(terms: ContractTerms, agreed: AgreedFile, at: number, day: Day): TermsNote[] {
  const where = `files, ${at + 1}`
  const all: readonly FileDefinition[] = files
  const definition = all.find(({ id }) => id === agreed.file)
  if (!definition || !isInForce(definition, day)) return [note('terms/file-unknown', where, agreed.file)]
  const found: TermsNote[] = []
  if (!definition.from.some(sender => sendersOf(agreed.owes).includes(sender))) {
    found.push(note('terms/file-wrong-way', where, sidesInWords[agreed.owes]))
  }
  if (terms.files.findIndex(({ file }) => file === agreed.file) < at)
    found.push(note('terms/file-twice', where))
  if (!hasParty(terms, definition)) found.push(note('terms/file-without-service', where))
  if (agreed.transport === 'secure-email') found.push(note('terms/email-least-preferred', where))
  const { layout } = agreed
  const shipped: readonly PartnerProfile[] = profiles
  const document =
    layout.as === 'document'
      ? layout.document
      : shipped.find(({ id }) => layout.as === 'profile' && id === layout.profile)
  if (layout.as !== 'guidance' && document?.files[agreed.file] === undefined) {
    found.push(
      note('terms/profile-unknown', where, layout.as === 'profile' ? layout.profile : layout.document.id),
    )
  }
  return [...found, ...notesOfCadence(agreed, where, day)]
}

const often = { week: 7, month: 31, quarter: 92 } as const

function notesOfCadence(agreed: AgreedFile, where: string, day: Day): TermsNote[] {
  const { cadence } = agreed
  if (cadence === null) return []
  if ('onDaysOfMonth' in cadence) {
    const days = cadence.onDaysOfMonth
    return days.length === 0 || days.some(each => each < 1 || each > 31)
      ? [note('terms/day-of-month-unknown', where)]
      : []
  }
  const all: readonly Obligation[] = obligations
  const states = all.find(
    ({ file, when, ...each }) =>
      file === agreed.file && typeof when === 'object' && 'every' in when && isInForce(each, day),
  )
  if (!states || typeof states.when !== 'object' || !('every' in states.when)) return []
  return often[cadence.every] > often[states.when.every]
    ? [note('terms/less-often-than-the-state', where, paceInWords[states.when.every])]
    : []
}

function isPaidServiceAgreed(terms: ContractTerms, service: string): boolean {
  if (service === 'ecm' || service === 'ecm-outreach') return terms.ecm !== null
  if (service === 'housing-outreach') return terms.communitySupports.length > 0
  return terms.communitySupports.some(({ support }) => support === service)
}

function notesOfPayment(terms: ContractTerms, day: Day): TermsNote[] {
  const known: readonly Service[] = services
  return terms.payment.flatMap((payment, at) => {
    const where = `payment, ${at + 1}`
    const found: TermsNote[] = []
    if (!isPaidServiceAgreed(terms, payment.service)) {
      found.push(note('terms/payment-without-service', where, payment.service))
    }
    if (payment.amountCents === null && payment.feeSchedule === null)
      found.push(note('terms/no-amount', where))
    const pair = [...payment.modifiers].sort().join(' ')
    const isStates = known.some(
      service =>
        service.procedure === payment.procedure &&
        isInForce(service, day) &&
        [...service.modifiers].sort().join(' ') === pair,
    )
    if (payment.procedure !== null && !isStates) {
      found.push(
        note('terms/code-beyond-the-state', where, [payment.procedure, ...payment.modifiers].join(' ')),
      )
    }
    return found
  })
}

/** The longest that a breach may stay untold (45 CFR 164.410), in calendar days. */
const longestNotice = oversightClocks.find(({ id }) => id === 'notify-breach')?.count ?? 60

function notesOfDataSharing(terms: ContractTerms, since: Day, until: Day | null): TermsNote[] {
  const where = 'dataSharing'
  const sharing = terms.dataSharing
  if (sharing === null) {
    return terms.files.some(({ file }) => file !== 'billing/invoice')
      ? [note('terms/no-data-sharing', where)]
      : []
  }
  const found: TermsNote[] = []
  if (sharing.until !== null && sharing.until < sharing.since)
    found.push(note('terms/data-sharing-dates', where))
  const endsEarly = sharing.until !== null && (until === null || sharing.until < until)
  if (sharing.since > since || endsEarly) found.push(note('terms/data-sharing-not-in-force', where))
  const { count, unit } = sharing.breachNotice
  // Seven calendar days hold five working days at the most.
  const days = unit === 'hours' ? count / 24 : unit === 'calendar-days' ? count : (count / 5) * 7
  if (days > longestNotice) found.push(note('terms/breach-told-too-late', where, longestNotice))
  return found
}

/** Everything about the terms of a version that holds from one day to another (null: open). */
export function notesOnTerms(terms: ContractTerms, since: Day, until: Day | null): readonly TermsNote[] {
  return [
    ...(until !== null && until < since ? [note('terms/ends-before-it-begins', 'until')] : []),
    ...notesOfServices(terms, since),
    ...notesOfPayment(terms, since),
    ...(terms.billing.by === 'invoices' && terms.billing.attestedOn === null
      ? [note('terms/attestation-missing', 'billing')]
      : []),
    ...terms.files.flatMap((agreed, at) => notesOfFile(terms, agreed, at, since)),
    ...terms.delegates.flatMap((delegate, at) =>
      delegate.until !== null && delegate.until < delegate.since
        ? [note('terms/delegate-dates', `delegates, ${at + 1}`)]
        : [],
    ),
    ...notesOfDataSharing(terms, since, until),
  ]
}
