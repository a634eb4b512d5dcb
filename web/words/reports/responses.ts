/** Words of what the State answered to a report's JSON file. */
import type { WordList } from '../define.ts'

export const responseWords = {
  title: { en: 'What the State answered', es: 'Lo que respondió el Estado' },
  bring: { en: 'Bring an answer', es: 'Traer una respuesta' },
  hint: {
    en: 'The JSON file that the State sent back, as it came.',
    es: 'El archivo JSON que el Estado devolvió, tal como llegó.',
  },
  taken: {
    en: 'Read. Items in it: {items}. Records of ours that it names: {found}.',
    es: 'Leída. Puntos que tiene: {items}. Registros nuestros que nombra: {found}.',
  },
  none: { en: 'No answer was brought yet.', es: 'Aún no se trajo ninguna respuesta.' },
  place: { en: 'Where', es: 'Dónde' },
  said: { en: 'What the State says', es: 'Lo que dice el Estado' },
  remedy: { en: 'What you can do', es: 'Qué puede hacer' },
  answer: { en: 'Answer', es: 'Respuesta' },
  became: { en: 'What became of it', es: 'Qué pasó' },
  open: {
    en: 'Still open: {count}. Say what became of each.',
    es: 'Aún abiertos: {count}. Diga qué pasó con cada uno.',
  },
  today: { en: 'Still open: {count}', es: 'Aún abiertos: {count}' },
  noneOpen: { en: 'All are worked off.', es: 'Todos están resueltos.' },
  choose: { en: 'Still open', es: 'Aún abierto' },
  becameOf: { en: 'What became of {place}', es: 'Qué pasó con {place}' },
  keep: { en: 'Save', es: 'Guardar' },
  keepOf: { en: 'Save what became of {place}', es: 'Guardar qué pasó con {place}' },
  mended: { en: 'Mended', es: 'Corregido' },
  explained: { en: 'Told the State why', es: 'Se explicó al Estado' },
  'nothing-to-do': { en: 'Nothing to do', es: 'Nada que hacer' },
  whole: { en: 'The whole file', es: 'Todo el archivo' },
  notOurs: { en: 'A record that is not in our file', es: 'Un registro que no está en nuestro archivo' },
  rowOf: { en: '{table}, row {number}', es: '{table}, fila {number}' },
  recordOf: { en: '{table}, record {number}', es: '{table}, registro {number}' },
  recordRemedy: {
    en: 'Open the row and mend what is wrong where it came from. Then make the report again.',
    es: 'Abra la fila y corrija el error donde se originó. Luego haga el informe otra vez.',
  },
  fileRemedy: {
    en: 'Mend what the State names. Then make the report again and hand it in.',
    es: 'Corrija lo que nombra el Estado. Luego haga el informe otra vez y entréguelo.',
  },
  unknownRemedy: {
    en: 'See if the answer is for another file. If not, ask the State.',
    es: 'Vea si la respuesta es para otro archivo. Si no, pregunte al Estado.',
  },
} as const satisfies WordList
