/** Words for what is wrong with a file as a whole, before anyone asks what its cells mean. */
import { fileKindWords } from './file/kinds.ts'
import { fileTextWords } from './file/text.ts'
import { fileWorkbookWords } from './file/workbook.ts'
import type { FindingRegister } from './register.ts'

export const fileWords: FindingRegister = { ...fileKindWords, ...fileTextWords, ...fileWorkbookWords }
