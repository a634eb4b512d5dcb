/** The receipt of a hand delivery as one HTML page, to print, sign and keep. */

type Words = { readonly en: string; readonly es: string }

const words = {
  title: { en: 'Receipt of a hand delivery', es: 'Recibo de una entrega en mano' },
  from: { en: 'From', es: 'De' },
  to: { en: 'To', es: 'Para' },
  archive: { en: 'Encrypted archive', es: 'Archivo cifrado' },
  size: { en: 'Bytes', es: 'Bytes' },
  made: { en: 'Made or received (UTC)', es: 'Hecho o recibido (UTC)' },
  handedBy: { en: 'Handed over by', es: 'Entregado por' },
  handedTo: { en: 'Taken by', es: 'Recibido por' },
  handedOn: { en: 'On the day', es: 'El día' },
  signature: { en: 'Signature', es: 'Firma' },
  files: { en: 'What is in it', es: 'Lo que contiene' },
  file: { en: 'File', es: 'Archivo' },
  receipt: { en: 'Receipt', es: 'Recibo' },
  rows: { en: 'Rows', es: 'Filas' },
  check: {
    en: 'Compare the SHA-256 of the archive with this page before you open it. The password goes another way.',
    es: 'Compare el SHA-256 del archivo con esta página antes de abrirlo. La contraseña va por otra vía.',
  },
} as const satisfies Record<string, Words>

export type ReceiptFacts = {
  readonly from: string
  readonly to: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly madeAt: string
  readonly handedBy: string | null
  readonly handedTo: string | null
  readonly handedOn: string | null
  readonly parts: readonly {
    readonly name: string
    readonly receipt: string
    readonly bytes: number
    readonly rows: number
    readonly sha256: string
  }[]
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

/** A line to fill in by hand stands where nobody is named. */
const blank = '<span class="blank"></span>'

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:48rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #bbb;padding:.4rem .5rem;text-align:start;
vertical-align:top;overflow-wrap:anywhere}code{font-size:.8rem}.blank{border-bottom:1px solid #000;display:inline-block;
min-width:16rem;height:1.4rem}`

/** The page. Names of files may name a person: it is for those two parties alone. */
export function handReceipt(facts: ReceiptFacts, language: 'en' | 'es'): string {
  const say = (word: keyof typeof words): string => words[word][language]
  const line = (name: string, value: string): string =>
    `<tr><th scope="row">${name}</th><td>${value}</td></tr>`
  const named = (value: string | null): string => (value === null ? blank : escaped(value))
  const head = [
    line(say('from'), escaped(facts.from)),
    line(say('to'), escaped(facts.to)),
    line(say('archive'), `${escaped(facts.fileName)}<br><code>SHA-256 ${facts.sha256}</code>`),
    line(say('size'), String(facts.bytes)),
    line(say('made'), facts.madeAt),
    line(say('handedBy'), named(facts.handedBy)),
    line(say('handedTo'), named(facts.handedTo)),
    line(say('handedOn'), named(facts.handedOn)),
    line(say('signature'), blank),
  ]
  const rows = facts.parts.map(
    part =>
      `<tr><td>${escaped(part.name)}<br><code>SHA-256 ${part.sha256}</code></td><td>${escaped(part.receipt)}</td>` +
      `<td>${part.bytes}</td><td>${part.rows}</td></tr>`,
  )
  const headings = [say('file'), say('receipt'), say('size'), say('rows')]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${say('title')}</title><style>${style}</style></head>
<body><h1>${say('title')}</h1><p>${say('check')}</p><table>${head.join('')}</table>
<h2>${say('files')}</h2><table><thead><tr>${headings.map(each => `<th scope="col">${each}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table></body></html>
`
}
