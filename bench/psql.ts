/** What psql does with a database, timed: the peer of what reads as much. */
import { spawnSync } from 'node:child_process'

/** Seconds that it takes for the commands, one after the other. */
export function psql(url: string, ...commands: readonly string[]): number {
  const began = performance.now()
  const words = commands.flatMap(command => ['-c', command])
  const ran = spawnSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-d', url, ...words], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return (performance.now() - began) / 1000
}
