/** What an acknowledgement says, in words. */
import type { Language } from '#files/words/find.ts'
import {
  type AnyAcknowledgement,
  type Said,
  type SaidFate,
  whatWasSaid,
} from '#formats/x12/acknowledge/what-was-said.ts'
import { type Color, harmless, paint } from '../terminal.ts'

const colors: { readonly [fate in SaidFate]: Color } = {
  accepted: 'green',
  'accepted-with-errors': 'yellow',
  partly: 'yellow',
  rejected: 'red',
  unsaid: 'blue',
}

const marks: { readonly [fate in SaidFate]: string } = {
  accepted: '✔',
  'accepted-with-errors': '◐',
  partly: '◐',
  rejected: '✘',
  unsaid: '?',
}

const depths: { readonly [about in Said['about']]: number } = {
  interchange: 0,
  group: 0,
  batch: 0,
  set: 1,
  provider: 1,
  claim: 1,
  line: 2,
}

export function showAcknowledgement(
  acknowledgement: AnyAcknowledgement,
  language: Language,
  claim: string | undefined,
): string[] {
  const all = whatWasSaid(acknowledgement).filter(
    said => claim === undefined || said.about !== 'claim' || said.number === claim,
  )
  return [...all.flatMap(said => showSaid(said, language)), '']
}

function showSaid({ about, fate, says, reasons }: Said, language: Language): string[] {
  const indent = '  '.repeat(depths[about])
  return [
    `${indent}${paint(marks[fate], colors[fate])} ${harmless(says[language])}`,
    ...reasons.map(reason => {
      const claim = reason.claim === undefined ? '' : ` · ${reason.claim}`
      const loop = reason.loop === undefined || reason.loop === '' ? '' : ` · ${reason.loop}`
      return `${indent}    ${harmless(reason.says[language])}  ${paint(harmless(`[${reason.code}${loop}${claim}]`), 'dim')}`
    }),
  ]
}
