/** Builds what is published: one bundled program per entry, with the dependencies left to npm. */
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({
  entryPoints: { causeway: join(root, 'src/cli/main.ts') },
  outdir: join(root, 'dist'),
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
chmodSync(join(root, 'dist/causeway.js'), 0o755)
