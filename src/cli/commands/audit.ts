/** `causeway audit verify` and `export`: what whoever runs the hub proves and hands out. */
import { readFile } from 'node:fs/promises'
import { exportOrganization, verifyAll } from '#actions/audit/of-all.ts'
import type { House } from '#actions/house.ts'
import { openHouse } from '#actions/open.ts'
import { readSettings } from '#actions/read-settings.ts'
import { isId } from '#base/id.ts'
import { done, type Result, refused } from '#base/result.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { harmless, jsonText, print, refuse } from '../terminal.ts'
import { writeOut } from '../write-file.ts'

export type VerifyOptions = { readonly anchors?: string; readonly json?: boolean }

async function withHouse(
  json: boolean | undefined,
  work: (house: House) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = readSettings(process.env)
  if (!settings.ok) return refuse(settings.refusal, json)
  const opened = await openHouse(settings.value.settings)
  if (!opened.ok) return refuse(opened.refusal, json)
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** The roots in a file of anchors, as the hub published them: one JSON object a line. */
async function readRoots(path: string | undefined): Promise<Result<ReadonlySet<string> | null>> {
  if (path === undefined) return done(null)
  const text = await readFile(path, 'utf8').catch(() => null)
  const lines = text?.split('\n').filter(line => line !== '') ?? []
  const roots = lines.map(line => /"root":"([0-9a-f]{64})"/.exec(line)?.[1])
  if (text === null || roots.includes(undefined)) {
    return refused(
      'command/not-anchors',
      `${path} is not a file of anchors.`,
      'Name the copy of CAUSEWAY_ANCHOR_FILE.',
    )
  }
  return done(new Set(roots.filter(root => root !== undefined)))
}

/**
 * Follows every organization's chain. The exit code is the contract: done where nothing was altered, findings where
 * something was.
 */
export async function runAuditVerify({ anchors, json }: VerifyOptions): Promise<ExitCode> {
  const published = await readRoots(anchors)
  if (!published.ok) return refuse(published.refusal, json)
  return withHouse(json, async house => {
    let intact = true
    for await (const report of verifyAll(house, published.value)) {
      intact &&= report.troubles.length === 0
      if (json) await print(`${jsonText(report)}\n`)
      else await print(sayReport(report))
    }
    return intact ? exitCodes.done : exitCodes.findings
  })
}

type Report = Parameters<typeof jsonText>[0] & {
  readonly name: string
  readonly entries: number
  readonly anchors: number
  readonly troubles: readonly { readonly what: string; readonly sequence: number }[]
}

function sayReport({ name, entries, anchors, troubles }: Report): string {
  const verdict = troubles.length === 0 ? 'intact' : 'ALTERED'
  const lines = troubles.map(({ what, sequence }) => `    ${what} at entry ${sequence}`)
  return [`${harmless(name)}: ${verdict}, ${entries} entries, ${anchors} anchors`, ...lines, ''].join('\n')
}

export type ExportOptions = { readonly out?: string }

export async function runAuditExport(organizationId: string, { out }: ExportOptions): Promise<ExitCode> {
  if (!isId(organizationId)) {
    return refuse({
      code: 'command/bad-option',
      says: `“${organizationId}” is not the id of an organization.`,
    })
  }
  return withHouse(false, async house => {
    const written = await writeOut(out, exportOrganization(house, organizationId))
    return written.ok ? exitCodes.done : refuse(written.refusal)
  })
}
