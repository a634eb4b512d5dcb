/** Settings of a house of the tests of keeping; its processes share them. */
import { join } from 'node:path'
import type { Settings } from '#actions/settings.ts'

export function keptSettings(folder: string, changes: Partial<Settings> = {}): Settings {
  return {
    mode: 'test',
    publicUrl: 'http://localhost',
    keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
    database: { kind: 'embedded', folder: null },
    blobs: { folder: join(folder, 'blobs') },
    limits: { fileBytes: 1 << 30, endedShare: 0.2 },
    ...changes,
  }
}
