/**
 * Freezes what each release asked into test/releases, once: a release that has its file is left alone. With
 * `--again ID` a release is frozen anew, because what was known of it was wrong; the change log says why.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releasePicture } from '#files/derive/release-picture.ts'
import { releases } from '#guidance/releases.ts'

const folder = join(import.meta.dirname, '..', 'test', 'releases')
const again = process.argv[2] === '--again' ? process.argv.slice(3) : []

mkdirSync(folder, { recursive: true })
for (const release of releases) {
  const path = join(folder, `${release.id}.json`)
  if (existsSync(path) && !again.includes(release.id)) continue
  writeFileSync(path, `${JSON.stringify(releasePicture(release), null, 1)}\n`)
  console.error(`Frozen: ${path}`)
}
