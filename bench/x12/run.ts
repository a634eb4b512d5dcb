/**
 * One subject on one claim file, in a process of its own; prints its figures. With `again` the whole is done
 * twice before the clocks start, so that the engine has compiled what it will.
 */
import { startClocks, type Times } from './clock.ts'
import { claimSubjects } from './subjects.ts'

type Timed = Times & {
  readonly rows: number
  /** Where other bytes than the file's were handled. */
  readonly bytes?: number
}

const [subject = '', path = '', how = ''] = process.argv.slice(2)
const timesBefore = how === 'again' ? 2 : 0
const figures = subject.startsWith('causeway-write') ? await written() : await timed()
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...figures, peakMegabytes }))

async function timed(): Promise<Timed> {
  const load = claimSubjects[subject]
  if (!load) throw new Error(`no subject ${subject}`)
  const run = await load()
  for (let times = 0; times < timesBefore; times++) await run(path)
  const stop = startClocks()
  const rows = await run(path)
  return { ...stop(), rows }
}

/** The claims to write are read before the clock starts. */
async function written(): Promise<Timed> {
  const { writing } = await import('./ours.ts')
  const isAlone = subject === 'causeway-write-alone'
  for (let times = 0; times < timesBefore; times++) await writing(path, isAlone)
  const { claims, ...figures } = await writing(path, isAlone)
  return { ...figures, rows: claims }
}
