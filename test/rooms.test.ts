/** The law of the rooms: who may import whom. The picture in docs/ARCHITECTURE.md is drawn from this table. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Each room, and the rooms it stands on. */
const rooms: Record<string, readonly string[]> = {
  guidance: [],
  base: [],
  formats: ['base'],
  files: ['guidance', 'base', 'formats'],
  domain: ['guidance', 'base', 'formats'],
  store: ['base', 'domain'],
  actions: ['guidance', 'base', 'formats', 'files', 'domain', 'store'],
  server: ['base', 'domain', 'actions'],
  client: ['base', 'actions'],
  cli: ['guidance', 'base', 'formats', 'files', 'domain', 'actions', 'server', 'client'],
  web: ['guidance', 'base', 'files'],
}

const root = join(import.meta.dirname, '..')
const folderOf = (room: string): string => (room === 'guidance' || room === 'web' ? room : join('src', room))

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

/**
 * What the file imports. The portal speaks with the rest over HTTP alone; it may know the types of what it asks and
 * gets, of which nothing is left when it runs.
 */
function importsOf(path: string): string[] {
  const whole = readFileSync(join(root, path), 'utf8')
  const text = path.startsWith('web/') ? whole.replace(/^import type .*$/gm, '') : whole
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
}

/** Why the room may not import this, or null. Tests may reach into test/ and into any room below their own. */
function objection(room: string, path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    const target = relative(root, join(root, dirname(path), specifier))
    return target.startsWith(`${folderOf(room)}/`) ? null : `reaches out of its room by a path: ${specifier}`
  }
  if (!specifier.startsWith('#')) {
    if (specifier.startsWith('node:') || !path.endsWith('.test.ts')) {
      return room === 'guidance' && !path.endsWith('.test.ts')
        ? `guidance imports nothing: ${specifier}`
        : null
    }
    return null
  }
  const target = specifier.slice(1).split('/')[0] ?? ''
  if (target === 'test' && path.endsWith('.test.ts')) return null
  if (target === room) return `imports its own room by name instead of by path: ${specifier}`
  return (rooms[room] ?? []).includes(target) ? null : `${room} does not stand on ${target}: ${specifier}`
}

describe('rooms', () => {
  for (const room of Object.keys(rooms)) {
    test(`${room} has files and imports only what it stands on`, () => {
      const files = filesBelow(folderOf(room))
      expect(files.length, `${room} has no files: the check is blind`).toBeGreaterThan(0)
      const objections = files.flatMap(path =>
        importsOf(path).flatMap(specifier => {
          const why = objection(room, path, specifier)
          return why ? [`${path}: ${why}`] : []
        }),
      )
      expect(objections).toEqual([])
    })
  }

  test('the client takes only types from the actions, so that a page loads nothing of the hub', () => {
    const texts = filesBelow('src/client').map(path => readFileSync(join(root, path), 'utf8'))
    const imports = texts.flatMap(text =>
      [...text.matchAll(/^import .*'#actions\/.*$/gm)].map(([line]) => line),
    )
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter(line => !line.startsWith('import type '))).toEqual([])
  })

  test('every folder of src is a room', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).map(entry => entry.name)
    expect(folders.filter(name => !(name in rooms))).toEqual([])
  })

  test('a planted forbidden import is found', () => {
    expect(objection('formats', 'src/formats/csv/read.ts', '#files/check.ts')).toMatch('does not stand on')
    expect(objection('guidance', 'guidance/define.ts', 'node:fs')).toMatch('imports nothing')
  })
})
