/** Where a line stands, as a mark with words. */
import { useWords } from '../../app/language.tsx'
import { Mark, type MarkTone } from '../../ui/mark.tsx'
import { claimFrameWords } from '../../words/claims/frame.ts'

const tones = {
  received: 'soft',
  approved: 'good',
  paid: 'good',
  denied: 'bad',
  pended: 'warn',
  contested: 'warn',
  replaced: 'soft',
  voided: 'soft',
  noted: 'soft',
} as const satisfies Record<string, MarkTone>

export type LineState = keyof typeof tones

export function Standing({ state }: { readonly state: LineState }) {
  const say = useWords(claimFrameWords)
  return <Mark tone={tones[state]}>{say[state]()}</Mark>
}

/** True while somebody still has to pay, deny or ask back. */
export function isOpen(state: LineState): boolean {
  return state === 'pended' || state === 'contested' || state === 'approved' || state === 'received'
}
