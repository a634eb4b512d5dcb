/** Where an encounter stands with the State, as a mark with words. */
import type { Answered } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { encounterStateWords } from '../../../words/claims/encounters.ts'

export type Encounter = Answered<'encounters.list'>['encounters'][number]
export type State = Encounter['state']

const tones = {
  due: 'soft',
  held: 'bad',
  made: 'soft',
  received: 'soft',
  acknowledged: 'soft',
  forwarded: 'soft',
  accepted: 'good',
  rejected: 'bad',
  voided: 'soft',
  dropped: 'soft',
} as const satisfies Record<State, MarkTone>

/** The lists of the page, each with the states that stand in it. */
export const encounterLists = {
  stopped: ['held', 'rejected'],
  due: ['due'],
  moving: ['made', 'received', 'acknowledged', 'forwarded'],
  accepted: ['accepted'],
  gone: ['voided', 'dropped'],
  all: Object.keys(tones) as State[],
} as const satisfies Record<string, readonly State[]>

export type EncounterList = keyof typeof encounterLists

export function EncounterState({ state }: { readonly state: State }) {
  const say = useWords(encounterStateWords)
  return <Mark tone={tones[state]}>{say[state]()}</Mark>
}
