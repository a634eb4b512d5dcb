/** `causeway guidance`: what the State asks, on a day: files, elements, code sets, releases. */
import type { Day } from '#base/day.ts'
import type { Result } from '#base/result.ts'
import {
  allCodeSets,
  codesOn,
  elementsOn,
  fileDefinitions,
  findCodeSet,
  findFile,
  isInForce,
  reportTables,
  rulesOf,
} from '#files/guidance.ts'
import { needFor } from '#files/layout.ts'
import { wordsOfNeed } from '#files/words/conditions.ts'
import type { Language } from '#files/words/find.ts'
import type { CodeSet, FileDefinition } from '#guidance/define.ts'
import { releases } from '#guidance/releases.ts'
import type { LayoutOptions } from '../choices.ts'
import { readAsOf } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, paint, print, refuse } from '../terminal.ts'

export type GuidanceOptions = LayoutOptions & { readonly lang: Language; readonly json?: boolean }

export async function runGuidance(name: string | undefined, options: GuidanceOptions): Promise<ExitCode> {
  const shown = show(name, options)
  if (!shown.ok) return refuse(shown.refusal, options.json)
  const { data, text } = shown.value
  await print(options.json ? `${jsonText(data, 2)}\n` : `${text}\n`)
  return exitCodes.done
}

type Shown = { readonly data: unknown; readonly text: string }

function show(name: string | undefined, options: GuidanceOptions): Result<Shown> {
  const day = readAsOf(options.asOf)
  if (!day.ok) return day
  if (name === undefined) return { ok: true, value: showAll(day.value, options.lang) }
  if (name === 'releases') return { ok: true, value: showReleases(options.lang) }
  const file = findFile(name)
  if (file) return { ok: true, value: showFile(file, day.value, options) }
  const codeSet = findCodeSet(name)
  if (codeSet) return { ok: true, value: showCodeSet(codeSet, day.value) }
  const known = [...fileDefinitions.map(({ id }) => id), ...allCodeSets.map(({ id }) => id), 'releases'].join(
    ', ',
  )
  const says = `The guidance has no file or code set “${name}”.`
  return { ok: false, refusal: { code: 'command/unknown-file', says, remedy: `It has: ${known}.` } }
}

function showAll(day: Day, lang: Language): Shown {
  const files = [...fileDefinitions, ...reportTables].filter(file => isInForce(file, day))
  const lines = files.flatMap(file => [
    `${paint(file.name, 'bold')}  ${file.short} · ${file.id}`,
    `  ${file.says[lang]}`,
  ])
  return {
    data: { files, codeSets: allCodeSets.map(({ id, name }) => ({ id, name })) },
    text: lines.join('\n'),
  }
}

function showReleases(lang: Language): Shown {
  const lines = releases.map(({ id, from, says }) => `${paint(id, 'bold')}  ${from}  ${says[lang]}`)
  return { data: { releases }, text: lines.join('\n') }
}

function showFile(file: FileDefinition, day: Day, { lang, party }: GuidanceOptions): Shown {
  const side = party ?? file.parties[0] ?? 'ecm'
  const inForce = new Set(elementsOn(file, day).map(({ id }) => id))
  const labels = new Map(elementsOn(file, day).map(({ id, label }) => [id, label]))
  const lines = [paint(file.name, 'bold'), `  ${file.says[lang]}`, `  ${file.cite}`]
  for (const table of file.tables) {
    const elements = table.elements.filter(({ id }) => inForce.has(id))
    if (elements.length === 0) continue
    lines.push('', paint(table.title, 'bold'))
    for (const element of elements) {
      const need = wordsOfNeed(needFor(element, side), id => labels.get(id) ?? id, lang)
      const times = element.repeats ? ` ×${element.repeats}` : ''
      const assumed = element.basis === 'dhcs' ? '' : paint(` (${element.basis})`, 'yellow')
      lines.push(`  ${element.label}${times}${assumed}`, paint(`      ${need} · ${element.cite}`, 'dim'))
    }
  }
  const rules = rulesOf(file).filter(rule => isInForce(rule, day))
  if (rules.length > 0) lines.push('', ...rules.map(rule => `  ${rule.id}  ${paint(rule.cite, 'dim')}`))
  const tables = file.tables.map(table => ({
    ...table,
    elements: table.elements.filter(({ id }) => inForce.has(id)),
  }))
  return { data: { file: { ...file, tables }, rules }, text: lines.join('\n') }
}

function showCodeSet(codeSet: CodeSet, day: Day): Shown {
  const codes = codesOn(codeSet, day)
  const widest = Math.max(...codes.map(({ code }) => code.length), 4)
  const lines = [
    `${paint(codeSet.name, 'bold')}  ${codeSet.id} · ${codeSet.cite}`,
    ...codes.map(({ code, label }) => `  ${code.padEnd(widest)}  ${label}`),
  ]
  return { data: { codeSet: { ...codeSet, codes } }, text: lines.join('\n') }
}
