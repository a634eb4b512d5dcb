/** The bench of claims: an invoice file received, adjudicated and posted, then paid and told, on both databases. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnServer } from '../../test/keeping/own-server.ts'
import type { Timed } from '../inside.ts'
import { buildProgram } from '../program.ts'

const sizes = (process.env.LINES ?? '10000,200000').split(',').map(Number)

/** The 10,000 records a minute that a comparable public system sets itself. */
const wantedPerSecond = 10_000 / 60

export async function benchLines(): Promise<void> {
  const program = await buildProgram('claims', { isEmbedded: true })
  const server = await makeOwnServer()
  try {
    console.log(
      'database     lines  what                          seconds  lines/s  times wanted   cpu s   MB in each quarter',
    )
    for (const lines of sizes)
      for (const kind of ['embedded', 'server'] as const) {
        const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-claims-'))
        const database =
          kind === 'embedded'
            ? { kind, folder: join(folder, 'data') }
            : { kind, url: await server.freshDatabase(), size: 8 }
        const task = JSON.stringify({ folder, database, lines })
        const { adjudicated, paid } = program.run(task) as Record<'adjudicated' | 'paid', Timed>
        show(kind, lines, 'received, adjudicated, posted', adjudicated)
        show(kind, lines, 'paid, told by 835 and workbook', paid)
        rmSync(folder, { recursive: true, force: true })
      }
  } finally {
    server.remove()
  }
}

function show(kind: string, lines: number, what: string, { seconds, cpuSeconds, curve }: Timed): void {
  const perSecond = lines / seconds
  console.log(
    kind.padEnd(10) +
      String(lines).padStart(8) +
      `  ${what.padEnd(30)}` +
      seconds.toFixed(1).padStart(7) +
      String(Math.round(perSecond)).padStart(9) +
      (perSecond / wantedPerSecond).toFixed(1).padStart(14) +
      cpuSeconds.toFixed(1).padStart(8) +
      `   ${curve.join(' ')}`,
  )
}
