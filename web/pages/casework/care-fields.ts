/** What can be written down of each kind: its fields, in the order in which they are asked. */
import { coreServices } from '#guidance/casework/core-services.ts'
import { facilityKinds, teamRoles } from '#guidance/casework/kinds.ts'
import { needAreas } from '#guidance/casework/need-areas.ts'
import type { kindWords } from '../../words/casework/care-work.ts'
import type { Words } from '../../words/define.ts'

export type Kind = Exclude<keyof typeof kindWords, 'outreach'>

export type CareField = {
  readonly field: string
  readonly as: 'line' | 'words' | 'day' | 'time' | 'count' | 'choice' | 'code' | 'partner' | 'methods'
  /** Of a choice: its values, with words where they are of the guidance. */
  readonly choices?: readonly { readonly id: string; readonly says?: Words }[]
  /** Of a code: the set. */
  readonly set?: string
}

const plain = (...ids: string[]) => ids.map(id => ({ id }))

export const careFields: { readonly [kind in Kind]: readonly CareField[] } = {
  need: [
    { field: 'area', as: 'choice', choices: needAreas },
    { field: 'level', as: 'choice', choices: plain('none', 'some', 'urgent') },
    { field: 'says', as: 'words' },
    { field: 'wants', as: 'words' },
  ],
  goal: [
    { field: 'area', as: 'choice', choices: needAreas },
    { field: 'says', as: 'words' },
    { field: 'state', as: 'choice', choices: plain('open', 'met', 'given-up') },
    { field: 'targetOn', as: 'day' },
  ],
  task: [
    { field: 'says', as: 'line' },
    { field: 'owner', as: 'line' },
    { field: 'dueOn', as: 'day' },
    { field: 'state', as: 'choice', choices: plain('open', 'done', 'dropped') },
  ],
  encounter: [
    { field: 'service', as: 'choice', choices: coreServices },
    { field: 'mode', as: 'choice', choices: plain('in-person', 'phone', 'video') },
    { field: 'staff', as: 'choice', choices: plain('clinical', 'non-clinical') },
    { field: 'begun', as: 'time' },
    { field: 'minutes', as: 'count' },
    { field: 'place', as: 'code', set: 'place-of-service' },
    { field: 'says', as: 'words' },
  ],
  'plan-review': [
    { field: 'by', as: 'line' },
    { field: 'credential', as: 'line' },
    { field: 'nextReviewOn', as: 'day' },
    { field: 'copyGivenOn', as: 'day' },
    { field: 'says', as: 'words' },
  ],
  team: [
    { field: 'role', as: 'choice', choices: teamRoles },
    { field: 'name', as: 'line' },
    { field: 'phone', as: 'line' },
    { field: 'extension', as: 'line' },
    { field: 'access', as: 'choice', choices: plain('whole', 'plan', 'none') },
    { field: 'until', as: 'day' },
  ],
  stay: [
    { field: 'facilityKind', as: 'choice', choices: facilityKinds },
    { field: 'facility', as: 'line' },
    { field: 'dischargedOn', as: 'day' },
    { field: 'transitionPlan', as: 'words' },
    { field: 'medicationsOn', as: 'day' },
    { field: 'medications', as: 'words' },
  ],
  referral: [
    { field: 'to', as: 'line' },
    { field: 'says', as: 'words' },
    {
      field: 'state',
      as: 'choice',
      choices: plain('sent', 'accepted', 'received', 'declined', 'not-received'),
    },
    { field: 'followUpOn', as: 'day' },
  ],
  engagement: [
    { field: 'status', as: 'code', set: 'engagement-status' },
    { field: 'reason', as: 'code', set: 'discontinuation-reason' },
    { field: 'reasonSays', as: 'line' },
    { field: 'recommendedOn', as: 'day' },
  ],
  'contact-rule': [
    { field: 'never', as: 'methods' },
    { field: 'messages', as: 'choice', choices: plain('yes', 'no') },
    { field: 'best', as: 'line' },
    { field: 'says', as: 'words' },
  ],
  consent: [
    { field: 'recipient', as: 'partner' },
    { field: 'state', as: 'choice', choices: plain('given', 'revoked') },
    { field: 'until', as: 'day' },
    { field: 'says', as: 'words' },
  ],
}

/** What a Community Support asks of what was given: its units, and no core service of ECM. */
const supportGiven: readonly CareField[] = [
  { field: 'units', as: 'count' },
  { field: 'mode', as: 'choice', choices: plain('in-person', 'phone', 'video') },
  { field: 'begun', as: 'time' },
  { field: 'minutes', as: 'count' },
  { field: 'place', as: 'code', set: 'place-of-service' },
  { field: 'says', as: 'words' },
]

export function fieldsFor(kind: Kind, program: string): readonly CareField[] {
  return kind === 'encounter' && program !== 'ecm' ? supportGiven : careFields[kind]
}
