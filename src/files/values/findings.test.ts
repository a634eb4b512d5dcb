/** Every finding that a value can draw is drawn by its own example, alone, and mended as the example says. */
import { describe, expect, test } from 'vitest'
import { cellKind } from '#formats/row.ts'
import type { Element, ValueKind } from '#guidance/define.ts'
import { guidanceStyle, type Style } from '../layout.ts'
import { valueTypes } from './all.ts'
import { valueFindingCodes } from './findings/all.ts'

const partnerStyle: Style = { ...guidanceStyle, phones: '(555) 123-4567' }

function elementOf(is: ValueKind, id: string, codeSet?: string): Element {
  return {
    id,
    label: id,
    is,
    needed: 'optional',
    ...(codeSet === undefined ? {} : { codeSet }),
    ...(is === 'name' ? { maxLength: 60 } : {}),
    help: { en: '', es: '' },
    example: '',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'test: test',
  }
}

describe('every finding of a value', () => {
  for (const [code, { values, example }] of Object.entries(valueFindingCodes)) {
    test(`${code}: ${JSON.stringify(example.text.slice(0, 40))}`, () => {
      const element = elementOf(example.is, example.element ?? 'anElement', example.codeSet)
      const style = example.style === 'partner' ? partnerStyle : guidanceStyle
      const reader = valueTypes[example.is].reader({ element, style, day: example.day ?? '2026-11-22' })
      const kind = example.kind ?? cellKind.text
      const read = reader.read(example.text, kind)
      expect(read.notes.map(note => note.code)).toEqual([code])
      const isRepair = code.startsWith('repair/')
      const params = Object.keys(read.notes[0]?.values ?? {})
      expect(params.sort()).toEqual([...values, ...(isRepair ? ['mended'] : [])].sort())
      if (example.mended !== undefined) expect(read.text).toBe(example.mended)
      expect(isRepair && example.mended === undefined).toBe(false)
      const atOnce = reader.quick(example.text, kind)
      expect(atOnce).toBeNull()
    })
  }
})
