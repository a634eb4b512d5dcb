/** Writes the answers to an interchange into a folder: TA1, 999 and 277CA, each a file of its own. */
import { join } from 'node:path'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { fill, type Language } from '#files/words/find.ts'
import type { Acknowledgements } from '#formats/x12/acknowledge/options.ts'
import { answeringSeparators } from '#formats/x12/acknowledge/separators.ts'
import type { X12Finding } from '#formats/x12/finding.ts'
import type { OutgoingGroup, OutgoingInterchange } from '#formats/x12/values/events.ts'
import { writeClaimAcknowledgements } from '#formats/x12/write/write-claim-acknowledgement.ts'
import {
  writeFunctionalAcknowledgements,
  writeInterchangeAcknowledgements,
} from '#formats/x12/write/write-functional.ts'
import { gatherWritten, type WriteEvent } from '#formats/x12/write/written.ts'
import { writeFileWhole } from '../write-file.ts'
import { toldFinding } from './words.ts'

/** Control numbers given out so far in this run, and when the answers are made. */
export type AnswerNumbers = { next: number; readonly date: string; readonly time: string }

/** Gives the paths that were written. `stem` is the name of the file answered, without its ending; `lang` is of refusals. */
export async function writeX12Answers(
  answer: Acknowledgements,
  to: { readonly folder: string; readonly stem: string; readonly lang: Language },
  numbers: AnswerNumbers,
): Promise<Result<readonly string[]>> {
  const written: string[] = []
  const { header, interchange, isInterchangeAnswerDue, functional, claims } = answer
  type Make = (to: { interchange: OutgoingInterchange; group: OutgoingGroup }) => Iterable<WriteEvent>
  const files: readonly (readonly [kind: string, isDue: boolean, make: Make])[] = [
    ['ta1', isInterchangeAnswerDue, outgoing => writeInterchangeAcknowledgements([interchange], outgoing)],
    ['999', functional.length > 0, outgoing => writeFunctionalAcknowledgements(functional, outgoing)],
    ['277ca', claims.length > 0, outgoing => writeClaimAcknowledgements(claims, outgoing)],
  ]
  for (const [kind, isDue, make] of files) {
    if (!isDue) continue
    const made = await gatherWritten(make(outgoingTo(header, numbers)))
    if (!made.ok) return cannotAnswer(kind, made.findings, to.lang)
    numbers.next += 1
    const name = `${to.stem}.${header.index}.${kind}.x12`
    const path = await writeFileWhole(join(to.folder, name), made.bytes)
    if (!path.ok) return path
    written.push(path.value)
  }
  return done(written)
}

const notWritten = {
  says: { en: 'The {kind} cannot be written. {why}', es: 'No se puede escribir el {kind}. {why}' },
  remedy: {
    en: 'Look at the first lines of the file: an answer goes back to whom they name.',
    es: 'Vea las primeras líneas del archivo: la respuesta va a quien ellas nombran.',
  },
} as const

function cannotAnswer(kind: string, findings: readonly X12Finding[], lang: Language): Result<never> {
  const reasons = findings.map(finding => toldFinding(finding, lang))
  const why = [...new Set(reasons)].slice(0, 5).join(' ')
  return refused(
    'command/cannot-acknowledge',
    fill(notWritten.says[lang], { kind: kind.toUpperCase(), why }),
    notWritten.remedy[lang],
  )
}

/** Back to the sender of what is answered. */
function outgoingTo(
  header: Acknowledgements['header'],
  { next, date, time }: AnswerNumbers,
): { interchange: OutgoingInterchange; group: OutgoingGroup } {
  const interchange: OutgoingInterchange = {
    senderQualifier: header.receiverQualifier,
    sender: header.receiver,
    receiverQualifier: header.senderQualifier,
    receiver: header.sender,
    date,
    time,
    controlNumber: next,
    usage: header.usage === 'T' ? 'T' : 'P',
    separators: answeringSeparators(header),
  }
  return { interchange, group: { sender: header.receiver, receiver: header.sender, controlNumber: next } }
}
