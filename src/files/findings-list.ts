/** Every finding of a file as delimited text: one line each, for those who sort and filter. */
import { writeDelimited } from '#formats/delimited/write.ts'
import type { CheckRequest } from './check/check-file.ts'
import type { FirstPass } from './check/check-stream.ts'
import { rowFindings } from './check/check-stream.ts'
import type { Language } from './words/find.ts'
import { tell } from './words/find.ts'

const headings = {
  en: [
    'Sheet',
    'Row',
    'Column',
    'Heading',
    'What is wrong',
    'Found',
    'Expected',
    'To do',
    'Consequence',
    'Code',
    'Source',
  ],
  es: [
    'Hoja',
    'Fila',
    'Columna',
    'Encabezado',
    'Qué está mal',
    'Encontrado',
    'Se esperaba',
    'Qué hacer',
    'Consecuencia',
    'Código',
    'Fuente',
  ],
} as const

/** The list in the order of the file, cells guarded against being run as formulas. */
export function findingsList(
  request: CheckRequest,
  first: FirstPass,
  language: Language,
): AsyncIterable<Uint8Array> {
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield headings[language]
    for await (const { findings } of rowFindings(request, first)) {
      for (const { finding } of findings) {
        const { where, found = '', consequence, code, cite = '' } = finding
        const { wrong, expected, mend } = tell(finding, language)
        const place = [
          where.sheet ?? '',
          where.row === undefined ? '' : String(where.row),
          where.column ?? '',
        ]
        yield [...place, where.heading ?? '', wrong, found, expected, mend, consequence, code, cite]
      }
    }
  }
  return writeDelimited(lines(), {
    delimiter: ',',
    encoding: 'utf-8-bom',
    lineEnding: '\r\n',
    neutraliseFormulas: true,
  })
}
