/** Whether a text is the code of a county of the State. */
import { county } from '#guidance/code-sets/county.ts'

export function isCountyCode(text: string): boolean {
  return county.codes.some(({ code }) => code === text)
}
