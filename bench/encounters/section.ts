/** The bench of encounters: files for the State of so many paid lines, on both databases, and its answers heard. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnServer } from '../../test/keeping/own-server.ts'
import type { Timed } from '../inside.ts'
import { buildProgram } from '../program.ts'
import { psql } from '../psql.ts'

type Told = {
  readonly made: Timed
  readonly heard: Timed
  readonly files: number
  readonly megabytes: number
}

const sizes = (process.env.LINES ?? '100000,1000000').split(',').map(Number)
const kinds = (process.env.DATABASES ?? 'server,embedded').split(',') as ('embedded' | 'server')[]

/** Beside it stands what nobody can do with less: psql copies the lines and what was decided of them out as text. */
export async function benchEncounters(): Promise<void> {
  const program = await buildProgram('encounters', { isEmbedded: true })
  const server = await makeOwnServer()
  try {
    console.log(
      'database     lines  what                     seconds  lines/s   cpu s  files      MB   MB in each quarter',
    )
    for (const lines of sizes)
      for (const kind of kinds) {
        const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-encounters-'))
        const url = await server.freshDatabase()
        const database = kind === 'embedded' ? { kind, folder: join(folder, 'data') } : { kind, url, size: 4 }
        const task = JSON.stringify({ folder, database, lines })
        program.run('lay', task)
        const ownerUrl = url.replace('//program@', '//postgres@')
        if (kind === 'server') psql(ownerUrl, 'analyze')
        const told = program.run('make', task) as Told
        show(kind, lines, 'found, judged, written', told.made, told)
        show(kind, lines, 'the State’s answers heard', told.heard, told)
        if (kind === 'server') {
          const out = (table: string): string => `\\copy (select * from ${table}) to /dev/null`
          const copied = psql(ownerUrl, out('claim_line'), out('line_decision'))
          const ratio = (told.made.seconds / copied).toFixed(1)
          console.log(
            `  psql copies the lines and decisions out: ${copied.toFixed(1)} s; made: ${ratio} times as long`,
          )
        }
        rmSync(folder, { recursive: true, force: true })
      }
  } finally {
    server.remove()
  }
}

function show(
  kind: string,
  lines: number,
  what: string,
  { seconds, cpuSeconds, curve }: Timed,
  told: Told,
): void {
  console.log(
    kind.padEnd(10) +
      String(lines).padStart(8) +
      `  ${what.padEnd(25)}` +
      seconds.toFixed(1).padStart(7) +
      String(Math.round(lines / seconds)).padStart(9) +
      cpuSeconds.toFixed(1).padStart(8) +
      String(told.files).padStart(7) +
      told.megabytes.toFixed(0).padStart(8) +
      `   ${curve.join(' ')}`,
  )
}
