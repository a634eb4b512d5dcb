/** Every finding that the workbook reader can make about the file itself. */
import type { Consequence, Finding, Where } from '#base/finding.ts'

type CodeFacts = {
  readonly consequence: Consequence
  /** Names of the values that the words of this code can use. */
  readonly values: readonly string[]
  /** One sentence for whoever writes the words. */
  readonly says: string
}

const rejects = (says: string, ...values: string[]): CodeFacts => ({
  consequence: 'rejects-file',
  values,
  says,
})

/**
 * Code to its facts. Values are words of a fixed list where they are called `looksLike` or `why`; `part` and
 * `entry` are names inside the file; `limit` and `size` are numbers (bytes unless said otherwise).
 */
export const workbookFindingCodes = {
  'file/empty': rejects('The file has no bytes, or none of its sheets has a filled cell.'),
  'file/not-a-workbook': rejects(
    'The file is sent as a workbook but is something else; looksLike: ' +
      'web-page, xml, pdf, text, gzip, image, unknown.',
    'looksLike',
  ),
  'file/legacy-workbook': rejects(
    'The file is an Excel 97-2003 workbook (.xls) and has to be saved as .xlsx.',
  ),
  'file/encrypted': rejects('The workbook, or a part of it, is protected by a password to open it.'),
  'file/binary-workbook': rejects('The file is a binary workbook (.xlsb) and has to be saved as .xlsx.'),
  'file/open-document': rejects('The file is an OpenDocument file (.ods) and has to be saved as .xlsx.'),
  'file/not-a-spreadsheet': rejects(
    'The file is a document of another kind; looksLike: ' +
      'word-document, presentation, drawing, apple-numbers, zip-archive, message, java-archive.',
    'looksLike',
  ),
  'file/has-macros': rejects(
    'The workbook carries program code (macros); save it as .xlsx without them.',
    'part',
  ),
  'file/has-external-links': rejects(
    'The workbook refers to another file or program (external link or DDE); break the links.',
    'part',
  ),
  'file/has-embedded-objects': rejects(
    'The workbook carries embedded files, OLE objects or ActiveX controls.',
    'part',
  ),
  'file/declares-entities': rejects(
    'A part of the workbook has a DOCTYPE or declares entities, which no spreadsheet program writes.',
    'part',
  ),
  'file/inflates-too-far': rejects(
    'A part of the file, or all together, unpacks to far more than an honest workbook does; size and limit in bytes.',
    'part',
    'size',
    'limit',
  ),
  'file/forged-size': rejects(
    'A part of the file is not of the size that the file itself declares.',
    'part',
    'size',
  ),
  'file/unsafe-entry-name': rejects(
    'The name of a part is a trick; why: parent-folder, absolute-path, backslash, control-character, link, empty.',
    'entry',
    'why',
  ),
  'file/duplicate-entry': rejects('Two parts of the file have the same name.', 'entry'),
  'file/unsupported-compression': rejects(
    'A part is packed by a method that workbooks do not use; method is its number.',
    'entry',
    'method',
  ),
  'file/damaged': rejects(
    'The file is cut off or broken; why: truncated, directory, checksum, overlapping, missing-part, broken-xml, ' +
      'control-character, encoding, out-of-order, bad-reference, piece-too-long.',
    'part',
    'why',
  ),
  'file/too-many-entries': rejects('The file has more parts inside than a workbook has.', 'size', 'limit'),
  'file/too-many-sheets': rejects('The workbook has too many sheets.', 'size', 'limit'),
  'file/too-many-columns': rejects('A cell stands beyond the last column that Excel has (XFD).', 'limit'),
  'file/too-many-rows': rejects('A row stands beyond the last row that Excel has (1,048,576).', 'limit'),
  'file/too-many-gaps': rejects(
    'Cells far to the right are filled in very many otherwise empty rows: clear the cells outside the table.',
    'limit',
  ),
  'file/too-many-shared-strings': rejects(
    'The workbook holds more different texts than can be kept in memory; limit counts texts or bytes; send it as CSV.',
    'size',
    'limit',
  ),
  'file/too-many-merged-areas': rejects('A sheet has too many merged areas.', 'limit'),
  'file/too-many-formats': rejects('The workbook has more cell formats than Excel can write.', 'limit'),
} as const satisfies Record<string, CodeFacts>

export type WorkbookFindingCode = keyof typeof workbookFindingCodes

/** The finding of that code. */
export function workbookFinding(
  code: WorkbookFindingCode,
  values: { readonly [name: string]: string | number } = {},
  where: Where = {},
): Finding {
  return { code, consequence: workbookFindingCodes[code].consequence, where, values }
}

/** Why a file is damaged: the words that `file/damaged` may give. */
export type Damage =
  | 'truncated'
  | 'directory'
  | 'checksum'
  | 'overlapping'
  | 'missing-part'
  | 'broken-xml'
  | 'control-character'
  | 'encoding'
  | 'out-of-order'
  | 'bad-reference'
  | 'piece-too-long'

export function damaged(part: string, why: Damage, where: Where = {}): Finding {
  return workbookFinding('file/damaged', { part, why }, where)
}
