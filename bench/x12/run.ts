/** One subject on one claim file, in a process of its own; prints its figures. */
import { claimSubjects } from './subjects.ts'

type Timed = {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly rows: number
  /** Where other bytes than the file's were handled. */
  readonly bytes?: number
}

const [subject = '', path = ''] = process.argv.slice(2)
const figures = subject.startsWith('causeway-write') ? await written() : await timed()
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...figures, peakMegabytes }))

async function timed(): Promise<Timed> {
  const load = claimSubjects[subject]
  if (!load) throw new Error(`no subject ${subject}`)
  const run = await load()
  const before = process.cpuUsage()
  const began = performance.now()
  const rows = await run(path)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  return { seconds, cpuSeconds: (user + system) / 1e6, rows }
}

/** The claims to write are read before the clock starts. */
async function written(): Promise<Timed> {
  const { writing } = await import('./ours.ts')
  const { claims, ...figures } = await writing(path, subject === 'causeway-write-alone')
  return { ...figures, rows: claims }
}
