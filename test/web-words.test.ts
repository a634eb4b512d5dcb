/** The words of the portal: none missing for what the tables name, none alike in English and Spanish by mistake. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allActions } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { organizationKinds, rights, rolesWithRights } from '#domain/people/rights.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { fileKinds } from '../web/words/file-kinds.ts'
import { deeds } from '../web/words/network/deeds.ts'
import { kindNames, rightNames, roleNames } from '../web/words/roles.ts'

const folder = join(import.meta.dirname, '../web/words')

test('every role, right, kind of organization and file of the guidance is said in words', () => {
  const missing = [
    ...Object.keys(rolesWithRights).filter(role => !roleNames[role]),
    ...rights.filter(right => !rightNames[right]),
    ...organizationKinds.filter(kind => !kindNames[kind]),
    ...fileDefinitions.filter(({ id }) => !fileKinds[id]).map(({ id }) => id),
  ]
  expect(missing).toEqual([])
})

test('every action and every job that the record can name is said in words', () => {
  const names = [...allActions.map(({ name }) => name), ...allJobs.map(({ queue }) => queue)]
  expect(names.filter(name => deeds[name] === undefined)).toEqual([])
})

test('what is filled in stands in both languages, and nothing is empty', async () => {
  const holes = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ')
  const wrong: string[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  for (const file of files) {
    const lists: Readonly<Record<string, unknown>> = await import(join(folder, file))
    for (const [list, words] of Object.entries(lists)) {
      if (typeof words !== 'object' || words === null) continue
      for (const [name, said] of Object.entries(words)) {
        if (typeof said !== 'object' || said === null || !('en' in said) || !('es' in said)) continue
        const [en, es] = [String(said.en), String(said.es)]
        if (en.trim() === '' || es.trim() === '' || holes(en) !== holes(es))
          wrong.push(`${file} ${list}.${name}`)
      }
    }
  }
  expect(wrong).toEqual([])
})
