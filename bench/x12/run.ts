/**
 * One subject on one claim file, in a process of its own; prints its figures. With `again` the whole is done once
 * before the clock starts, so that the engine has compiled what it will.
 */
import { claimSubjects } from './subjects.ts'

type Timed = {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly rows: number
  /** Where other bytes than the file's were handled. */
  readonly bytes?: number
}

const [subject = '', path = '', how = ''] = process.argv.slice(2)
const isAgain = how === 'again'
const figures = subject.startsWith('causeway-write') ? await written() : await timed()
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...figures, peakMegabytes }))

async function timed(): Promise<Timed> {
  const load = claimSubjects[subject]
  if (!load) throw new Error(`no subject ${subject}`)
  const run = await load()
  if (isAgain) await run(path)
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
  const isAlone = subject === 'causeway-write-alone'
  if (isAgain) await writing(path, isAlone)
  const { claims, ...figures } = await writing(path, isAlone)
  return { ...figures, rows: claims }
}
