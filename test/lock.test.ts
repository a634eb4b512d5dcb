/**
 * The lock names every platform's packages, so that `npm ci` works for everybody, not only where the lock
 * was made.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Entry = { optionalDependencies?: Record<string, string>; resolved?: string }
const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>
}

test('every optional platform package that the lock asks for has an entry of its own', () => {
  const entries = Object.entries(lock.packages)
  expect(entries.length).toBeGreaterThan(100)
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        name =>
          !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      )
      .map(name => `${path} asks for ${name}`),
  )
  expect(missing).toEqual([])
})

test('nothing comes from anywhere but the registry', () => {
  const strays = Object.entries(lock.packages).flatMap(([path, { resolved }]) =>
    resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
      ? [`${path}: ${resolved}`]
      : [],
  )
  expect(strays).toEqual([])
})
