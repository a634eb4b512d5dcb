/**
 * Runs the office programs that the tests use: LibreOffice to recalculate, openpyxl to look with other eyes.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const python = '/usr/bin/python3'

/** LibreOffice trusts the values in a workbook unless it is told to compute them again. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>`

/**
 * Opens all workbooks in one run of LibreOffice, computes them anew and saves them (or, as `pdf`, prints
 * them) into a folder. Returns the new paths, in order.
 */
export async function recalculated(
  paths: readonly string[],
  folder: string,
  as: 'xlsx' | 'pdf' = 'xlsx',
): Promise<string[]> {
  const profile = join(folder, 'libreoffice-profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
  const out = join(folder, `as-${as}`)
  mkdirSync(out, { recursive: true })
  const filter = as === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'pdf'
  const words = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
  ]
  await run('soffice', [...words, ...paths], { timeout: 600_000, maxBuffer: 1 << 26 })
  return paths.map(path => join(out, basename(path).replace(/\.xlsx$/, `.${as}`)))
}

/** Runs one of the Python scripts of this folder with JSON in and JSON out. */
export async function asked<T>(script: string, input: unknown): Promise<T> {
  const child = run(python, [join(import.meta.dirname, script)], { timeout: 600_000, maxBuffer: 1 << 30 })
  child.child.stdin?.end(JSON.stringify(input))
  return JSON.parse((await child).stdout) as T
}
