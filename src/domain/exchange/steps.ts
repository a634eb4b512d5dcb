/** Where a transmission stands, and every move that it may make: one table for what comes and what goes. */

/** `in`: it came to us. `out`: we made it. */
export type Direction = 'in' | 'out'

export const steps = [
  'received',
  'read',
  'checked',
  'matched',
  'waiting',
  'applied',
  'acknowledged',
  'asked',
  'composed',
  'sent',
  'delivered',
  'answered',
  'refused',
] as const

export type Step = (typeof steps)[number]

/** What a transmission in the step `waiting` waits for a person to do. */
export type WaitsFor = 'answers' | 'decision'

/** Who makes a move: our own clockwork, a member of staff, or the partner by what came from them. */
export type Mover = 'clockwork' | 'person' | 'partner'

export type Move = {
  readonly direction: Direction
  readonly from: Step
  readonly to: Step
  readonly by: Mover
  /** When it is made, in plain words. */
  readonly says: string
}

export const moves: readonly Move[] = [
  { direction: 'in', from: 'received', to: 'read', by: 'clockwork', says: 'It is known what the file is.' },
  { direction: 'in', from: 'received', to: 'refused', by: 'clockwork', says: 'The file cannot be taken.' },
  { direction: 'in', from: 'read', to: 'checked', by: 'clockwork', says: 'Every row is judged.' },
  {
    direction: 'in',
    from: 'read',
    to: 'waiting',
    by: 'clockwork',
    says: 'A heading could mean several things.',
  },
  { direction: 'in', from: 'read', to: 'refused', by: 'clockwork', says: 'No row of the file can be taken.' },
  { direction: 'in', from: 'waiting', to: 'received', by: 'person', says: 'The headings are explained.' },
  {
    direction: 'in',
    from: 'checked',
    to: 'matched',
    by: 'clockwork',
    says: 'It is known what the rows change.',
  },
  {
    direction: 'in',
    from: 'checked',
    to: 'waiting',
    by: 'clockwork',
    says: 'It would end too many records.',
  },
  { direction: 'in', from: 'waiting', to: 'checked', by: 'person', says: 'The ends are approved.' },
  { direction: 'in', from: 'waiting', to: 'refused', by: 'person', says: 'A person refused it.' },
  {
    direction: 'in',
    from: 'matched',
    to: 'applied',
    by: 'clockwork',
    says: 'The records are as the file says.',
  },
  { direction: 'in', from: 'applied', to: 'acknowledged', by: 'clockwork', says: 'The answers are made.' },
  {
    direction: 'in',
    from: 'checked',
    to: 'acknowledged',
    by: 'clockwork',
    says: 'Claims are answered, not kept.',
  },
  { direction: 'out', from: 'asked', to: 'composed', by: 'clockwork', says: 'The file is made.' },
  {
    direction: 'out',
    from: 'asked',
    to: 'refused',
    by: 'clockwork',
    says: 'The partner would reject the file.',
  },
  { direction: 'out', from: 'composed', to: 'sent', by: 'person', says: 'It is put into the outbox.' },
  { direction: 'out', from: 'sent', to: 'delivered', by: 'clockwork', says: 'The partner has it.' },
  { direction: 'out', from: 'delivered', to: 'answered', by: 'partner', says: 'The partner has answered.' },
]

/** Steps after which nothing more happens by itself or by anybody. */
const last: ReadonlySet<Step> = new Set(['acknowledged', 'answered', 'refused'])

export function isSettled(step: Step): boolean {
  return last.has(step)
}

export function mayMove(direction: Direction, from: Step, to: Step, by: Mover): boolean {
  return moves.some(
    move => move.direction === direction && move.from === from && move.to === to && move.by === by,
  )
}

/** The step that a transmission begins with. */
export const firstStep = { in: 'received', out: 'asked' } as const satisfies Record<Direction, Step>
