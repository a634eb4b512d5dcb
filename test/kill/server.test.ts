/** The program killed at its named points, on a PostgreSQL server. */
import { describeKills } from './kills.ts'

describeKills('server')
