/** Bundles programs as they are published: for Node, with the dependencies left to npm. */
import { rmSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { keepConstants } from './keep-constants.ts'

/** Programs by their names, into a folder that is made anew, as `name.js` and the parts they share. */
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
