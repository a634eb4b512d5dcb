/**
 * The sender's own workbook with the bad cells marked and a column that says what to mend, ready to be sent
 * again.
 */
import type { ByteSource } from '#base/bytes.ts'
import { bytesSource } from '#base/bytes.ts'
import type { Consequence, Finding } from '#base/finding.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { restoreNeutralised } from '#formats/delimited/formula.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import type { Mark, RowTexts } from '#formats/workbook/mark.ts'
import { markWorkbook } from '#formats/workbook/mark.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import type { Words } from '#guidance/define.ts'
import type { CheckRequest } from './check/check-file.ts'
import type { FirstPass, RowFindings } from './check/check-stream.ts'
import { rowFindings } from './check/check-stream.ts'
import { openTable } from './check/open-table.ts'
import { ownSheetName, ownSheetRows } from './check/resubmission.ts'
import { fingerprint, mendHeading, rowMarkHeading, writeRowMark } from './check/row-mark.ts'
import type { Layout } from './layout.ts'
import type { Language } from './words/find.ts'
import { tell } from './words/find.ts'

const looks: { readonly [consequence in Consequence]: Mark['look'] } = {
  'rejects-file': 'rejects',
  'rejects-row': 'rejects',
  'accepted-with-warning': 'warning',
  note: 'note',
}

/** What a sheet of Excel can hold. */
const mostRows = 1_048_576
const longestCell = 32_767

/**
 * The workbook as bytes. Delimited text is given back as a workbook, row for row. Refused where there is
 * nothing to mark: a file that could not be read whole, that was not recognised, or whose text does not fit
 * into a workbook.
 */
export async function errorWorkbook(
  request: CheckRequest,
  first: FirstPass,
  language: Language,
): Promise<Result<AsyncGenerator<Uint8Array>>> {
  const { groups, receipt } = first.answer
  const isBroken = groups.some(
    ({ code, consequence }) => consequence === 'rejects-file' && code.startsWith('file/'),
  )
  if (isBroken) return refused('mark/unreadable', words.unreadable[language])
  if (!first.layout) return refused('mark/not-recognised', words.notRecognised[language])
  const { format } = await openTable(request.source)
  const workbook =
    format === 'xlsx' ? done(request.source) : await asWorkbook(request.source, first, language)
  if (!workbook.ok) return workbook
  const { sha256, release } = receipt
  return done(
    markWorkbook(workbook.value, {
      marks: [],
      rowTexts: markedRows(rowFindings(request, first), language),
      extraColumns: first.sheets.map(({ sheetIndex, headerRow }) => ({
        sheetIndex,
        headerRow,
        headings: [mendHeading, rowMarkHeading],
        hidden: [false, true],
      })),
      hiddenSheet: { name: ownSheetName, rows: ownSheetRows(sha256, release) },
    }),
  )
}

const words = {
  unreadable: {
    en: 'The marked workbook was not made: the file could not be read to its end.',
    es: 'No se hizo el libro marcado: el archivo no se pudo leer hasta el final.',
  },
  notRecognised: {
    en: 'The marked workbook was not made: no sheet of the file was recognised.',
    es: 'No se hizo el libro marcado: no se reconoció ninguna hoja del archivo.',
  },
  tooLarge: {
    en: 'The marked workbook was not made: a workbook holds 1,048,576 rows, and cells of 32,767 characters.',
    es: 'No se hizo el libro marcado: un libro admite 1,048,576 filas, y celdas de 32,767 caracteres.',
  },
} as const satisfies { readonly [name: string]: Words }

/** Delimited text as a plain workbook whose rows stand where they stood. */
async function asWorkbook(
  source: ByteSource,
  first: FirstPass,
  language: Language,
): Promise<Result<ByteSource>> {
  // A workbook needs no guards against formulas: its texts are texts.
  const isGuarded = first.sheets[0]?.isOwnWriting === true
  let fits = true
  async function* rows(): AsyncGenerator<readonly string[]> {
    let next = 1
    for await (const event of readDelimited(source)) {
      if (event.type !== 'rows') continue
      for (const row of event.rows) {
        fits = row.number <= mostRows && row.cells.every(cell => cell.length <= longestCell)
        if (!fits) return
        for (; next < row.number; next++) yield []
        yield isGuarded ? row.cells.map(restoreNeutralised) : row.cells
        next = row.number + 1
      }
    }
  }
  const chunks: Uint8Array[] = []
  const name = first.layout?.sheets[0]?.name ?? 'Rows'
  for await (const chunk of writeWorkbook({ sheets: [{ name, rows: rows() }] })) chunks.push(chunk)
  if (!fits) return refused('mark/too-large', words.tooLarge[language])
  return done(bytesSource(source.name, Buffer.concat(chunks)))
}

function marksOf({ sheetIndex, row, findings }: RowFindings, language: Language): Mark[] {
  const byColumn = new Map<number, Finding[]>()
  for (const { finding, place } of findings) {
    if (place.column < 0) continue
    const others = byColumn.get(place.column)
    if (others) others.push(finding)
    else byColumn.set(place.column, [finding])
  }
  return [...byColumn]
    .sort(([one], [other]) => one - other)
    .map(([column, found]) => {
      const comment = found.map(finding => toldWhole(finding, language)).join('\n\n')
      return { sheetIndex, row, column, look: gravestLook(found), comment }
    })
}

function gravestLook(findings: readonly Finding[]): Mark['look'] {
  const all = findings.map(({ consequence }) => looks[consequence])
  return all.includes('rejects') ? 'rejects' : all.includes('warning') ? 'warning' : 'note'
}

function toldWhole(finding: Finding, language: Language): string {
  const { wrong, expected, mend } = tell(finding, language)
  return [wrong, expected, mend].filter(sentence => sentence !== '').join(' ')
}

/**
 * The marks of each row's cells, what to mend in it, and its own mark. Notes are no work and stay out of the
 * column.
 */
async function* markedRows(rows: AsyncIterable<RowFindings>, language: Language): AsyncGenerator<RowTexts> {
  let keys: readonly string[] = []
  let layout: Layout | null = null
  for await (const found of rows) {
    const { sheetIndex, row, findings, checked } = found
    if (sheetIndex < 0 || row === 0) continue
    if (checked && checked.layout !== layout) {
      layout = checked.layout
      keys = layout.columns.map(column => column.key)
    }
    const work = findings.filter(({ finding }) => finding.consequence !== 'note')
    const texts = work.map(({ finding }) => {
      const { wrong, mend } = tell(finding, language)
      const place = finding.where.column === undefined ? '' : `${finding.where.column}: `
      return `${place}${wrong} ${mend}`
    })
    const mark = checked ? writeRowMark(checked.status, fingerprint(keys, checked.values)) : ''
    yield { sheetIndex, row, texts: [fitting(texts.join('\n')), mark], marks: marksOf(found, language) }
  }
}

function fitting(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
}
