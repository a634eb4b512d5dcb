/** One subject on one claim file, in a process of its own; prints its figures. */
import { claimSubjects } from './subjects.ts'

const [subject = '', path = ''] = process.argv.slice(2)
const load = claimSubjects[subject]
if (!load) throw new Error(`no subject ${subject}`)
const run = await load()
const before = process.cpuUsage()
const began = performance.now()
const rows = await run(path)
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(before)
const cpuSeconds = (user + system) / 1e6
console.log(
  JSON.stringify({ seconds, cpuSeconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, rows }),
)
