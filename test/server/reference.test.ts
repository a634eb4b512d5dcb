/** What is derived from the actions, and what holds for all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Action } from '#actions/action.ts'
import { allActions } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { hubPages } from '#actions/reference/action-pages.ts'
import { refusals } from '#actions/refusals.ts'
import { fieldsOf } from '#actions/requests/fields.ts'
import { requestRefusals } from '#actions/requests/refusals.ts'
import { carriesKey, generalRefusals, isAskedByGet, pathOf } from '#actions/requests/routes.ts'
import { wordsOf } from '#client/client.ts'
import { openApi } from '#server/open-api.ts'

const actions: readonly Action[] = allActions
const namesOf = (found: readonly Action[]): string[] => found.map(({ name }) => name)

describe('every action', () => {
  test('has a name of its own, which the client finds again', () => {
    expect(new Set(namesOf(actions)).size).toBe(actions.length)
    const camel = (text: string): string =>
      text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    expect(actions.filter(({ name }) => !/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([])
    expect(actions.filter(({ name }) => wordsOf(camel(name)) !== name)).toEqual([])
  })

  test('says in one sentence what it does', () => {
    expect(namesOf(actions.filter(({ says }) => !/^\p{Lu}.{10,160}[.?]$/u.test(says)))).toEqual([])
  })

  test('that is asked by GET takes nothing nested, which a query could not say', () => {
    const nested = actions
      .filter(isAskedByGet)
      .filter(({ takes }) => fieldsOf(takes).some(field => field.kinds.includes('object')))
    expect(namesOf(nested)).toEqual([])
  })

  test('that changes something answers with data, which can be kept under its key', () => {
    expect(namesOf(actions.filter(action => carriesKey(action) && action.gives === 'file'))).toEqual([])
  })

  test('that opens a session answers with its secret, for the door alone', () => {
    const opening = actions.filter(({ session }) => session === 'opens')
    expect(opening.length).toBeGreaterThan(0)
    for (const { gives, name } of opening) {
      const schema =
        gives === 'file'
          ? { properties: {} }
          : z.toJSONSchema(gives, { io: 'output', unrepresentable: 'any' })
      expect(schema.properties, name).toHaveProperty('sessionSecret')
    }
  })

  test('takes nothing that it does not know', () => {
    const open = actions.filter(({ takes }) => takes.safeParse({ 'no such field': 1 }).success)
    expect(namesOf(open)).toEqual([])
  })

  test('explains what it takes', () => {
    const silent = actions.flatMap(({ name, takes }) =>
      fieldsOf(takes).flatMap(field => (field.says === '' ? [`${name} ${field.name}`] : [])),
    )
    expect(silent).toEqual([])
  })
})

test('every refusal is of all requests, or named by an action that answers it', () => {
  const named = new Set<string>([
    ...Object.keys(requestRefusals),
    // Of the command that sets a hub up.
    'people/not-empty',
    ...actions.flatMap(action => [...action.refuses, ...generalRefusals(action)]),
  ])
  expect(Object.keys(refusals).filter(code => !named.has(code))).toEqual([])
})

test('every refusal has a 4xx status, says what happened and what to do', () => {
  for (const [code, { status, says, remedy }] of Object.entries(refusals)) {
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/)
    expect(status >= 400 && status < 500, code).toBe(true)
    for (const language of ['en', 'es'] as const) {
      expect(says[language], code).toMatch(/^.{10,220}[.?}]$/)
      expect(remedy[language], code).toMatch(/^.{4,220}\S$/)
    }
  }
})

test('jobs have names of their own', () => {
  expect(new Set(allJobs.map(({ queue }) => queue)).size).toBe(allJobs.length)
})

describe('the OpenAPI document', () => {
  const document = openApi(actions, '/') as {
    readonly paths: Record<string, Record<string, { operationId: string }>>
    readonly components: Record<string, Record<string, unknown>>
  }

  test('has every route and no other', () => {
    const asked = actions.filter(({ permission }) => permission !== 'system')
    expect(Object.keys(document.paths).sort()).toEqual(asked.map(pathOf).sort())
    const gets = Object.entries(document.paths).filter(([, methods]) => 'get' in methods)
    expect(gets.map(([path]) => path).sort()).toEqual(asked.filter(isAskedByGet).map(pathOf).sort())
  })

  test('points to nothing that is not there, and names each operation once', () => {
    const text = JSON.stringify(document)
    const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)]
    expect(refs.length).toBeGreaterThan(100)
    expect([...text.matchAll(/"\$ref":"(?!#\/components\/)/g)]).toEqual([])
    for (const [, kind = '', name = ''] of refs)
      expect(document.components[kind], name).toHaveProperty([name])
    const ids = Object.values(document.paths).flatMap(methods =>
      Object.values(methods).map(each => each.operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('never shows the secret of a session', () => {
    expect(JSON.stringify(document)).not.toContain('sessionSecret')
  })

  test('stands in the repository as it is derived', () => {
    const folder = join(import.meta.dirname, '../../docs/reference/hub')
    expect(JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    )
    expect(hubPages(actions).size).toBe(5)
  })
})

test('the whole of what the hub offers, on one page', async () => {
  const lines = [...actions]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(action =>
      [
        action.name,
        isAskedByGet(action) ? 'GET POST' : 'POST',
        action.permission,
        ...(action.kinds ?? []),
        ...(action.needsSecondFactor ? ['second factor'] : []),
        ...(carriesKey(action) ? ['key'] : []),
        ...(action.file ? ['file in'] : []),
        ...(action.gives === 'file' ? ['file out'] : []),
        `(${fieldsOf(action.takes)
          .map(({ name, required }) => (required ? name : `${name}?`))
          .join(' ')})`,
      ].join(' · '),
    )
  const jobs = [...allJobs]
    .map(({ queue, every }) => `${queue}${every ? ` · every ${every.minutes} min` : ''}`)
    .sort()
  await expect(`${lines.join('\n')}\n\n${jobs.join('\n')}\n`).toMatchFileSnapshot('../api.snapshot.txt')
})
