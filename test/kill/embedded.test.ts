/** The program killed at its named points, on the embedded database. */
import { describeKills } from './kills.ts'

describeKills('embedded')
