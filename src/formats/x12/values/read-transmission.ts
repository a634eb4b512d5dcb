/** Reads a transmission as values, judging it in the same pass when asked to. */
import type { ByteSource } from '#base/bytes.ts'
import type { X12Finding } from '../finding.ts'
import { type JudgeOptions, judge } from '../judge/judge.ts'
import type { SetHeader, SetVisitor, TransmissionVisitor } from '../read/events.ts'
import { type ReadX12Options, walkBytes, walkTransmission } from '../read/transmission.ts'
import type { Claim } from './claim.ts'
import type { TransmissionEvent } from './events.ts'
import { claimAcknowledgementReader } from './read-claim-acknowledgement.ts'
import { claimReader } from './read-claims.ts'
import { functionalReader, readInterchangeAcknowledgement } from './read-functional.ts'
import { remittanceReader } from './read-remittance.ts'
import type { RemittanceClaim } from './remittance.ts'

export type ReadTransmissionOptions = ReadX12Options & {
  /** Judges the sets as well; without it only what is wrong with envelopes and places is found. */
  readonly judge?: JudgeOptions | undefined
  /** Others who listen to the same pass, an acknowledgement's collector for one; told before the judge. */
  readonly listener?: TransmissionVisitor | undefined
}

/**
 * The whole source as values and findings, in batches of what one chunk of bytes held, in flat memory.
 * Rejects only when the source itself cannot be read.
 */
export async function* readTransmission(
  source: ByteSource,
  options: ReadTransmissionOptions = {},
): AsyncGenerator<TransmissionEvent> {
  const gathering = gather(options)
  for await (const _ of walkTransmission(source, gathering.visitor, options)) yield* gathering.take()
}

/** The same over bytes in memory, at once. */
export function readTransmissionBytes(
  bytes: Uint8Array,
  options: ReadTransmissionOptions = {},
): readonly TransmissionEvent[] {
  const gathering = gather(options)
  walkBytes(bytes, gathering.visitor, options)
  return gathering.take()
}

/** Events since they were last taken. */
type Gathering = {
  readonly visitor: TransmissionVisitor
  readonly take: () => readonly TransmissionEvent[]
}

function gather(options: ReadTransmissionOptions): Gathering {
  let events: TransmissionEvent[] = []
  let claims: Claim[] | null = null
  let remittanceClaims: RemittanceClaim[] | null = null
  const add = (event: TransmissionEvent): void => {
    claims = null
    remittanceClaims = null
    events.push(event)
  }
  // A finding does not end a batch: it may come before or after the claim that it is about.
  const addFinding = (finding: X12Finding): void => {
    options.listener?.finding?.(finding)
    events.push({ type: 'finding', finding })
  }
  const readers: { readonly [set: string]: SetVisitor } = readersOf(add, {
    claim(claim) {
      if (claims === null) {
        const batch: Claim[] = []
        add({ type: 'claims', claims: batch })
        claims = batch
      }
      claims.push(claim)
    },
    remittanceClaim(claim) {
      if (remittanceClaims === null) {
        const batch: RemittanceClaim[] = []
        add({ type: 'remittance-claims', claims: batch })
        remittanceClaims = batch
      }
      remittanceClaims.push(claim)
    },
  })
  const judging = options.judge ? judge(options.judge, addFinding) : null
  const setVisitors = (header: SetHeader, group: Parameters<TransmissionVisitor['visitorsFor']>[1]) => {
    const reader = readers[header.def?.id ?? '']
    const judged = judging?.visitorFor(header, group)
    return [
      ...(options.listener?.visitorsFor(header, group) ?? []),
      ...(judged ? [judged] : []),
      ...(reader ? [reader] : []),
    ]
  }
  return {
    visitor: visitorOf(options.listener, add, addFinding, setVisitors),
    take() {
      const taken = events
      events = []
      claims = null
      remittanceClaims = null
      return taken
    },
  }
}

type Batches = {
  readonly claim: (claim: Claim) => void
  readonly remittanceClaim: (claim: RemittanceClaim) => void
}

/** One reader a kind of set, for all sets of the transmission. */
function readersOf(
  add: (event: TransmissionEvent) => void,
  { claim, remittanceClaim }: Batches,
): { readonly [set: string]: SetVisitor } {
  const claims = claimReader(claim)
  const remittances = remittanceReader({
    payment: payment => add({ type: 'payment', payment }),
    claim: remittanceClaim,
    adjustments: (adjustments, payment) => add({ type: 'provider-adjustments', adjustments, payment }),
  })
  const functional = functionalReader(acknowledgement =>
    add({ type: 'functional-acknowledgement', acknowledgement }),
  )
  const answered = claimAcknowledgementReader(acknowledgement =>
    add({ type: 'claim-acknowledgement', acknowledgement }),
  )
  return {
    '837P': claims,
    '837I': claims,
    '835': remittances,
    '999': functional,
    '997': functional,
    '277CA': answered,
  }
}

function visitorOf(
  listener: TransmissionVisitor | undefined,
  add: (event: TransmissionEvent) => void,
  finding: (finding: X12Finding) => void,
  visitorsFor: TransmissionVisitor['visitorsFor'],
): TransmissionVisitor {
  return {
    ...(listener?.anySegment ? { anySegment: segment => listener.anySegment?.(segment) } : {}),
    beginInterchange(interchange) {
      listener?.beginInterchange?.(interchange)
      add({ type: 'interchange', interchange })
    },
    interchangeAcknowledgement(segment) {
      listener?.interchangeAcknowledgement?.(segment)
      const acknowledgement = readInterchangeAcknowledgement(segment)
      add({ type: 'interchange-acknowledgement', acknowledgement })
    },
    endInterchange(trailer) {
      listener?.endInterchange?.(trailer)
      add({ type: 'interchange-end', trailer })
    },
    beginGroup(group) {
      listener?.beginGroup?.(group)
      add({ type: 'group', group })
    },
    endGroup(trailer) {
      listener?.endGroup?.(trailer)
      add({ type: 'group-end', trailer })
    },
    finding,
    visitorsFor(header, group) {
      add({ type: 'set', header })
      return visitorsFor(header, group)
    },
    endSet(trailer) {
      listener?.endSet?.(trailer)
      add({ type: 'set-end', trailer })
    },
  }
}
