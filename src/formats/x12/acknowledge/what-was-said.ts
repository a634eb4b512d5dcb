/** Tells in plain words what an acknowledgement says of what was sent: per interchange, set, claim and line. */
import type {
  AcknowledgedClaim,
  ClaimAcknowledgement,
  ClaimStatus,
  ElementError,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
  LineStatus,
  SegmentError,
  SetAcknowledgement,
} from '../values/acknowledgement.ts'
import { categoryWords, entityWords, statusWords } from './words/claim-words.ts'
import { interchangeNoteWords } from './words/interchange-words.ts'
import { elementErrorWords, groupErrorWords, segmentErrorWords, setErrorWords } from './words/set-words.ts'
import { type Telling, tellingOf, told } from './words/telling.ts'

/** `partly`: some of what stands below was accepted; `unsaid`: the code is none that we know. */
export type SaidFate = 'accepted' | 'accepted-with-errors' | 'partly' | 'rejected' | 'unsaid'

export type Said = {
  readonly about: 'interchange' | 'group' | 'set' | 'batch' | 'provider' | 'claim' | 'line'
  /** Ours: ISA13, GS06, ST02, BHT03, the NPI, CLM01, the line's control number. */
  readonly number: string
  readonly fate: SaidFate
  /** One sentence. */
  readonly says: Telling
  readonly reasons: readonly SaidReason[]
}

export type SaidReason = {
  /** The code as it came: `IK403 7`, `STC A7:562:85`. */
  readonly code: string
  /** One sentence. */
  readonly says: Telling
  /** Where in what was sent: segment (its id, and which of the set), element (`NM109`), loop, claim. */
  readonly segment?: string | undefined
  readonly position?: number | undefined
  readonly element?: string | undefined
  readonly loop?: string | undefined
  readonly claim?: string | undefined
  /** The bad value, as it was copied. */
  readonly found?: string | undefined
}

export type AnyAcknowledgement = InterchangeAcknowledgement | FunctionalAcknowledgement | ClaimAcknowledgement

/** In the order of the acknowledgement: what is above first, then its parts. */
export function whatWasSaid(acknowledgement: AnyAcknowledgement): readonly Said[] {
  switch (acknowledgement.kind) {
    case 'TA1':
      return [ofInterchange(acknowledgement)]
    case '277CA':
      return ofClaims(acknowledgement)
    default:
      return [ofGroup(acknowledgement), ...acknowledgement.sets.map(set => ofSet(set, acknowledgement.kind))]
  }
}

const fates: { readonly [status: string]: SaidFate } = {
  A: 'accepted',
  E: 'accepted-with-errors',
  P: 'partly',
  R: 'rejected',
  // Rejected for reasons of security.
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
}

function fateOf(status: string): SaidFate {
  return (Object.hasOwn(fates, status) ? fates[status] : undefined) ?? 'unsaid'
}

const fateWords: { readonly [fate in SaidFate]: Telling } = {
  accepted: { en: '{0} was accepted.', es: '{0}: se aceptó.' },
  'accepted-with-errors': {
    en: '{0} was accepted, though with errors.',
    es: '{0}: se aceptó, aunque con errores.',
  },
  partly: { en: '{0} was accepted in part.', es: '{0}: se aceptó en parte.' },
  rejected: { en: '{0} was rejected.', es: '{0}: se rechazó.' },
  unsaid: { en: 'Of {0} nothing certain was said.', es: '{0}: no se dijo nada cierto.' },
}

const codeOfList: Telling = { en: 'code', es: 'código' }
const sentence: Telling = { en: '{0}.', es: '{0}.' }

function reason(code: string, says: Telling): SaidReason {
  return { code, says: capital(told(sentence, says)) }
}

function capital({ en, es }: Telling): Telling {
  return { en: upperFirst(en), es: upperFirst(es) }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function ofInterchange({ controlNumber, status, note }: InterchangeAcknowledgement): Said {
  const fate = fateOf(status)
  const name = told({ en: 'Interchange {0}', es: 'Intercambio {0}' }, controlNumber)
  const isPlain = fate === 'accepted' && note === '000'
  return {
    about: 'interchange',
    number: controlNumber,
    fate,
    says: told(fateWords[fate], name),
    reasons: isPlain ? [] : [reason(`TA105 ${note}`, tellingOf(interchangeNoteWords, note, codeOfList))],
  }
}

function ofGroup(answer: FunctionalAcknowledgement): Said {
  const fate = fateOf(answer.status)
  const name = told({ en: 'Group {0}', es: 'Grupo {0}' }, answer.groupControlNumber)
  const counts = told(
    { en: '{0} {1} of {2} sets accepted.', es: '{0} {1} de {2} transacciones aceptadas.' },
    told(fateWords[fate], name),
    answer.acceptedSets,
    answer.receivedSets,
  )
  return {
    about: 'group',
    number: answer.groupControlNumber,
    fate,
    says: counts,
    reasons: answer.codes.map(code => reason(`AK905 ${code}`, tellingOf(groupErrorWords, code, codeOfList))),
  }
}

/** The names of the segments in which a 999, or a 997, says what it says. */
const segmentNames = {
  '999': { segment: 'IK304', element: 'IK403', set: 'IK502' },
  '997': { segment: 'AK304', element: 'AK403', set: 'AK502' },
} as const

type Names = (typeof segmentNames)[keyof typeof segmentNames]

function ofSet(set: SetAcknowledgement, kind: FunctionalAcknowledgement['kind']): Said {
  const names = segmentNames[kind]
  const fate = fateOf(set.status)
  const name = told({ en: 'Set {0} ({1})', es: 'Transacción {0} ({1})' }, set.controlNumber, set.transaction)
  return {
    about: 'set',
    number: set.controlNumber,
    fate,
    says: told(fateWords[fate], name),
    reasons: [
      ...set.errors.flatMap(error => ofSegment(error, names)),
      ...set.codes.map(code => reason(`${names.set} ${code}`, tellingOf(setErrorWords, code, codeOfList))),
    ],
  }
}

/** Names of a business unit in CTX01, each the number of a claim. */
const claimNames = /^(?:CLM01|CLP01|TRN02|PATIENT\b.*|CLAIM\b.*)$/

/** A segment whose elements are told of is not told of besides. */
function ofSegment(error: SegmentError, names: Names): SaidReason[] {
  const { segmentId, segment: position, loop, code, elements } = error
  const claim = error.contexts?.find(context => claimNames.test(context.name))?.value
  const place = { segment: segmentId, position, loop, claim }
  if (elements.length > 0)
    return elements.map(element => ({ ...place, ...ofElement(element, segmentId, position, names) }))
  const says = told(
    {
      en: 'segment {0} (number {1} of the set) {2}',
      es: 'el segmento {0} (número {1} de la transacción) {2}',
    },
    segmentId,
    position,
    tellingOf(segmentErrorWords, code, codeOfList),
  )
  return [{ ...place, ...reason(`${names.segment} ${code}`, says) }]
}

function ofElement(error: ElementError, segmentId: string, position: number, names: Names): SaidReason {
  const { element, part, code, found } = error
  const name = `${segmentId}${String(element).padStart(2, '0')}${part === undefined ? '' : `-${part}`}`
  const what = tellingOf(elementErrorWords, code, codeOfList)
  const says = told(
    { en: '{0} (segment {1} of the set) {2}{3}', es: '{0} (segmento {1} de la transacción) {2}{3}' },
    name,
    position,
    what,
    found === undefined ? '' : `: ${found}`,
  )
  return { ...reason(`${names.element} ${code}`, says), element: name, found }
}

function ofClaims(answer: ClaimAcknowledgement): Said[] {
  const { trace, statuses, providers } = answer
  return [
    saidBy('batch', trace, told({ en: 'Batch {0}', es: 'Lote {0}' }, trace), statuses),
    ...providers.flatMap(provider => {
      const number = provider.provider.id ?? provider.provider.name ?? ''
      const name = told({ en: 'Provider {0}', es: 'Proveedor {0}' }, number)
      const isRefused = provider.statuses.some(status => fateOfStatus(status) === 'rejected')
      return [
        ...(isRefused ? [saidBy('provider', number, name, provider.statuses)] : []),
        ...provider.claims.flatMap(ofClaim),
      ]
    }),
  ]
}

function ofClaim({ number, statuses, lines }: AcknowledgedClaim): Said[] {
  const name = told({ en: 'Claim {0}', es: 'Reclamo {0}' }, number)
  return [saidBy('claim', number, name, statuses), ...lines.map(line => ofLine(line, number))]
}

function ofLine(line: LineStatus, claim: string): Said {
  const number = line.references?.find(one => one.qualifier === 'FJ')?.value ?? ''
  const name = told({ en: 'Line {0} of claim {1}', es: 'Línea {0} del reclamo {1}' }, number, claim)
  return saidBy('line', number, name, line.statuses)
}

function saidBy(about: Said['about'], number: string, name: Telling, statuses: readonly ClaimStatus[]): Said {
  const fate = worst(statuses.map(fateOfStatus))
  return {
    about,
    number,
    fate,
    says: told(fateWords[fate], name),
    reasons: statuses.flatMap(status => ofStatus(status)),
  }
}

/** STC03 says it; where it does not (a line of an older writer), the category does. */
function fateOfStatus({ action, codes }: ClaimStatus): SaidFate {
  if (action === 'WQ') return 'accepted'
  if (action === 'U') return 'rejected'
  const category = codes[0]?.category ?? ''
  if (/^A[0125]$/.test(category)) return 'accepted'
  return /^A[34678]$/.test(category) ? 'rejected' : 'unsaid'
}

function worst(all: readonly SaidFate[]): SaidFate {
  if (all.includes('rejected')) return 'rejected'
  return all[0] ?? 'unsaid'
}

function ofStatus({ codes, text }: ClaimStatus): SaidReason[] {
  return codes.map(({ category, status, entity }) => {
    const code = `STC ${category}:${status}${entity === undefined ? '' : `:${entity}`}`
    const isAbout = told(
      entity === undefined ? { en: '{0}', es: '{0}' } : { en: '{0} ({1})', es: '{0} ({1})' },
      tellingOf(statusWords, status, { en: 'status', es: 'estado' }),
      entity === undefined ? '' : tellingOf(entityWords, entity, { en: 'entity', es: 'entidad' }),
    )
    const says = told(
      text === undefined || text === ''
        ? { en: '{0}: {1}', es: '{0}: {1}' }
        : { en: '{0}: {1}: {2}', es: '{0}: {1}: {2}' },
      tellingOf(categoryWords, category, { en: 'category', es: 'categoría' }),
      isAbout,
      text ?? '',
    )
    return reason(code, says)
  })
}
