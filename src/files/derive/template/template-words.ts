/** The sentences of a template that are not the guidance's own, in the languages the product speaks. */
import type { Words } from '#guidance/define.ts'
import type { Language } from '../../words/find.ts'

function words(en: string, es: string): Words {
  return { en, es }
}

/** Words in cells, of which formulas and other sheets speak too. */
export const templateWords = {
  instructions: words('Instructions', 'Instrucciones'),
  aboutColumns: words('About each column', 'Sobre cada columna'),
  codeLists: words('Code lists', 'Listas de códigos'),
  ready: words('Ready', 'Listo'),
  notYet: words('Not yet', 'Todavía no'),
  readyToSend: words('READY TO SEND', 'LISTO PARA ENVIAR'),
  notReadyToSend: words('NOT YET', 'TODAVÍA NO'),
  nothingFilled: words('Nothing is filled in yet.', 'Todavía no hay nada escrito.'),
  allReady: words('Every row you began is ready.', 'Todas las filas que empezó están listas.'),
  someNotReady: words(
    'Some rows still need something. They are listed under “Rows to look at”.',
    'A algunas filas les falta algo. Están en la lista “Filas por revisar”.',
  ),
  rowsFilled: words('rows begun', 'filas empezadas'),
  rowsReady: words('rows ready', 'filas listas'),
  rowsNotReady: words('rows not ready', 'filas por completar'),
  rowsToLookAt: words('Rows to look at', 'Filas por revisar'),
  row: words('Row', 'Fila'),
  fill: words('fill in', 'falta'),
  correct: words('correct', 'corregir'),
  noneToLookAt: words('None.', 'Ninguna.'),
  whatToDo: words('What to do', 'Qué hacer'),
  colors: words('What the colors mean', 'Qué significan los colores'),
  sending: words('Sending and asking', 'Enviar y preguntar'),
  follows: words('What this template follows', 'En qué se basa esta plantilla'),
  yourContact: words('Your contact at the plan', 'Su contacto en el plan'),
  yourContactHint: words(
    'Type a name, phone number and email address here.',
    'Escriba aquí un nombre, teléfono y correo.',
  ),
  yourNotes: words('How you and the plan agreed to send it', 'Cómo acordaron enviarlo usted y el plan'),
  yourNotesHint: words(
    'Portal, SFTP folder or secure email: type the agreed way here.',
    'Portal, carpeta SFTP o correo seguro: escriba aquí lo acordado.',
  ),
  needed: words('Needed', 'Se necesita'),
  blankMeans: words('Blank means: {meaning}', 'En blanco significa: {meaning}'),
  partnersOwn: words(
    'A column of the plan’s own. Fill it as the plan asks.',
    'Una columna propia del plan. Llénela como el plan lo pida.',
  ),
  format: words('Format', 'Formato'),
  example: words('Example', 'Ejemplo'),
  source: words('Source', 'Fuente'),
  assumed: words(
    'Assumed by Causeway; the State’s text could not be read',
    'Supuesto por Causeway; no se pudo leer el texto del Estado',
  ),
  plans: words(
    'As plans do it; not in the State’s text',
    'Como lo hacen los planes; no está en el texto del Estado',
  ),
  completesItself: words(
    'Completes itself from rows above. Type over it where it differs.',
    'Se completa con las filas de arriba. Escriba encima si es distinto.',
  ),
  computed: words('Computed for you. Locked.', 'Se calcula solo. Bloqueado.'),
  pickFromList: words('Pick from the list.', 'Elija de la lista.'),
  severalInCell: words(
    'Several values: put {separator} between them.',
    'Varios valores: sepárelos con {separator}.',
  ),
  column: words('Column', 'Columna'),
  heading: words('Heading', 'Encabezado'),
  sheet: words('Sheet', 'Hoja'),
  whatToWrite: words('What to write', 'Qué escribir'),
  list: words('List', 'Lista'),
  choice: words('In the drop-down', 'En la lista desplegable'),
  code: words('Code', 'Código'),
  meaning: words('Meaning', 'Significado'),
  release: words('Guidance release', 'Versión de la guía'),
  inForceFrom: words('in force from {day}', 'vigente desde {day}'),
  layoutOf: words('Layout', 'Formato del archivo'),
  stateLayout: words('the State’s own sequence and wording', 'el orden y las palabras del Estado'),
  partnerLayout: words('as “{name}” asks for it', 'como lo pide “{name}”'),
  exampleLayout: words(
    '(an example; no plan of this name exists)',
    '(un ejemplo; no existe un plan con este nombre)',
  ),
  forWhom: words('For', 'Para'),
  ecmProviders: words('Enhanced Care Management', 'Administración de Atención Mejorada (ECM)'),
  communitySupportsProviders: words('Community Supports', 'Apoyos Comunitarios'),
  documents: words('Documents', 'Documentos'),
  assumedCount: words(
    '{count} of the {all} columns are assumed by Causeway, because the State’s text of them ' +
      'could not be read. They are marked on the next sheets.',
    '{count} de las {all} columnas son supuestas por Causeway, porque no se pudo leer el texto ' +
      'del Estado. Están marcadas en las hojas siguientes.',
  ),
  fileName: words('Name the file', 'Nombre del archivo'),
  cadence: words('How often', 'Con qué frecuencia'),
  due: words('When it is due', 'Cuándo se entrega'),
  madeBy: words(
    'Made by Causeway from the State’s guidance. Sheets are protected without a password: ' +
      'Review, Unprotect Sheet.',
    'Hecho por Causeway según la guía del Estado. Las hojas están protegidas sin contraseña: ' +
      'Revisar, Desproteger hoja.',
  ),
  errorTitle: words('Please check this cell', 'Revise esta celda'),
} as const satisfies { readonly [name: string]: Words }

/** What to do, step by step. */
export const steps: readonly Words[] = [
  words(
    'Open the sheet “{sheet}” and fill one row for each {row}. Dark headings are required; point ' +
      'at a heading to read what belongs there.',
    'Abra la hoja “{sheet}” y llene una fila por cada {row}. Los encabezados oscuros son ' +
      'obligatorios; señale un encabezado para leer qué va ahí.',
  ),
  words(
    'Where a cell shows an arrow, pick from the list. Where a row is yellow, something is still ' +
      'to fill; where it is red, something cannot be right.',
    'Donde una celda muestra una flecha, elija de la lista. Si una celda está amarilla, falta ' +
      'algo; si está roja, algo no puede ser correcto.',
  ),
  words(
    'Cells with a blue ground complete themselves from rows above. If what appears is not right, ' +
      'type over it.',
    'Las celdas con fondo azul se completan con las filas de arriba. Si lo que aparece no es ' +
      'correcto, escriba encima.',
  ),
  words(
    'Do not rename, move or delete sheets, headings or columns. The columns after the last ' +
      'heading tell you how each row stands; leave them as they are.',
    'No cambie el nombre, no mueva ni borre hojas, encabezados o columnas. Las columnas después ' +
      'del último encabezado le dicen cómo va cada fila; déjelas como están.',
  ),
  words(
    'Come back to this sheet. When it says {ready}, save the workbook and send it the agreed way.',
    'Vuelva a esta hoja. Cuando diga {ready}, guarde el libro y envíelo como se acordó.',
  ),
]

export const legend: readonly { readonly look: string; readonly says: Words }[] = [
  {
    look: 'required',
    says: words(
      'Heading of a column that every row needs',
      'Encabezado de una columna que cada fila necesita',
    ),
  },
  {
    look: 'conditional',
    says: words(
      'Heading of a column that is needed under a condition',
      'Encabezado de una columna que se necesita bajo una condición',
    ),
  },
  {
    look: 'optional',
    says: words(
      'Heading of a column that may stay blank',
      'Encabezado de una columna que puede quedar en blanco',
    ),
  },
  {
    look: 'completes',
    says: words(
      'Completes itself; type over it where it differs',
      'Se completa sola; escriba encima si es distinto',
    ),
  },
  { look: 'computed', says: words('Computed and locked', 'Calculada y bloqueada') },
  { look: 'toFill', says: words('Still to fill', 'Falta llenar') },
  { look: 'wrong', says: words('Cannot be right', 'No puede ser correcto') },
  { look: 'ready', says: words('The row is ready', 'La fila está lista') },
]

/** How health information may travel (billing-2022-01: 2. Submission Guidance, (4) and (7)). */
export const sendingRules: readonly Words[] = [
  words(
    'This workbook holds health information. Send it only through the plan’s portal, the agreed ' +
      'SFTP folder or secure email, never through ordinary email.',
    'Este libro contiene información de salud. Envíelo solo por el portal del plan, la carpeta ' +
      'SFTP acordada o correo seguro; nunca por correo común.',
  ),
  words(
    'You will get a receipt. If something has to be mended, you get the same workbook back with ' +
      'the cells marked: mend those, and send it again.',
    'Recibirá un acuse de recibo. Si hay que corregir algo, recibirá el mismo libro con las ' +
      'celdas marcadas: corríjalas y envíelo otra vez.',
  ),
]

/** What one row stands for, after “for each”. */
export const rowWords: { readonly [row: string]: Words } = {
  member: words('member', 'miembro'),
  'member and service': words('member and service', 'miembro y servicio'),
  'outreach attempt': words('outreach attempt', 'intento de contacto'),
  referral: words('person you refer', 'persona que usted refiere'),
  'service line': words('service line', 'línea de servicio'),
  provider: words('provider', 'proveedor'),
  'plan and county': words('plan and county', 'plan y condado'),
}

/** Puts values into a sentence: `{name}` takes the value of that name. */
export function told(
  sentence: Words,
  language: Language,
  values: { readonly [name: string]: string | number } = {},
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
