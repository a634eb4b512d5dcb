/** Every sentence of the portal can be read in the eighth grade, in English and in Spanish. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gradeOf, spanishGradeOf, wordsOf } from './reading-level.ts'

const folder = join(import.meta.dirname, '../web/words')
/** Shorter texts are names, headings and buttons: no formula tells anything of them. */
const fewestWords = 8

type Said = { readonly where: string; readonly en: string; readonly es: string }

async function listTexts(): Promise<Said[]> {
  const texts: Said[] = []
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const lists: Readonly<Record<string, unknown>> = await import(join(folder, file))
    for (const [list, words] of Object.entries(lists)) {
      if (typeof words !== 'object' || words === null) continue
      for (const [name, said] of Object.entries(words)) {
        if (typeof said !== 'object' || said === null || !('en' in said) || !('es' in said)) continue
        texts.push({ where: `${file} ${list}.${name}`, en: String(said.en), es: String(said.es) })
      }
    }
  }
  return texts
}

/** As it is read: what is filled in is a word or a number. */
const spoken = (text: string): string =>
  text.replace(/\{count\}|\{number\}/g, '12').replace(/\{\w+\}/g, 'name')

test('no text is above the eighth grade', async () => {
  const texts = await listTexts()
  expect(texts.length).toBeGreaterThan(1000)
  const hard = (language: 'en' | 'es', grade: (text: string) => number): string[] =>
    texts
      .map(said => ({ where: said.where, text: spoken(said[language]) }))
      .filter(({ text }) => wordsOf(text).length >= fewestWords && grade(text) > 8)
      .map(({ where, text }) => `${grade(text).toFixed(1)} ${where}: ${text}`)
      .toSorted()
  expect(hard('en', gradeOf)).toEqual([])
  expect(hard('es', spanishGradeOf)).toEqual([])
})
