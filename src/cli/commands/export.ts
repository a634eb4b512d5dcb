/** `causeway export`: an organization's data as Parquet tables or FHIR resources, into a folder. */
import { join } from 'node:path'
import { exportParts } from '#actions/exports/of-organization.ts'
import { openHouse } from '#actions/open.ts'
import { readSettings } from '#actions/read-settings.ts'
import { isId } from '#base/id.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { jsonText, print, refuse } from '../terminal.ts'
import { writeFileWhole } from '../write-file.ts'

export type DataExportOptions = {
  readonly organization: string
  readonly out: string
  readonly json?: boolean
}

export async function runDataExport(
  kind: 'parquet' | 'fhir',
  { organization, out, json }: DataExportOptions,
): Promise<ExitCode> {
  const noOrganization = {
    code: 'command/bad-option',
    says: `“${organization}” is not the id of an organization of this hub.`,
    remedy: 'The portal shows it under Settings, Organization.',
  }
  if (!isId(organization)) return refuse(noOrganization, json)
  const settings = readSettings(process.env)
  if (!settings.ok) return refuse(settings.refusal, json)
  const opened = await openHouse(settings.value.settings)
  if (!opened.ok) return refuse(opened.refusal, json)
  try {
    const counts: Record<string, number> = {}
    const parts = await exportParts(opened.value, organization, kind, counts)
    if (parts === null) return refuse(noOrganization, json)
    for await (const { name, bytes } of parts) {
      const written = await writeFileWhole(join(out, name), bytes)
      if (!written.ok) return refuse(written.refusal, json)
    }
    await print(json ? `${jsonText({ out, counts })}\n` : sayCounts(out, counts))
    return exitCodes.done
  } finally {
    await opened.value.close()
  }
}

function sayCounts(out: string, counts: Readonly<Record<string, number>>): string {
  const lines = Object.entries(counts).map(
    ([name, rows]) => `  ${name.padEnd(20)}${String(rows).padStart(10)}`,
  )
  return [
    `In ${out}:`,
    ...lines,
    'It is health information and not encrypted: keep it as you keep the database.',
    '',
  ].join('\n')
}
