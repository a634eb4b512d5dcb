/** Words for dates that were mended. */
import type { FindingRegister } from './register.ts'

export const repairDateWords: FindingRegister = {}
