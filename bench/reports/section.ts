/** The bench of reports: a quarter of a made-up plan on real PostgreSQL, made and made again, memory as it grows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnServer } from '../../test/keeping/own-server.ts'
import type { Timed } from '../inside.ts'
import { buildProgram } from '../program.ts'
import { psql } from '../psql.ts'

type Made = Timed & { readonly facts: number; readonly rows: number; readonly megabytes: number }

/** Members of the made-up plan; each has ten claim lines, half of them a return and an information record. */
const sizes = (process.env.MEMBERS ?? '20000,200000').split(',').map(Number)

/** Beside it stands what nobody can do with less: psql copies the facts that a report is made of out as text. */
export async function benchReports(): Promise<void> {
  const program = await buildProgram('reports')
  const server = await makeOwnServer()
  try {
    console.log(
      'report      members     facts      rows   seconds  lines/s   cpu s      MB   MB in each quarter',
    )
    for (const members of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-reports-'))
      const url = await server.freshDatabase()
      const ownerUrl = url.replace('//program@', '//postgres@')
      const database = { kind: 'server', url, size: 4 }
      const task = JSON.stringify({ folder, database, members, lines: 10 })
      program.run('lay', task)
      // As the server does by itself before long.
      psql(ownerUrl, 'analyze')
      const copied = psql(
        ownerUrl,
        '\\copy (select * from claim_line) to /dev/null',
        '\\copy (select * from record) to /dev/null',
        '\\copy (select * from service_authorization) to /dev/null',
        '\\copy (select * from referral) to /dev/null',
      )
      const { first, again } = program.run('make', task) as Record<'first' | 'again', Made>
      console.log(lineOf('made', members, first))
      console.log(lineOf('made again', members, again))
      console.log(
        `  psql copies the lines, records, authorizations and referrals out: ${copied.toFixed(1)} s;` +
          ` made: ${(first.seconds / copied).toFixed(1)} times as long`,
      )
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    server.remove()
  }
}

function lineOf(what: string, members: number, made: Made): string {
  return (
    what.padEnd(11) +
    String(members).padStart(8) +
    String(made.facts).padStart(10) +
    String(made.rows).padStart(10) +
    made.seconds.toFixed(1).padStart(10) +
    String(Math.round((members * 10) / made.seconds)).padStart(9) +
    made.cpuSeconds.toFixed(1).padStart(8) +
    made.megabytes.toFixed(1).padStart(8) +
    `   ${made.curve.join(' ')}`
  )
}
