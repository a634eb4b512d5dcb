/** The few words of the commands' own, in both languages. */
import type { Words } from '#guidance/define.ts'

export const cliWords = {
  accepted: { en: 'Accepted', es: 'Aceptado' },
  acceptedInPart: { en: 'Accepted in part', es: 'Aceptado en parte' },
  rejected: { en: 'Not accepted', es: 'No aceptado' },
  rowsTaken: { en: '{taken} of {read} rows taken', es: '{taken} de {read} filas tomadas' },
  rowsToMend: { en: '{rejected} to mend', es: '{rejected} por corregir' },
  rowsUnchanged: { en: '{unchanged} taken before and unchanged', es: '{unchanged} ya tomadas y sin cambios' },
  'rejects-file': { en: 'The file cannot be taken', es: 'No se puede tomar el archivo' },
  'rejects-row': { en: 'Rows to mend', es: 'Filas por corregir' },
  'accepted-with-warning': { en: 'Taken, but please look', es: 'Tomadas, pero revise por favor' },
  note: { en: 'Good to know', es: 'Para su información' },
  found: { en: 'Found', es: 'Encontrado' },
  expected: { en: 'Expected', es: 'Se esperaba' },
  mend: { en: 'To do', es: 'Qué hacer' },
  source: { en: 'Source', es: 'Fuente' },
  right: { en: 'Right', es: 'Ejemplo correcto' },
  consequence: { en: 'Consequence', es: 'Consecuencia' },
  inForce: { en: 'In force', es: 'En vigor' },
  row: { en: 'row {rows}', es: 'fila {rows}' },
  rows: { en: 'rows {rows}', es: 'filas {rows}' },
  column: { en: 'column {column}', es: 'columna {column}' },
  sheet: { en: 'sheet “{sheet}”', es: 'hoja “{sheet}”' },
  times: { en: '{count} times', es: '{count} veces' },
  and: { en: 'and more', es: 'y más' },
  layoutOf: { en: 'layout of {profile}', es: 'formato de {profile}' },
  guidance: { en: 'guidance {release}', es: 'guía {release}' },
  questions: { en: 'Questions about your headings', es: 'Preguntas sobre sus encabezados' },
  questionHint: {
    en: 'Answer once with --map "HEADING=element"; add --remember to keep the answer.',
    es: 'Conteste una vez con --map "ENCABEZADO=dato"; agregue --remember para guardar la respuesta.',
  },
  notRecognised: { en: 'not recognised', es: 'no reconocido' },
  receipt: { en: 'Receipt', es: 'Recibo' },
  written: { en: 'Written', es: 'Escrito' },
  removed: { en: 'Removed, because it is not true any more', es: 'Borrado, porque ya no es cierto' },
  ask: { en: 'What does the heading “{heading}” mean?', es: '¿Qué significa el encabezado “{heading}”?' },
  askValues: { en: 'First values', es: 'Primeros valores' },
  askNone: { en: 'None of these', es: 'Ninguno de estos' },
  askPrompt: {
    en: 'A number from 0 to {most}, or Enter to leave it:',
    es: 'Un número de 0 a {most}, o Intro para dejarlo:',
  },
  askRemember: {
    en: 'Keep these answers in {path} for files with the same headings? [Y/n]',
    es: '¿Guardar estas respuestas en {path} para archivos con los mismos encabezados? [S/n]',
  },
  mapNotUsed: {
    en: 'Not used in {file}: --map "{heading}={element}". There is no such heading, or the file has no such element.',
    es: 'No se usó en {file}: --map "{heading}={element}". No hay tal encabezado, o el archivo no tiene tal dato.',
  },
  lostLetters: {
    en: 'Letters written otherwise, because the encoding of the layout does not have them: {count}',
    es: 'Letras escritas de otro modo, porque la codificación del formato no las tiene: {count}',
  },
  leftOut: {
    en: 'Left out, because the layout has no column for it: {headings}',
    es: 'No se incluye, porque el formato no tiene columna para ello: {headings}',
  },
  rowsLeftOut: {
    en: 'Rows left out, because they have to be mended: {rejected}. See “causeway check”.',
    es: 'Filas que no se incluyen, porque se deben corregir: {rejected}. Vea “causeway check”.',
  },
  answeredBefore: {
    en: 'Answered before, and the same today',
    es: 'Ya contestado, y sin cambios hoy',
  },
  nothingTaken: {
    en: 'Nothing was written, because no row could be taken. “causeway check” says where and why:',
    es: 'No se escribió nada, porque no se pudo tomar ninguna fila. “causeway check” dice dónde y por qué:',
  },
  watching: {
    en: 'Watching {folder}: put files there; the answers lie in {answers}. Ctrl+C ends it.',
    es: 'Vigilando {folder}: ponga archivos allí; las respuestas están en {answers}. Ctrl+C termina.',
  },
  nothing: { en: 'Nothing to mend.', es: 'Nada que corregir.' },
} as const satisfies { readonly [name: string]: Words }
