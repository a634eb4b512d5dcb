/** The reference page of the findings of X12: what is wrong, what was expected, the remedy, and the answering code. */

import type { Consequence } from '#base/finding.ts'
import { anchor, bullets, code, page, plain, table } from '#base/markdown.ts'
import { objectionCodes } from '../acknowledge/objection-codes.ts'
import type { AckCodes, X12CodeFacts } from '../finding.ts'
import { jsonFindingCodes } from '../json/finding-codes.ts'
import { judgeFindingCodes } from '../judge/finding-codes.ts'
import { readFindingCodes } from '../read/finding-codes.ts'
import type { FindingWords } from '../words/form.ts'
import { type Language, x12FindingWords } from '../words/tell.ts'
import { writeFindingCodes } from '../write/finding-codes.ts'
import { derivedNote } from './words-of-names.ts'

type Facts = Pick<X12CodeFacts, 'consequence' | 'says'> & Partial<Pick<X12CodeFacts, 'ack' | 'level'>>

const sections: readonly (readonly [title: string, codes: { readonly [code: string]: Facts }])[] = [
  ['Envelopes and places', readFindingCodes],
  ['Contents', judgeFindingCodes],
  ['What a receiver cannot take', objectionCodes],
  ['Refusals to write', writeFindingCodes],
  ['JSON', jsonFindingCodes],
]

const consequenceWords: { readonly [consequence in Consequence]: string } = {
  'rejects-file': 'The interchange or group is not taken',
  'rejects-row': 'The set is not taken',
  'accepted-with-warning': 'Taken, with a warning',
  note: 'A note; nothing is held for it',
}

const claimFalls = 'The claim is not taken; where there is no 277CA, the set'

const refusal = 'Nothing is written'

const levels = ['', 'syntax', 'the guide’s usage', 'sums', 'situations', 'code sets']

export function findingPage(): string {
  return page(
    '# Findings of X12',
    derivedNote,
    'What is answered: TA1 for the interchange, 999 for groups, sets, segments and elements, 277CA for claims.',
    ...sections.flatMap(([title, codes]) => [
      `## ${title}`,
      table(
        ['Finding', 'Level', 'Answered with', 'Consequence'],
        Object.entries(codes).map(([id, { level, ack = {}, consequence }]) => [
          `[${plain(id)}](#${anchor(id)})`,
          level === undefined ? '' : String(level),
          answers(ack),
          wordsOfConsequence(id, { consequence, ack }),
        ]),
      ),
      ...Object.entries(codes).map(([id, facts]) => findingPart(id, facts)),
    ]),
  )
}

function wordsOfConsequence(id: string, { consequence, ack }: Pick<Facts, 'consequence' | 'ack'>): string {
  if (id.startsWith('write/') || id.startsWith('json/')) return refusal
  return consequence === 'rejects-row' && ack?.status !== undefined
    ? claimFalls
    : consequenceWords[consequence]
}

function findingPart(id: string, { says, level, ack = {}, consequence }: Facts): string {
  const words = x12FindingWords[id]
  const answer = answers(ack)
  return page(
    `### ${id}`,
    plain(says),
    words === undefined ? '' : sentences(words, 'en'),
    words === undefined ? '' : `*${sentences(words, 'es')}*`,
    bullets([
      wordsOfConsequence(id, { consequence, ack }),
      ...(level === undefined ? [] : [`Level ${level}: ${levels[level] ?? ''}`]),
      ...(answer === '' ? [] : [`Answered with ${answer}`]),
    ]),
  ).trimEnd()
}

/** `999 IK403 7`. */
function answers({ ta1, ak9, ik5, ik3, ik4, status }: AckCodes): string {
  const all: readonly (readonly [name: string, value: string | undefined])[] = [
    ['TA1 TA105', ta1],
    ['999 AK905', ak9],
    ['999 IK502', ik5],
    ['999 IK304', ik3],
    ['999 IK403', ik4],
    ['277CA STC', status?.join(':')],
  ]
  return all.flatMap(([name, value]) => (value === undefined ? [] : [code(`${name} ${value}`)])).join(', ')
}

/** The three sentences in a row; open places are shown as ‹name›. */
function sentences({ wrong, expected, mend }: FindingWords, language: Language): string {
  const text = [wrong, expected, mend].map(each => each[language].replace(/\{(\w+)\}/g, '‹$1›')).join(' ')
  return plain(text)
}
