/**
 * The house kept in order: sizes, first sentences, citations, links, numbers of decisions, synthetic people
 * only.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allCodeSets, allRules, allServices, fileDefinitions } from '#files/guidance.ts'
import { claimDefaults } from '#guidance/claims/claim-defaults.ts'
import { documents } from '#guidance/documents.ts'

const root = join(import.meta.dirname, '..')
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(path => path !== '' && existsSync(join(root, path)))
const code = tracked.filter(path => path.endsWith('.ts'))
const pages = tracked.filter(path => path.endsWith('.md'))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const limits = {
  fileLines: (path: string): number => (path.startsWith('guidance/') ? 800 : 500),
  lineLength: 110,
  functionLines: 70,
  filesInFolder: 24,
  filesInRoot: 20,
}

const bannedFolders = [
  'utils',
  'util',
  'helpers',
  'common',
  'shared',
  'lib',
  'misc',
  'core',
  'services-layer',
  'managers',
]

describe('code', () => {
  test('there is code to look at', () => {
    expect(code.length).toBeGreaterThan(100)
    expect(pages.length).toBeGreaterThan(5)
  })

  test('every file opens with one sentence that says what it is for', () => {
    const without = code.filter(path => !/^\/\*\*[\s*]+[A-Z0-9`“][\s\S]*?[.!?:]\s*\*\//.test(read(path)))
    expect(without).toEqual([])
  })

  test('files, lines and functions are short enough to read', () => {
    const tooLong = code.flatMap(path => {
      const lines = read(path).split('\n')
      const found: string[] = []
      if (lines.length > limits.fileLines(path)) found.push(`${path}: ${lines.length} lines`)
      if (!path.startsWith('guidance/') && !path.startsWith('src/files/words/')) {
        lines.forEach((line, index) => {
          // A text that a person reads is not broken for a ruler's sake.
          const code = line.replace(/`[^`]{40,}`|'[^']{40,}'|"[^"]{40,}"/g, '')
          if (code.length > limits.lineLength + 10 && !isHelp(path))
            found.push(`${path}:${index + 1}: ${line.length} characters`)
        })
      }
      return [...found, ...longFunctions(path, lines)]
    })
    expect(tooLong).toEqual([])
  })

  test('folders are named by what is in them, and are small enough to survey', () => {
    const folders = new Map<string, number>()
    // Tests stand beside what they show and are not counted; nor is what is derived, a file for each migration.
    const derived = 'test/databases/columns/'
    for (const path of code.filter(each => !each.endsWith('.test.ts') && !each.startsWith(derived)))
      folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1)
    const crowded = [...folders].filter(([, count]) => count > limits.filesInFolder)
    expect(crowded).toEqual([])
    expect(
      [...folders.keys()].filter(folder => folder.split('/').some(part => bannedFolders.includes(part))),
    ).toEqual([])
    expect(readdirSync(root).length).toBeLessThanOrEqual(limits.filesInRoot + 12)
  })

  test('nothing weakens the types or the tests', () => {
    const weak = code.flatMap(path =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          /\b(?:test|it|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|nocheck|expect-error)|: any\b|\bas any\b/.test(
            line,
          ) &&
          !/^\s*(?:\*|\/[/*])/.test(line) &&
          path !== 'test/tidy.test.ts'
            ? [`${path}:${index + 1}`]
            : [],
        ),
    )
    expect(weak).toEqual([])
  })
})

/** The commands' help is one text over many lines. */
function isHelp(path: string): boolean {
  return path === 'src/cli/program.ts'
}

/** Top-level functions longer than the limit: from a line that opens one to the next line that closes it. */
function longFunctions(path: string, lines: readonly string[]): string[] {
  const found: string[] = []
  let start = -1
  lines.forEach((line, index) => {
    if (/^(?:export )?(?:async )?function\*? /.test(line)) start = index
    if (line !== '}' || start < 0) return
    if (index - start + 1 > limits.functionLines)
      found.push(`${path}:${start + 1}: function of ${index - start + 1} lines`)
    start = -1
  })
  return found
}

describe('guidance', () => {
  const known = new Set<string>(documents.map(({ id }) => id))
  const entries = [
    ...fileDefinitions.flatMap(file => [
      { ...file, name: file.id },
      ...file.tables.flatMap(table =>
        table.elements.map(element => ({ name: `${file.id} ${element.id}`, ...element })),
      ),
      ...file.clocks.map(clock => ({ name: `${file.id} ${clock.id}`, ...clock })),
    ]),
    ...allCodeSets.flatMap(codeSet => [
      { ...codeSet, name: codeSet.id },
      ...codeSet.codes.map(entry => ({ name: `${codeSet.id} ${entry.code}`, ...entry })),
    ]),
    ...allServices.map(service => ({ ...service, name: service.id })),
    ...allRules.map(rule => ({ name: rule.id, ...rule })),
    ...claimDefaults.map(entry => ({ name: entry.id, ...entry })),
  ]

  test('every citation names a known document', () => {
    const strays = entries.flatMap(({ name, cite }) =>
      cite === undefined || known.has(cite.split(':')[0] ?? '') ? [] : [`${name}: ${cite}`],
    )
    expect(entries.length).toBeGreaterThan(500)
    expect(strays).toEqual([])
  })

  test('every reading that an entry points to is in docs/readings.md', () => {
    const readings = read('docs/readings.md')
    const missing = entries.flatMap(entry =>
      'reading' in entry && entry.reading && !new RegExp(`^#+ ${entry.reading}\\b`, 'm').test(readings)
        ? [`${entry.name}: ${entry.reading}`]
        : [],
    )
    expect(missing).toEqual([])
  })
})

describe('pages', () => {
  test('every link to a file of the project leads somewhere', () => {
    const dead = pages.flatMap(path =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(match => match[1] ?? '')
        .filter(target => !existsSync(join(root, dirname(path), decodeURI(target))))
        .map(target => `${path}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('decisions are numbered without a gap and say their status', () => {
    const names = readdirSync(join(root, 'docs/decisions')).sort()
    expect(names.map(name => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
    expect(names.filter(name => !read(`docs/decisions/${name}`).includes('**Status**'))).toEqual([])
  })

  test('the README is short, and every dependency has its reason', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120)
    const about = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    const reasons = read('docs/dependencies.md')
    const names = [...Object.keys(about.dependencies), ...Object.keys(about.devDependencies)]
    expect(names.filter(name => !name.startsWith('@types/') && !reasons.includes(name))).toEqual([])
  })
})
