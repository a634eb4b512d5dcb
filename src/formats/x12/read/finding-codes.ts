/** Every finding about the envelopes and the places of segments, made while a transmission is read. */
import type { Consequence } from '#base/finding.ts'
import type { AckCodes, X12CodeFacts } from '../finding.ts'

const facts = (consequence: Consequence, ack: AckCodes, says: string, ...values: string[]): X12CodeFacts => ({
  consequence,
  level: 1,
  values,
  says,
  ack,
})

const interchange = (ta1: string, says: string, ...values: string[]): X12CodeFacts =>
  facts('rejects-file', { ta1 }, says, ...values)

const group = (ak9: string, says: string, ...values: string[]): X12CodeFacts =>
  facts('rejects-file', { ak9 }, says, ...values)

const set = (ik5: string, says: string, ...values: string[]): X12CodeFacts =>
  facts('rejects-row', { ik5 }, says, ...values)

const segment = (ik3: string, says: string, ...values: string[]): X12CodeFacts =>
  facts('rejects-row', { ik3 }, says, ...values)

const fileFindingCodes = {
  'file/empty': facts('rejects-file', {}, 'The file has no bytes, or nothing but blanks and line breaks.'),
  'file/not-x12': facts('rejects-file', {}, 'Nowhere in the file begins an X12 interchange (ISA).'),
  'file/stray-bytes': facts(
    'accepted-with-warning',
    {},
    'Something that is no segment stands before, between or after the interchanges; it was passed over.',
    'count',
  ),
} as const satisfies Record<string, X12CodeFacts>

const interchangeFindingCodes = {
  'interchange/header-of-wrong-length': facts(
    'accepted-with-warning',
    { ta1: '022' },
    'The ISA is not 106 characters long; its elements could be told apart all the same.',
  ),
  'interchange/bad-element-separator': interchange(
    '026',
    'The character after ISA cannot separate elements.',
  ),
  'interchange/bad-component-separator': interchange(
    '027',
    'ISA16 cannot separate components: it is a letter, a digit, or another separator.',
  ),
  'interchange/bad-terminator': interchange('004', 'The character after ISA16 cannot end segments.'),
  'interchange/bad-repetition-separator': interchange('002', 'ISA11 is the same as another separator.'),
  'interchange/bad-authorization-qualifier': interchange('010', 'ISA01 is not 00 or 03.'),
  'interchange/bad-authorization': interchange('011', 'ISA02 is blank though ISA01 announces it.'),
  'interchange/bad-security-qualifier': interchange('012', 'ISA03 is not 00 or 01.'),
  'interchange/bad-security': interchange('013', 'ISA04 is blank though ISA03 announces it.'),
  'interchange/bad-sender-qualifier': interchange('005', 'ISA05 is no qualifier of a sender.'),
  'interchange/bad-sender': interchange('006', 'ISA06 is blank.'),
  'interchange/bad-receiver-qualifier': interchange('007', 'ISA07 is no qualifier of a receiver.'),
  'interchange/bad-receiver': interchange('008', 'ISA08 is blank.'),
  'interchange/bad-date': interchange('014', 'ISA09 is no day (YYMMDD).'),
  'interchange/bad-time': interchange('015', 'ISA10 is no time of day (HHMM).'),
  'interchange/unsupported-version': interchange('017', 'ISA12 is not 00501.'),
  'interchange/bad-control-number': interchange('018', 'ISA13 is not nine digits.'),
  'interchange/bad-acknowledgement-flag': interchange('019', 'ISA14 is not 0 or 1.'),
  'interchange/bad-usage': interchange('020', 'ISA15 is not P or T.'),
  'interchange/trailer-missing': interchange(
    '023',
    'The interchange has no IEA: the file ends, or another interchange begins, before it.',
  ),
  'interchange/control-numbers-differ': interchange('001', 'IEA02 is not ISA13.'),
  'interchange/wrong-group-count': interchange('021', 'IEA01 is not the number of groups.', 'counted'),
  'interchange/appears-twice': interchange(
    '025',
    'An interchange of the same sender with the same control number stands earlier in the file.',
  ),
  'interchange/holds-nothing': interchange('022', 'The interchange has neither groups nor acknowledgements.'),
  'interchange/segment-outside-group': interchange(
    '024',
    'A segment stands in the interchange but in no group, or a group begins within another.',
  ),
  'interchange/bad-group-header': interchange(
    '024',
    'The GS lacks an element or has an unusable one.',
    'element',
  ),
  'interchange/folded-lines': facts(
    'note',
    {},
    'Line breaks stand inside of segments, as in a file wrapped at a fixed width; they were taken out. First segment named.',
  ),
} as const satisfies Record<string, X12CodeFacts>

const groupFindingCodes = {
  'group/unsupported-kind': group('1', 'GS01 is none of the groups that are read.'),
  'group/unsupported-version': group('2', 'GS08 is no version that is read for this kind of group.'),
  'group/trailer-missing': group('3', 'The group has no GE.'),
  'group/control-numbers-differ': group('4', 'GE02 is not GS06.'),
  'group/wrong-set-count': group('5', 'GE01 is not the number of sets.', 'counted'),
  'group/bad-control-number': group('6', 'GS06 is not one to nine digits.'),
  'group/appears-twice': group('19', 'A group of the same control number stands earlier in the interchange.'),
  'group/segment-outside-set': facts(
    'rejects-file',
    { ak9: '5' },
    'A segment stands in the group but in no set.',
  ),
} as const satisfies Record<string, X12CodeFacts>

const setFindingCodes = {
  'set/unsupported': set('1', 'ST01 is none of the sets that are read.'),
  'set/unsupported-version': set('I6', 'ST03 (or GS08) is no guide that is read for this set.'),
  'set/version-differs': set('19', 'ST03 is not GS08.'),
  'set/not-of-this-group': set('18', 'The set does not belong into a group of this kind (GS01).'),
  'set/bad-control-number': set('7', 'ST02 is not four to nine letters or digits.'),
  'set/appears-twice': set('23', 'A set of the same control number stands earlier in the group.'),
  'set/trailer-missing': set('2', 'The set has no SE.'),
  'set/control-numbers-differ': set('3', 'SE02 is not ST02.'),
  'set/wrong-segment-count': set('4', 'SE01 is not the number of segments, ST and SE included.', 'counted'),
  'set/more-findings': facts(
    'note',
    {},
    'More was found about the segments of this set than is told; count says how much more.',
    'count',
  ),
} as const satisfies Record<string, X12CodeFacts>

const segmentFindingCodes = {
  'segment/unknown-id': segment('1', 'The segment begins with what is the id of no segment.'),
  'segment/unexpected': segment('2', 'The segment has no place here, after what stands before it.'),
  'segment/not-in-set': segment('6', 'The segment is none of this kind of set.'),
  'segment/out-of-order': segment('7', 'The segment stands after segments that it should stand before.'),
  'segment/too-often': segment('5', 'The segment stands more often than it may.', 'limit'),
  'loop/too-often': segment('4', 'The loop that the segment opens stands more often than it may.', 'limit'),
  'segment/too-long': segment('8', 'The segment is longer than any real one; it was passed over.', 'limit'),
  'segment/empty': facts('note', {}, 'Two terminators stand one after the other, with nothing between.'),
  'segment/unterminated': facts(
    'accepted-with-warning',
    { ta1: '004' },
    'The last segment of the file has no terminator.',
  ),
} as const satisfies Record<string, X12CodeFacts>

export const readFindingCodes = {
  ...fileFindingCodes,
  ...interchangeFindingCodes,
  ...groupFindingCodes,
  ...setFindingCodes,
  ...segmentFindingCodes,
} as const satisfies Record<string, X12CodeFacts>

export type ReadFindingCode = keyof typeof readFindingCodes
