/** The fonts of every document that we write: Noto Sans with the letters that names of this State are written in. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfFonts } from '#formats/pdf/document.ts'

const { resolve } = createRequire(import.meta.url)
const alphabets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const

let read: PdfFonts | null = null

/** Read from the package that brings them, once, when the first document is written. */
export function documentFonts(): PdfFonts {
  read ??= { regular: filesOf(400), strong: filesOf(700) }
  return read
}

function filesOf(weight: 400 | 700): readonly Uint8Array[] {
  return alphabets.map(alphabet =>
    readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${alphabet}-${weight}-normal.woff`)),
  )
}
