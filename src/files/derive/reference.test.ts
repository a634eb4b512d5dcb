/**
 * The reference is whole: everything in the guidance has its page, and every link on a page leads somewhere.
 */
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchor } from '#base/markdown.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { documents } from '#guidance/documents.ts'
import { releases } from '#guidance/releases.ts'
import { allCodeSets, allServices, fileDefinitions } from '../guidance.ts'
import { findingRegister } from '../words/find.ts'
import { guidanceJson } from './guidance-json.ts'
import { referencePages } from './reference.ts'

const pages = referencePages()

/** Anchors of a page's headings, the way GitHub makes them. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(match => (match[1] ?? '').replace(/\\(.)/g, '$1'))
  return new Set(headings.map(anchor))
}

describe('the reference', () => {
  test('tells of every element, code, service, release, document, profile and finding', () => {
    const all = [...pages.values()].join('\n').replace(/\\(.)/g, '$1')
    const wanted = [
      ...fileDefinitions.flatMap(file =>
        file.tables.flatMap(({ elements }) => elements.map(({ label }) => label)),
      ),
      ...fileDefinitions.flatMap(file =>
        file.tables.flatMap(({ elements }) => elements.map(({ help }) => help.es)),
      ),
      ...allCodeSets.flatMap(({ codes }) => codes.map(({ label }) => label)),
      ...allServices.map(({ procedure, modifiers }) => `\`${[procedure, ...modifiers].join(' ')}\``),
      ...releases.map(({ id }) => `## ${id}`),
      ...documents.map(({ id }) => `## ${id}`),
      ...profiles.map(({ name }) => `# ${name}`),
      ...Object.keys(findingRegister).map(code => `## ${code}`),
    ]
    expect(wanted.length).toBeGreaterThan(1000)
    expect(wanted.filter(text => !all.includes(text.replace(/\s+/g, ' ')))).toEqual([])
  })

  test('has no dead link, nor one to a heading that is not there', () => {
    const dead: string[] = []
    let links = 0
    for (const [path, text] of pages) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        links++
        const [file = '', fragment] = target.split('#')
        const page = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file))
        if (['../readings.md', 'guidance.json', 'schemas/', 'x12/README.md'].includes(page)) continue
        const there = pages.get(page)
        if (there === undefined || (fragment !== undefined && !anchors(there).has(fragment))) {
          dead.push(`${path}: ${target}`)
        }
      }
    }
    expect(links).toBeGreaterThan(1000)
    expect(dead.slice(0, 20)).toEqual([])
  })

  test('marks what is assumed, wherever it stands', () => {
    for (const file of fileDefinitions) {
      const text = pages.get(`files/${file.id.replaceAll('/', '-')}.md`) ?? ''
      const parts = text.split(/^#{2,3} /m).slice(1)
      for (const { id, basis, until } of file.tables.flatMap(({ elements }) => elements)) {
        const part = parts.find(each =>
          each.split('\n')[0]?.endsWith(`· ${id}${until ? ` to ${until}` : ''}`),
        )
        expect(part?.includes('**assumed**'), `${file.id} ${id}`).toBe(basis === 'assumed')
      }
    }
  })

  test('tables have as many cells in every row as headings', () => {
    for (const [path, text] of pages) {
      for (const block of text.split('\n\n')) {
        if (!block.startsWith('|')) continue
        const widths = block
          .trim()
          .split('\n')
          .map(line => line.replace(/\\\||`[^`]*`/g, '').split('|').length)
        expect(new Set(widths).size, `${path}: ${block.slice(0, 80)}`).toBe(1)
      }
    }
  })

  test('gives the guidance whole to other programs', () => {
    const json = JSON.parse(JSON.stringify(guidanceJson())) as Record<string, unknown[]>
    expect(json.files).toHaveLength(fileDefinitions.length)
    expect(json.codeSets).toHaveLength(allCodeSets.length)
    expect(json.services).toHaveLength(allServices.length)
  })
})
