/** Bundles programs as they are published: for Node, with the dependencies left to npm. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { keepConstants } from './keep-constants.ts'

/**
 * Programs by their names, into a folder that is made anew, as `name.js` and the parts they share. A portal that stands
 * there stays: it is built for itself, when it has changed.
 */
export async function bundle(
  entryPoints: { readonly [name: string]: string },
  folder: string,
  more: BuildOptions = {},
): Promise<void> {
  const before = existsSync(folder) ? readdirSync(folder).filter(name => name !== 'web') : []
  for (const name of before) rmSync(join(folder, name), { recursive: true })
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
