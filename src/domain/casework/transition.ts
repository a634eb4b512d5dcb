/** The way home from a facility as one flow: admission, discharge, plan, contact, medications, each with its day. */
import { addDays, type Day } from '#base/day.ts'
import { type TransitionStep, transitionSteps } from '#guidance/casework/transitions.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { Thing } from './entry.ts'

export type StepStanding = {
  readonly id: TransitionStep['id']
  readonly dueOn: Day
  /** When it was done; null while it is not. Of what has no day of its own, the last day of the stay's entries. */
  readonly doneOn: Day | null
}

/** Nothing while the member has not been discharged. `contacts`: days on which somebody spoke with the member. */
export function transitionOf(stay: Thing, contacts: readonly Day[]): readonly StepStanding[] {
  const { said, changedOn } = stay
  const discharged = (said.dischargedOn ?? '') as Day | ''
  if (discharged === '') return []
  const medicationsOn = (said.medicationsOn ?? '') as Day | ''
  const doneOn: { readonly [step in TransitionStep['id']]: Day | null } = {
    plan: (said.transitionPlan ?? '') === '' ? null : changedOn,
    contact: contacts.filter(day => day >= discharged).toSorted()[0] ?? null,
    medications: medicationsOn === '' ? null : medicationsOn,
  }
  return transitionSteps
    .filter(step => isInForce(step, discharged))
    .map(({ id, days }) => ({ id, dueOn: addDays(discharged, days), doneOn: doneOn[id] }))
}

/** When the first step that is not done is due, of all stays; the contact is a reason of its own on every list. */
export function nextStepOn(stays: readonly Thing[], contacts: readonly Day[]): Day | null {
  const open = stays
    .flatMap(stay => transitionOf(stay, contacts))
    .filter(({ id, doneOn }) => doneOn === null && id !== 'contact')
  return open.map(({ dueOn }) => dueOn).toSorted()[0] ?? null
}
