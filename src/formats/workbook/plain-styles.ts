/** The few cell formats of the workbooks that write-rows.ts makes. */

/** Cell formats by their place in `plainStyles`. */
export const plainStyle = { number: 0, text: 1, header: 2, date: 3 } as const

const xf = (attributes: string, inside = ''): string =>
  `<xf borderId="0" fillId="0" xfId="0" ${attributes}${inside === '' ? '/>' : `>${inside}</xf>`}`

const begin =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="mm/dd/yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
const end =
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
const general = xf('numFmtId="0" fontId="0"')

/** The styles part of a workbook of plain rows. */
export const plainStyles = `${begin}<cellXfs count="4">${[
  general,
  xf('numFmtId="49" fontId="0" applyNumberFormat="1"'),
  xf(
    'numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"',
    '<alignment vertical="top" wrapText="1"/>',
  ),
  xf('numFmtId="164" fontId="0" applyNumberFormat="1"'),
].join('')}</cellXfs>${end}`

/** A styles part with the one format that every cell has by itself, to which others can be added. */
export const bareStyles = `${begin}<cellXfs count="1">${general}</cellXfs>${end}`
