/** A finding's code in one sentence that holds no value: what a partner stumbles on, told to somebody else. */
import { findRegistered, type Language } from '#files/words/find.ts'
import { x12FindingWords } from '#formats/x12/words/tell.ts'

/** What is wrong, each place that a value would fill left as dots; the code itself where it has no words. */
export function plainSentence(code: string, language: Language): string {
  const known = findRegistered(code)?.words ?? x12FindingWords[code]
  const words = known?.wrong[language] ?? code
  return words.replace(/\{\w+\}/g, '…')
}
