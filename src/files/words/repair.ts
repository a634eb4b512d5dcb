/** Words for what Excel or a person did to a value, and how it was mended. */
import type { FindingRegister } from './register.ts'
import { repairAnswerWords } from './repair/answers.ts'
import { repairCodeWords } from './repair/codes.ts'
import { repairDateWords } from './repair/dates.ts'
import { repairNumberWords } from './repair/numbers.ts'
import { repairTextWords } from './repair/text.ts'

export const repairWords: FindingRegister = {
  ...repairTextWords,
  ...repairNumberWords,
  ...repairDateWords,
  ...repairAnswerWords,
  ...repairCodeWords,
}
