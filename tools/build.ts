/** Builds what is published: one bundled program per entry, with the dependencies left to npm. */
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** The program in a folder that is made anew. Gives back the path of the command. */
export async function buildProgram(folder: string): Promise<string> {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: { causeway: join(root, 'src/cli/main.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    banner: { js: '#!/usr/bin/env node' },
    define: { 'process.env.CAUSEWAY_VERSION': JSON.stringify(about.version) },
    legalComments: 'none',
  })
  const command = join(folder, 'causeway.js')
  chmodSync(command, 0o755)
  return command
}

if (process.argv[1] === import.meta.filename) await buildProgram(join(root, 'dist'))
