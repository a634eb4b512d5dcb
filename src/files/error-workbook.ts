/** The sender's own workbook with the bad cells marked and a column that says what to mend, ready to be sent again. */
import type { ByteSource } from '#base/bytes.ts'
import { bytesSource } from '#base/bytes.ts'
import type { Consequence, Finding } from '#base/finding.ts'
import { restoreNeutralised } from '#formats/delimited/formula.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import type { Mark, RowTexts } from '#formats/workbook/mark.ts'
import { markWorkbook } from '#formats/workbook/mark.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
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

/**
 * The workbook as bytes. Delimited text is given back as a workbook, row for row. The file must have been
 * recognised (`first.layout`); one that was not has no columns to mark.
 */
export async function* errorWorkbook(
  request: CheckRequest,
  first: FirstPass,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const { source } = request
  const { format } = await openTable(source)
  const { sha256, release } = first.answer.receipt
  yield* markWorkbook(format === 'xlsx' ? source : await asWorkbook(source, first), {
    marks: [],
    rowTexts: markedRows(rowFindings(request, first), language),
    extraColumns: first.sheets.map(({ sheetIndex, headerRow }) => ({
      sheetIndex,
      headerRow,
      headings: [mendHeading, rowMarkHeading],
      hidden: [false, true],
    })),
    hiddenSheet: { name: ownSheetName, rows: ownSheetRows(sha256, release) },
  })
}

/** Delimited text as a plain workbook whose rows stand where they stood. */
async function asWorkbook(source: ByteSource, first: FirstPass): Promise<ByteSource> {
  // A workbook needs no guards against formulas: its texts are texts.
  const isGuarded = first.sheets[0]?.isOwnWriting === true
  async function* rows(): AsyncGenerator<readonly string[]> {
    let next = 1
    for await (const event of readDelimited(source)) {
      if (event.type !== 'rows') continue
      for (const row of event.rows) {
        for (; next < row.number; next++) yield []
        yield isGuarded ? row.cells.map(restoreNeutralised) : row.cells
        next = row.number + 1
      }
    }
  }
  const chunks: Uint8Array[] = []
  const name = first.layout?.sheets[0]?.name ?? 'Rows'
  for await (const chunk of writeWorkbook({ sheets: [{ name, rows: rows() }] })) chunks.push(chunk)
  return bytesSource(source.name, Buffer.concat(chunks))
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

/** The marks of each row's cells, what to mend in it, and its own mark. Notes are no work and stay out of the column. */
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
    yield { sheetIndex, row, texts: [texts.join('\n'), mark], marks: marksOf(found, language) }
  }
}
