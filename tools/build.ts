/** Builds what is published: one bundled program per entry, with the dependencies left to npm. */
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { keepConstants } from './keep-constants.ts'

const root = join(import.meta.dirname, '..')

/** Programs by their names, bundled into a folder that is made anew, as `name.js` and the parts they share. */
export async function bundle(
  entryPoints: { readonly [name: string]: string },
  folder: string,
  more: BuildOptions = {},
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: { ...entryPoints },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    legalComments: 'none',
    ...more,
  })
  keepConstants(folder)
}

/** The program in a folder that is made anew. Gives back the path of the command. */
export async function buildProgram(folder: string): Promise<string> {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  await bundle({ causeway: join(root, 'src/cli/main.ts') }, folder, {
    banner: { js: '#!/usr/bin/env node' },
    define: { 'process.env.CAUSEWAY_VERSION': JSON.stringify(about.version) },
  })
  const command = join(folder, 'causeway.js')
  chmodSync(command, 0o755)
  return command
}

if (process.argv[1] === import.meta.filename) await buildProgram(join(root, 'dist'))
