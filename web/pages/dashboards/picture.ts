/** Makes a picture file of a figure: its name, its legend, what is drawn, and where it comes from. */
import { colors } from './draw.ts'
import type { ShownSeries } from './shown.ts'

const edge = 24
const scale = 2

export type PictureWords = {
  readonly title: string
  readonly says: string
  /** Below it: period, source, and that small numbers are left out. */
  readonly notes: readonly string[]
}

function loaded(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const image = new Image()
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('picture')))
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  })
}

/** A text in lines that are no wider than the picture. */
function linesOf(paper: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && paper.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export async function pictureOf(
  svg: SVGSVGElement,
  series: readonly ShownSeries[],
  words: PictureWords,
): Promise<Blob> {
  const image = await loaded(svg)
  const [wide, tall] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('picture')
  const pen = (size: number, weight = '') => `${weight} ${size}px system-ui, sans-serif`.trim()
  paper.font = pen(14)
  const says = linesOf(paper, words.says, wide)
  paper.font = pen(12)
  const notes = words.notes.flatMap(note => linesOf(paper, note, wide))
  const legend = series.length > 1 ? series.length * 22 + 8 : 0
  canvas.width = (wide + 2 * edge) * scale
  canvas.height = (edge * 2 + 34 + says.length * 20 + 12 + legend + tall + 16 + notes.length * 17) * scale
  paper.scale(scale, scale)
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  let at = edge + 20
  const write = (text: string, color: string, size: number, weight = '', step = size + 6): void => {
    paper.font = pen(size, weight)
    paper.fillStyle = color
    paper.fillText(text, edge, at)
    at += step
  }
  write(words.title, '#1b1b1b', 20, 'bold', 28)
  for (const line of says) write(line, '#565c65', 14)
  at += 6
  if (legend > 0) {
    for (const [place, { name }] of series.entries()) {
      paper.fillStyle = colors[place] ?? colors[0]
      paper.fillRect(edge, at - 11, 14, 14)
      paper.font = pen(13)
      paper.fillStyle = '#1b1b1b'
      paper.fillText(name, edge + 22, at)
      at += 22
    }
    at += 8
  }
  paper.drawImage(image, edge, at - 12, wide, tall)
  at += tall + 12
  for (const line of notes) write(line, '#565c65', 12, '', 17)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('picture')) : resolve(blob)), 'image/png')
  })
}

/** Hands a file to whoever looks, as their browser keeps files. */
export function handOut(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
