/** Reads and judges a file, and gives what is to be answered to each of its interchanges. */
import type { ByteSource } from '#base/bytes.ts'
import type { X12Finding } from '../finding.ts'
import { type JudgeOptions, judge } from '../judge/judge.ts'
import type { TransmissionVisitor } from '../read/events.ts'
import { type ReadX12Options, walkTransmission } from '../read/transmission.ts'
import { acknowledgementCollector } from './collector.ts'
import type { Acknowledgements, AcknowledgeOptions } from './options.ts'

export type AcknowledgeFileOptions = AcknowledgeOptions & {
  readonly read?: ReadX12Options | undefined
  /** How to judge; `today` of the acknowledgement unless said otherwise. */
  readonly judge?: Partial<JudgeOptions> | undefined
}

/**
 * The answers to each interchange of a file, as it ends; none when the file has no readable interchange
 * (`tell` says so). Rejects only when the source cannot be read. Equal files and options give equal answers.
 */
export async function* acknowledge(
  source: ByteSource,
  options: AcknowledgeFileOptions,
): AsyncGenerator<Acknowledgements> {
  const collector = acknowledgementCollector(options)
  const finding = (made: X12Finding): void => {
    options.tell?.(made)
    collector.finding(made)
  }
  const judged = judge({ today: options.today, ...options.judge }, finding)
  const visitor: TransmissionVisitor = {
    ...collector,
    finding,
    visitorsFor(header, group) {
      const judging = judged.visitorFor(header, group)
      return [...collector.visitorsFor(header, group), ...(judging === null ? [] : [judging])]
    },
  }
  for await (const _ of walkTransmission(source, visitor, options.read)) yield* collector.take()
}
