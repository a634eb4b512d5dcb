/** Builds what is published: one bundled program per entry, with the dependencies left to npm. */
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeImage } from '#store/embedded/image.ts'
import { bundle } from './bundle.ts'
import { buildPortal } from './portal.ts'

const root = join(import.meta.dirname, '..')

/** The program in a folder that is made anew. Gives back the path of the command. */
export async function buildProgram(folder: string): Promise<string> {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const programs = {
    causeway: join(root, 'src/cli/main.ts'),
    // The embedded database's thread, which the program starts by this name.
    'embedded-database': join(root, 'src/store/embedded/worker.ts'),
  }
  await bundle(programs, folder, {
    banner: { js: '#!/usr/bin/env node' },
    define: { 'process.env.CAUSEWAY_VERSION': JSON.stringify(about.version) },
  })
  // What the program reads beside itself: the migrations, and a database that they have been applied to.
  cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true })
  const image = readFileSync(await makeImage(join(root, '.causeway/images')))
  writeFileSync(join(folder, 'database.tar.gz'), gzipSync(image, { level: 9 }))
  const command = join(folder, 'causeway.js')
  chmodSync(command, 0o755)
  return command
}

if (process.argv[1] === import.meta.filename) {
  await buildProgram(join(root, 'dist'))
  await buildPortal()
}
