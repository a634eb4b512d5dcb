/** A document as its maker says it: what it is called, in which language, and its parts in reading order. */

/** A piece of text that differs from what stands around it. */
export type PdfSpan = {
  readonly text: string
  readonly isStrong?: boolean
}

export type PdfText = string | readonly PdfSpan[]

export type PdfColumn = {
  readonly title: string
  /** Its part of the width, beside the other columns' parts. */
  readonly width: number
  /** Numbers and money stand at the end. */
  readonly isAtEnd?: boolean
}

export type PdfTable = {
  readonly kind: 'table'
  /** What the table shows, said to those who hear it, and written over it. */
  readonly caption: string
  readonly columns: readonly PdfColumn[]
  /** Cells in the order of the columns. A row that is short has blank cells at its end. */
  readonly rows: readonly (readonly PdfText[])[]
  /** True: the first cell of each row names the row. */
  readonly namesRows?: boolean
}

export type PdfPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: PdfText }
  | { readonly kind: 'paragraph'; readonly text: PdfText }
  | { readonly kind: 'list'; readonly items: readonly PdfText[] }
  | PdfTable

export type PdfDocument = {
  /** What a reader’s window says; no health information. */
  readonly title: string
  readonly author: string
  /** BCP 47, such as `en-US`. */
  readonly language: string
  /** An instant, ISO text. The same document of the same instant is the same bytes. */
  readonly createdAt: string
  readonly parts: readonly PdfPart[]
  /** The foot of each page, such as “Page 1 of 3”. */
  readonly sayPage: (page: number, pages: number) => string
  /** What is written at the end where letters could not be shown; it gets them as `U+4E2D`. */
  readonly sayLost: (letters: readonly string[]) => string
}

/** Font files (WOFF). A letter is taken from the first file that has it. */
export type PdfFonts = {
  readonly regular: readonly Uint8Array[]
  readonly strong: readonly Uint8Array[]
}

export type WrittenPdf = {
  readonly bytes: Uint8Array
  /** Letters that no font has, as `U+4E2D`: a sign stands in their place, and what they are is read aloud. */
  readonly lost: readonly string[]
}
