/** ISA and IEA: the beginning and the end of an interchange, and what the trade says of them in a TA1. */
import { isRealDay } from '#base/day.ts'
import type { Interchange, Trailer } from './events.ts'
import type { ReadFindingCode } from './finding-codes.ts'
import { endGroup } from './groups.ts'
import { isRepeated, placeHere, type Reading, tell, tellElement } from './reading.ts'
import { lengthAt, type Segment, textAt } from './segment.ts'
import { endSet } from './sets.ts'
import { trailerOf } from './trailer.ts'

const partyQualifiers = new Set(['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ'])

const oddities = {
  length: 'interchange/header-of-wrong-length',
  element: 'interchange/bad-element-separator',
  component: 'interchange/bad-component-separator',
  terminator: 'interchange/bad-terminator',
  repetition: 'interchange/bad-repetition-separator',
} as const satisfies Record<string, ReadFindingCode>

export function beginInterchange(reading: Reading): void {
  endInterchange(reading, null)
  reading.interchanges += 1
  const { segment, headerIsOdd } = reading.scanner
  const value = interchangeOf(segment, reading.interchanges)
  reading.interchange = {
    value,
    groups: 0,
    acknowledgements: 0,
    groupNumbers: new Set(),
    toldOutside: false,
    toldFolded: false,
    toldEmpty: false,
  }
  reading.visitor.beginInterchange?.(value)
  if (headerIsOdd) tell(reading, oddities[headerIsOdd])
  judgeHeader(reading, value)
}

function interchangeOf(segment: Segment, index: number): Interchange {
  const at = (place: number): string => textAt(segment, place).trim()
  return {
    index,
    authorizationQualifier: at(1),
    authorization: at(2),
    securityQualifier: at(3),
    security: at(4),
    senderQualifier: at(5),
    sender: at(6),
    receiverQualifier: at(7),
    receiver: at(8),
    date: at(9),
    time: at(10),
    version: at(12),
    controlNumber: at(13),
    wantsAcknowledgement: at(14) === '1',
    usage: at(15),
    separators: segment.separators,
  }
}

function judgeHeader(reading: Reading, value: Interchange): void {
  const demand = (holds: boolean, code: ReadFindingCode, element: number, expected?: string): void => {
    if (!holds) tellElement(reading, code, element, expected === undefined ? {} : { expected })
  }
  const { authorizationQualifier, securityQualifier } = value
  demand(
    ['00', '03'].includes(authorizationQualifier),
    'interchange/bad-authorization-qualifier',
    1,
    '00, 03',
  )
  demand(authorizationQualifier !== '03' || value.authorization !== '', 'interchange/bad-authorization', 2)
  demand(['00', '01'].includes(securityQualifier), 'interchange/bad-security-qualifier', 3, '00, 01')
  demand(securityQualifier !== '01' || value.security !== '', 'interchange/bad-security', 4)
  const qualifiers = [...partyQualifiers].join(', ')
  demand(partyQualifiers.has(value.senderQualifier), 'interchange/bad-sender-qualifier', 5, qualifiers)
  demand(value.sender !== '', 'interchange/bad-sender', 6)
  demand(partyQualifiers.has(value.receiverQualifier), 'interchange/bad-receiver-qualifier', 7, qualifiers)
  demand(value.receiver !== '', 'interchange/bad-receiver', 8)
  demand(isShortDay(value.date), 'interchange/bad-date', 9, 'YYMMDD')
  demand(/^(?:[01]\d|2[0-3])[0-5]\d$/.test(value.time), 'interchange/bad-time', 10, 'HHMM')
  demand(value.version === '00501', 'interchange/unsupported-version', 12, '00501')
  demand(/^\d{9}$/.test(value.controlNumber), 'interchange/bad-control-number', 13, 'nine digits')
  const flag = textAt(reading.scanner.segment, 14)
  demand(flag === '0' || flag === '1', 'interchange/bad-acknowledgement-flag', 14, '0, 1')
  demand(value.usage === 'P' || value.usage === 'T', 'interchange/bad-usage', 15, 'P, T')
  const number = `${value.senderQualifier} ${value.sender} ${value.controlNumber}`
  demand(!isRepeated(reading.interchangeNumbers, number), 'interchange/appears-twice', 13)
}

function isShortDay(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false
  return isRealDay(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)))
}

/** `segment` is the IEA; null when the interchange ends without one. */
export function endInterchange(reading: Reading, segment: Segment | null): void {
  const { interchange } = reading
  if (!interchange) return
  endSet(reading, null)
  endGroup(reading, null)
  const trailer = trailerOf(segment, interchange.groups)
  judgeTrailer(reading, trailer)
  if (interchange.groups === 0 && interchange.acknowledgements === 0) {
    tell(reading, 'interchange/holds-nothing')
  }
  reading.visitor.endInterchange?.(trailer)
  reading.interchange = null
}

function judgeTrailer(reading: Reading, trailer: Trailer): void {
  const { interchange } = reading
  if (!interchange) return
  if (!trailer.isThere) {
    tell(reading, 'interchange/trailer-missing')
    return
  }
  const { controlNumber } = interchange.value
  if (trailer.controlNumber !== controlNumber) {
    tellElement(reading, 'interchange/control-numbers-differ', 2, { expected: controlNumber })
  }
  if (trailer.says !== trailer.counted) {
    tellElement(reading, 'interchange/wrong-group-count', 1, { values: { counted: trailer.counted } })
  }
}

/** Between ISA and the first GS, or after a GE: a TA1 is at home there, everything else is not. */
export function outsideGroup(reading: Reading, segment: Segment): void {
  const { interchange } = reading
  if (!interchange || interchange.toldOutside) return
  interchange.toldOutside = true
  const found =
    segment.count === 1 && lengthAt(segment, 0) === 0 ? {} : { found: textAt(segment, 0).slice(0, 3) }
  tell(reading, 'interchange/segment-outside-group', found, placeHere(reading))
}
