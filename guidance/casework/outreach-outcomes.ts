/** What can become of an attempt to reach a member, and what each outcome says of their engagement. */
import type { Authority, Words } from '../define.ts'

export type OutreachOutcome = Authority & {
  readonly id: string
  readonly says: Words
  /** True when the member was spoken to: the tracker's `Outreach Attempt Successful`. */
  readonly reached: boolean
  /** The code of `engagement-status` that the member comes to by it; absent where outreach goes on. */
  readonly comesTo?: string
  /** Methods of `outreach-method` with which it is offered on a phone in one touch. */
  readonly with: readonly string[]
}

/*
 * The State asks that every attempt be captured with its modality (provider-toolkit-2021-12), whether or not it
 * succeeded (office-hours-2022-08), and that the plan hears who declines or cannot be reached. What an attempt can
 * come to is listed nowhere that we could read: these are the words of outreach teams.
 */
const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: outcomes of an outreach attempt',
} as const

const spoken = ['In-Person', 'Phone', 'Video'] as const

export const outreachOutcomes: readonly OutreachOutcome[] = [
  {
    id: 'agreed',
    says: { en: 'Agreed to take part', es: 'Aceptó participar' },
    reached: true,
    comesTo: 'Enrolled',
    with: spoken,
    ...ours,
  },
  {
    id: 'talked',
    says: { en: 'Talked, not decided yet', es: 'Hablamos, aún no decide' },
    reached: true,
    with: [...spoken, 'Text', 'Email', 'Other Electronic', 'Other'],
    ...ours,
  },
  {
    id: 'declined',
    says: { en: 'Declined', es: 'No quiso' },
    reached: true,
    comesTo: 'Declined',
    with: [...spoken, 'Text', 'Email', 'Mail', 'Other Electronic', 'Other'],
    ...ours,
  },
  {
    id: 'left-message',
    says: { en: 'Left a message', es: 'Dejé un mensaje' },
    reached: false,
    with: ['In-Person', 'Phone'],
    ...ours,
  },
  {
    id: 'no-answer',
    says: { en: 'No answer', es: 'Sin respuesta' },
    reached: false,
    with: ['In-Person', 'Phone', 'Video', 'Text', 'Email', 'Mail', 'Other Electronic', 'Other'],
    ...ours,
  },
  {
    id: 'wrong-contact',
    says: { en: 'Wrong number or address', es: 'Número o dirección equivocada' },
    reached: false,
    with: ['In-Person', 'Phone', 'Text', 'Email', 'Mail'],
    ...ours,
  },
]
