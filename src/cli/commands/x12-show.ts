/** `causeway x12 show`: claims, payments and acknowledgements as people read them. */
import type { Language } from '#files/words/find.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { harmless, print, refuse, talk } from '../terminal.ts'
import { showAcknowledgement } from '../x12/show-acknowledgement.ts'
import { showClaim } from '../x12/show-claim.ts'
import { showPayment, showProviderAdjustments, showRemittanceClaim } from '../x12/show-remittance.ts'
import { showWords } from '../x12/show-words.ts'
import { type Say, sayIn } from '../x12/words.ts'

export type X12ShowOptions = { readonly claim?: string; readonly lang: Language; readonly json?: boolean }

/** Shows what can be read, even of a file with mistakes, and says so: judging is what `check` does. */
export async function runX12Show(path: string, options: X12ShowOptions): Promise<ExitCode> {
  const say = sayIn(options.lang)
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal, options.json)
  const { source, close } = opened.value
  try {
    let isRejected = false
    let shown = 0
    for await (const event of readTransmission(source)) {
      if (event.type === 'finding' && event.finding.consequence.startsWith('rejects')) isRejected = true
      const lines = showEvent(event, options, say)
      if (lines.length === 0) continue
      shown += 1
      await print(`${lines.join('\n')}\n`)
    }
    if (isRejected) talk(say(showWords.findings))
    if (shown === 0 && options.claim !== undefined)
      return refuse(
        { code: 'command/no-such-claim', says: say(showWords.notFound, { number: options.claim }) },
        options.json,
      )
    if (shown === 0) talk(harmless(say(showWords.nothing)))
    return isRejected ? exitCodes.findings : exitCodes.done
  } finally {
    await close()
  }
}

function showEvent(event: TransmissionEvent, { claim: only, lang }: X12ShowOptions, say: Say): string[] {
  const isWanted = ({ number }: { readonly number: string }): boolean => only === undefined || number === only
  switch (event.type) {
    case 'claims':
      return event.claims.filter(isWanted).flatMap(claim => showClaim(claim, say))
    case 'payment':
      return only === undefined ? showPayment(event.payment, say) : []
    case 'remittance-claims':
      return event.claims.filter(isWanted).flatMap(claim => showRemittanceClaim(claim, say))
    case 'provider-adjustments':
      return only === undefined ? showProviderAdjustments(event.adjustments, say) : []
    case 'functional-acknowledgement':
    case 'claim-acknowledgement':
    case 'interchange-acknowledgement':
      return showAcknowledgement(event.acknowledgement, lang, only)
    default:
      return []
  }
}
