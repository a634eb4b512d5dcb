/** The comments of a marked sheet: the sender's own stay, ours of an earlier marking go, the new ones come. */
import { columnIndex, columnLetters } from '#base/finding.ts'
import { attributeOf, type Element, elementsOf, spliced } from '../xml/xml-editing.ts'
import { textElement, xmlEscaped } from '../xml/xml-writing.ts'

/** A comment to be shown at a cell: row from 1, column from 0. */
export type NewComment = { readonly row: number; readonly column: number; readonly text: string }

type Place = { readonly row: number; readonly column: number }

/** The comments part, and what has to be done to the drawing that shows it. */
export type CommentsResult = {
  readonly bytes: Uint8Array
  /** Cells whose boxes are to be added to the drawing, and to be taken out of it first. */
  readonly shown: readonly NewComment[]
  readonly gone: readonly Place[]
}

/**
 * Who our comments are by. LibreOffice forgets the authors, so our words say it as well: how we know them
 * again.
 */
const author = 'Causeway'
const label = `${author}: `
const ourWords = new RegExp(`(?:^|(?:\\s|&#10;|&#x0?A;)+)${label}`, 'i')

const emptyComments = (space: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${space}"><authors></authors><commentList></commentList></comments>`

/**
 * Puts the comments into the part (null: the sheet had none). `space` is the namespace of the workbook's own
 * parts.
 */
export function withComments(
  part: Buffer | null,
  comments: readonly NewComment[],
  space: string,
): CommentsResult {
  const bytes = part ?? Buffer.from(emptyComments(space))
  const { elements, prefix: p } = elementsOf(bytes, new Set(['authors', 'author', 'commentList', 'comment']))
  const one = (name: string): Element | undefined => elements.find(element => element.name === name)
  const [authors, list] = [one('authors'), one('commentList')]
  if (!authors || !list) return withComments(null, comments, space)
  const names = elements.filter(element => element.name === 'author').map(element => inner(bytes, element))
  const known = names.indexOf(author)
  const ours = known < 0 ? names.length : known
  const waiting = new Map(
    comments.map(comment => [`${columnLetters(comment.column)}${comment.row}`, comment]),
  )
  const gone: Place[] = []
  const changes: { from: number; to: number; put: string }[] = []
  for (const element of elements.filter(each => each.name === 'comment')) {
    const tag = bytes.toString('utf8', element.from, element.tagTo)
    const reference = attributeOf(tag, 'ref') ?? ''
    const writer = Number(attributeOf(tag, 'authorId') ?? -1)
    const whole = bytes.toString('utf8', element.from, element.to)
    if ((writer === known && known >= 0) || wordsOf(whole).startsWith(label)) {
      gone.push(placeOf(reference))
      changes.push({ from: element.from, to: element.to, put: '' })
      continue
    }
    const comment = waiting.get(reference)
    waiting.delete(reference)
    // A threaded comment shows nothing of this part: the error column has to do.
    const isThreaded = (names[writer] ?? '').startsWith('tc=')
    const put = isThreaded ? whole : withOurWords(withoutOurWords(whole), comment?.text ?? null, p)
    if (put !== whole) changes.push({ from: element.from, to: element.to, put })
  }
  const shown = [...waiting.values()]
  if (known < 0) changes.push(inserted(bytes, authors, `<${p}author>${author}</${p}author>`, p))
  changes.push(inserted(bytes, list, shown.map(comment => commentXml(comment, ours, p)).join(''), p))
  return { bytes: spliced(bytes, merged(changes)), shown, gone }
}

function inner(bytes: Buffer, element: Element): string {
  return bytes.toString('utf8', element.tagTo, element.innerTo)
}

function placeOf(reference: string): Place {
  const parts = /^([A-Z]+)(\d+)$/.exec(reference)
  return { row: Number(parts?.[2] ?? 0), column: columnIndex(parts?.[1] ?? 'A') }
}

/** Text at the end of an element's inside, also when the element closes itself. */
function inserted(
  bytes: Buffer,
  element: Element,
  text: string,
  p: string,
): { from: number; to: number; put: string } {
  if (element.innerTo < element.to) return { from: element.innerTo, to: element.innerTo, put: text }
  const tag = bytes.toString('utf8', element.from, element.tagTo).replace(/\s*\/>$/, '>')
  return { from: element.from, to: element.to, put: `${tag}${text}</${p}${element.name}>` }
}

/** Changes without those that change nothing. */
function merged<T extends { from: number; to: number; put: string }>(changes: readonly T[]): T[] {
  return changes.filter(change => change.to > change.from || change.put !== '')
}

function commentXml(comment: NewComment, authorId: number, p: string): string {
  const reference = `${columnLetters(comment.column)}${comment.row}`
  const run = `<${p}r>${textElement(label + comment.text, p)}</${p}r>`
  return `<${p}comment ref="${reference}" authorId="${authorId}"><${p}text>${run}</${p}text></${p}comment>`
}

/** The first words of a comment. */
function wordsOf(comment: string): string {
  return /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</.exec(comment)?.[1] ?? ''
}

/** A comment without what we put behind the sender's words, be it in runs of its own or not any more. */
function withoutOurWords(comment: string): string {
  const at = comment.search(ourWords)
  if (at < 0) return comment
  const after = comment.slice(comment.indexOf('</', at))
  return comment.slice(0, at) + after.replace(/<((?:\w+:)?)r>[\s\S]*?<\/\1r>/g, '')
}

/** A comment with our words as further runs behind the sender's. */
function withOurWords(comment: string, text: string | null, p: string): string {
  if (text === null) return comment
  const inRuns = comment.replace(
    /(<(?:\w+:)?text>)(<(?:\w+:)?t(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?t>)/,
    `$1<${p}r>$2</${p}r>`,
  )
  const run = `<${p}r>${textElement(`\n${label}${text}`, p)}</${p}r>`
  return inRuns.replace(/<\/(?:\w+:)?text>(?![\s\S]*<\/(?:\w+:)?text>)/, end => run + end)
}

const drawingBegin =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">'

/** Every 1,024 shapes need a block number of their own; ours lie far from those that Excel gives out. */
const shapesPerBlock = 1024
const blocksPerSheet = 8

/**
 * Puts the comments' boxes into the sheet's legacy drawing (null: it had none). VML, as every Excel reads
 * it.
 */
export function withShapes(part: Buffer | null, result: CommentsResult, sheetIndex: number): Uint8Array {
  const before = part?.toString('utf8') ?? `${drawingBegin}${layout('')}${shapeType}</xml>`
  const gone = new Set(result.gone.map(place => `${place.row - 1},${place.column}`))
  const kept = before.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>\s*/g, shape => {
    const [row, column] = [/<x:Row>\s*(\d+)\s*</.exec(shape)?.[1], /<x:Column>\s*(\d+)\s*</.exec(shape)?.[1]]
    return /ObjectType="Note"/.test(shape) && gone.has(`${row},${column}`) ? '' : shape
  })
  const firstBlock = 100 + sheetIndex * blocksPerSheet
  const blocks = Array.from({ length: blocksPerSheet }, (_, index) => firstBlock + index).join(',')
  const shapes = result.shown.map((comment, index) =>
    shapeXml(comment, firstBlock * shapesPerBlock + index + 1),
  )
  const type = kept.includes('id="_x0000_t202"') ? '' : shapeType
  const numbered = /<o:idmap\b[^>]*\sdata="[^"]*"/.test(kept)
    ? kept.replace(
        /(<o:idmap\b[^>]*\sdata=")([^"]*)"/,
        (_, start, data) => `${start}${joinedBlocks(data, blocks)}"`,
      )
    : kept
  const end = numbered.lastIndexOf('</xml>')
  return Buffer.from(`${numbered.slice(0, end)}${type}${shapes.join('')}</xml>`, 'utf8')
}

function joinedBlocks(data: string, ours: string): string {
  return [...new Set([...data.split(','), ...ours.split(',')])].filter(block => block !== '').join(',')
}

function layout(data: string): string {
  return `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>`
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** A hidden box beside the cell, tall enough for its text at about forty characters a line. */
function shapeXml(comment: NewComment, id: number): string {
  const { row, column, text } = comment
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 0)
  const top = Math.max(row - 2, 0)
  const anchor = [column + 1, 15, top, 4, column + 5, 15, top + Math.min(lines + 2, 20), 4].join(', ')
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${xmlEscaped(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}
