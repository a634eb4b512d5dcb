/** A finding's code in one sentence that holds no value: what a partner stumbles on, told to somebody else. */
import { findRegistered, type Language } from '#files/words/find.ts'
import { judgeFindingCodes } from '#formats/x12/judge/finding-codes.ts'
import { readFindingCodes } from '#formats/x12/read/finding-codes.ts'

const x12Words: ReadonlyMap<string, string> = new Map(
  [readFindingCodes, judgeFindingCodes].flatMap(register =>
    Object.entries(register).map(([code, { says }]) => [code, says] as const),
  ),
)

/** What is wrong, each place that a value would fill left as dots; the code itself where it has no words. */
export function plainSentence(code: string, language: Language): string {
  const words = findRegistered(code)?.words.wrong[language] ?? x12Words.get(code) ?? code
  return words.replace(/\{\w+\}/g, '…')
}
