/** How a template looks: few calm colors, each with one meaning, readable without color as well. */
import type { BorderStyle, CellStyle } from 'hucre'

/** Hex colors. Every pair of text and ground that is used has a contrast of 4.5 or more. */
export const colors = {
  ink: '1B2B3A',
  quiet: '5A6B7B',
  line: 'C9D3DD',
  white: 'FFFFFF',
  paper: 'F6F8FA',
  required: '1F4E79',
  conditional: '2E75A3',
  optional: 'DCE6F0',
  ours: 'E7E6E1',
  completes: 'EDF4FA',
  ready: 'DDF0E0',
  readyInk: '14532D',
  notYet: 'FFF1CC',
  notYetInk: '7A4B00',
  wrong: 'FBE0DC',
  wrongInk: '8C1D18',
} as const

const font = 'Calibri'
const thin = (color: string): { style: 'thin'; color: { rgb: string } } => ({
  style: 'thin',
  color: { rgb: color },
})

function boxed(color: string): BorderStyle {
  return { top: thin(color), right: thin(color), bottom: thin(color), left: thin(color) }
}

function ground(rgb: string): NonNullable<CellStyle['fill']> {
  // Conditional formats take the background color of a solid pattern, cells the foreground: both are given.
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }
}

function text(
  size: number,
  rgb: string,
  more: { bold?: boolean; italic?: boolean; underline?: boolean } = {},
): NonNullable<CellStyle['font']> {
  return { name: font, size, color: { rgb }, ...more }
}

const wrapped = { vertical: 'center', wrapText: true } as const
const indented = { vertical: 'center', wrapText: true, indent: 1 } as const

function headingStyle(fill: string, ink: string): CellStyle {
  return {
    font: text(10, ink, { bold: true }),
    fill: ground(fill),
    border: boxed(colors.white),
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true, indent: 1 },
    protection: { locked: true },
  }
}

/** Headings by need. */
export const headings = {
  required: headingStyle(colors.required, colors.white),
  conditional: headingStyle(colors.conditional, colors.white),
  optional: headingStyle(colors.optional, colors.ink),
  ours: headingStyle(colors.ours, colors.ink),
} as const

export type HeadingLook = keyof typeof headings

/** The merged heading above several columns, and a partner's lines above the header. */
export const overHeading: CellStyle = {
  ...headingStyle(colors.ink, colors.white),
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
}

export const bannerLine: CellStyle = {
  font: text(12, colors.ink, { bold: true }),
  fill: ground(colors.paper),
  alignment: { vertical: 'center', horizontal: 'left' },
  protection: { locked: true },
}

/** A cell for an answer: unlocked, except for those that are only ever computed. */
export function answerStyle(numFmt: string, how: 'typed' | 'completes' | 'computed'): CellStyle {
  return {
    font: text(10, colors.ink),
    ...(how === 'typed' ? {} : { fill: ground(how === 'completes' ? colors.completes : colors.ours) }),
    border: boxed(colors.line),
    alignment: answerAlignment(numFmt),
    numFmt,
    protection: { locked: how === 'computed' },
  }
}

/** Texts to the left, dates in the middle, numbers to the right, where their digits line up. */
function answerAlignment(numFmt: string): NonNullable<CellStyle['alignment']> {
  if (numFmt === '@') return { vertical: 'center', horizontal: 'left', indent: 1 }
  return { vertical: 'center', horizontal: numFmt.includes('y') ? 'center' : 'right' }
}

export const statusCell: CellStyle = {
  font: text(10, colors.quiet),
  fill: ground(colors.paper),
  border: boxed(colors.line),
  alignment: { vertical: 'center', horizontal: 'left', indent: 1 },
  protection: { locked: true },
}

/** What conditional formats lay over a cell. */
export const overlays = {
  toFill: { fill: ground(colors.notYet) },
  wrong: { fill: ground(colors.wrong), font: { color: { rgb: colors.wrongInk } } },
  ready: { fill: ground(colors.ready), font: { color: { rgb: colors.readyInk }, bold: true } },
  notYet: { fill: ground(colors.notYet), font: { color: { rgb: colors.notYetInk }, bold: true } },
} as const satisfies { readonly [name: string]: CellStyle }

/** The sheets that are read, not filled. */
export const page = {
  mark: { font: text(9, colors.quiet) },
  title: { font: text(20, colors.required, { bold: true }), alignment: { vertical: 'center' } },
  lead: { font: text(12, colors.ink), alignment: wrapped },
  section: {
    font: text(13, colors.required, { bold: true }),
    border: { bottom: { style: 'medium', color: { rgb: colors.required } } },
    alignment: { vertical: 'center' },
  },
  body: { font: text(11, colors.ink), alignment: wrapped },
  told: { font: text(11, colors.ink), alignment: { ...indented, horizontal: 'left' } },
  strong: { font: text(11, colors.ink, { bold: true }), alignment: wrapped },
  number: {
    font: text(11, colors.required, { bold: true }),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
  link: { font: text(11, colors.required, { underline: true }), alignment: wrapped },
  status: {
    font: text(22, colors.notYetInk, { bold: true }),
    fill: ground(colors.notYet),
    border: boxed(colors.line),
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  count: {
    font: text(14, colors.ink, { bold: true }),
    border: boxed(colors.line),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
  countName: {
    font: text(10, colors.quiet),
    border: boxed(colors.line),
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true, indent: 1 },
  },
  input: {
    font: text(11, colors.ink),
    border: boxed(colors.quiet),
    alignment: { ...indented, horizontal: 'left' },
    numFmt: '@',
    protection: { locked: false },
  },
  tableHeading: {
    font: text(10, colors.white, { bold: true }),
    fill: ground(colors.required),
    border: boxed(colors.white),
    alignment: { ...indented, horizontal: 'left' },
  },
  tableCell: {
    font: text(10, colors.ink),
    border: boxed(colors.line),
    alignment: { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 },
    numFmt: '@',
  },
  assumed: {
    font: text(10, colors.notYetInk, { italic: true }),
    fill: ground(colors.notYet),
    border: boxed(colors.line),
    alignment: { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 },
    numFmt: '@',
  },
} as const satisfies { readonly [name: string]: CellStyle }
