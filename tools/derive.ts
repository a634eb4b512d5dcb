/**
 * Writes everything that is derived from the guidance, the sets of X12 and the migrations and kept in the repository;
 * `--check` says what is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { allActions } from '#actions/all-actions.ts'
import { hubPages } from '#actions/reference/action-pages.ts'
import { monthlySchemas } from '#domain/reports/monthly-schema.ts'
import { guidanceJson } from '#files/derive/guidance-json.ts'
import { jsonSchema } from '#files/derive/json-schema.ts'
import { referencePages } from '#files/derive/reference.ts'
import { tableSchema } from '#files/derive/table-schema.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { x12ReferencePages } from '#formats/x12/derive/reference.ts'
import { releases } from '#guidance/releases.ts'
import { openApi } from '#server/open-api.ts'
import { databaseReference } from './database-reference.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'reference')

/** Path below docs/reference → text. Schemas are those of the latest release, whatever day it is. */
async function derived(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([...referencePages(), ...x12ReferencePages(), ...(await databaseReference())])
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  files.set('guidance.json', json(guidanceJson()))
  const day = releases
    .map(release => release.from)
    .sort()
    .at(-1)
  if (!day) throw new RangeError('The guidance has no release.')
  for (const file of fileDefinitions) {
    for (const party of file.parties) {
      const layout = layoutOf(file, { day, party })
      const side = file.parties.length > 1 ? `.${party}` : ''
      const stem = `schemas/${file.id.replaceAll('/', '-')}${side}`
      files.set(`${stem}.schema.json`, json(jsonSchema(layout)))
      files.set(`${stem}.table-schema.json`, json(tableSchema(layout)))
    }
  }
  for (const { from, schema } of monthlySchemas())
    files.set(`schemas/ecm-cs-monthly.from-${from}.schema.json`, json(schema))
  for (const [path, text] of hubPages(allActions)) files.set(path, text)
  files.set('hub/openapi.json', `${JSON.stringify(openApi(allActions, '/'), null, 1)}\n`)
  return files
}

/** What stands in the folder now, by path below it. */
function standing(): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
}

/** Files that are missing, differ, or are derived from nothing any more. */
function stale(files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(([path, text]) => {
    const place = join(folder, path)
    return !existsSync(place) || readFileSync(place, 'utf8') !== text
  })
  const left = standing().filter(path => !files.has(path))
  return [...changed.map(([path]) => path), ...left].sort()
}

const files = await derived()
const paths = stale(files)
if (process.argv.includes('--check')) {
  if (paths.length > 0) {
    console.error(
      `docs/reference is not what the guidance and the sets say. Run “npm run derive”:\n${paths.join('\n')}`,
    )
    process.exit(1)
  }
  console.error(`docs/reference: all ${files.size} files are as derived.`)
} else {
  for (const path of paths) {
    const place = join(folder, path)
    const text = files.get(path)
    if (text === undefined) rmSync(place)
    else {
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, text)
    }
  }
  console.error(`docs/reference: ${files.size} files, ${paths.length} of them written anew.`)
}
