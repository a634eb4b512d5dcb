/** Where an encounter stands with the State: every state, what each answer makes of it, and what is sent next. */

/**
 * `due`: goes into the next file. `held`: our own check refuses it. `made`: in a file. `received`,
 * `acknowledged`, `forwarded`: the State took its interchange, its set, the claim. `accepted`: the State
 * holds it. `rejected`: it was stopped on the way. `voided`: the State has taken it back. `dropped`: nothing
 * is left to tell, and the State has nothing.
 */
export const encounterStates = [
  'due',
  'held',
  'made',
  'received',
  'acknowledged',
  'forwarded',
  'accepted',
  'rejected',
  'voided',
  'dropped',
] as const

export type EncounterState = (typeof encounterStates)[number]

/** The State's answers in the order in which they are made: each knows more than those before it. */
export const answerKinds = ['ta1', '999', '277ca', 'validation'] as const
export type AnswerKind = (typeof answerKinds)[number]

export type Verdict = 'accepted' | 'rejected'

/**
 * What became of an answer. `overtaken`: a later answer, or a later sending, came before it. `contradicts`:
 * the same answer said otherwise before; nothing changes, and a person looks. `not-sent`: the encounter is in
 * no file.
 */
export const answerOutcomes = [
  'applied',
  'repeated',
  'overtaken',
  'contradicts',
  'unknown-file',
  'unknown-encounter',
  'not-sent',
] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** An encounter by what bears on answers. `stage`: 0 nothing heard of this sending, else the kind's place. */
export type Tracked = {
  readonly state: EncounterState
  readonly stage: number
  readonly frequency: '1' | '7' | '8'
}

export type Heard = { readonly kind: AnswerKind; readonly verdict: Verdict }

const reached: readonly EncounterState[] = ['made', 'received', 'acknowledged', 'forwarded', 'accepted']

/**
 * An answer to the latest sending. The one that knows most holds, in whatever order they come: what comes
 * after it changes nothing, and so does the same again.
 */
export function hear(
  tracked: Tracked,
  { kind, verdict }: Heard,
): { readonly tracked: Tracked; readonly outcome: AnswerOutcome } {
  const { state, stage, frequency } = tracked
  const at = answerKinds.indexOf(kind) + 1
  if (state === 'due' || state === 'held' || state === 'dropped') return { tracked, outcome: 'not-sent' }
  if (at < stage) return { tracked, outcome: 'overtaken' }
  if (at === stage) {
    const before: Verdict = state === 'rejected' ? 'rejected' : 'accepted'
    return { tracked, outcome: before === verdict ? 'repeated' : 'contradicts' }
  }
  const isVoided = verdict === 'accepted' && at === answerKinds.length && frequency === '8'
  const now = verdict === 'rejected' ? 'rejected' : isVoided ? 'voided' : (reached[at] ?? state)
  return { tracked: { ...tracked, state: now, stage: at }, outcome: 'applied' }
}

/** The claim as it stands: a digest of what is to be told, '' for nothing; `waits`: not all is decided. */
export type Claimed = { readonly content: string; readonly waits: boolean }

export type Sent = Tracked & {
  readonly content: string
  readonly submission: number
  /** What the State calls it; null where it never named it. */
  readonly stateNumber: string | null
  /** Lines that the State holds. */
  readonly acceptedLines: number
}

export type Sending = { readonly frequency: '1' | '7' | '8'; readonly submission: number }

const underWay: ReadonlySet<EncounterState> = new Set(['made', 'received', 'acknowledged', 'forwarded'])

/**
 * What a claim needs to be told next; null for nothing. Nothing goes while an answer is awaited, so that each
 * answer is to the latest sending. The State knows by its own number what it once named: that is replaced (7)
 * or voided (8).
 */
export function nextSending(encounter: Sent | null, claimed: Claimed): Sending | 'drop' | null {
  if (claimed.waits) return null
  if (encounter === null) return claimed.content === '' ? null : { frequency: '1', submission: 1 }
  if (underWay.has(encounter.state) || encounter.content === claimed.content) return null
  // A void that is due goes first, whatever is to be told after it.
  if (encounter.state === 'due' && encounter.frequency === '8') return null
  return sendingOf(encounter, claimed.content)
}

/** The same again, because a person says that what stopped it is mended; null where nothing did. */
export function sendAgain(encounter: Sent): Sending | null {
  if (encounter.state !== 'held' && encounter.state !== 'rejected') return null
  const sending = sendingOf(encounter, encounter.content)
  return sending === 'drop' ? null : sending
}

/**
 * What the State holds of it is taken back first, and the claim is told as new after that: the way out where two
 * corrections wait for each other, each telling a service that the State still holds of the other. Null where the
 * State holds nothing of it.
 */
export function takeBackFirst(encounter: Sent): Sending | null {
  const { state, stateNumber, acceptedLines, submission } = encounter
  const isPossible = state === 'rejected' && stateNumber !== null && acceptedLines > 0
  return isPossible ? { frequency: '8', submission: submission + 1 } : null
}

function sendingOf(encounter: Sent, content: string): Sending | 'drop' {
  const { state, stateNumber, acceptedLines } = encounter
  const wasSent = state === 'accepted' || state === 'rejected'
  const submission = encounter.submission + (wasSent ? 1 : 0)
  // What the State has taken back it no longer holds under that number: it is told as new.
  const isNew = stateNumber === null || state === 'voided'
  if (content !== '') return { frequency: isNew ? '1' : '7', submission }
  return acceptedLines === 0 || stateNumber === null ? 'drop' : { frequency: '8', submission }
}
