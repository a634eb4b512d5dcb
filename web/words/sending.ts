/** Words of sending files: what each is told while it goes, and where it does not go on. */
import type { WordList } from './define.ts'

export const sendingWords = {
  promise: {
    en: 'Nothing is lost. Each file gets a receipt at once. The same file sent twice does nothing the second time.',
    es: 'Nada se pierde: cada archivo recibe un recibo al momento, y el mismo archivo enviado dos veces no repite nada.',
  },
  lines: { en: 'Files to send', es: 'Archivos por enviar' },
  chosen: { en: '{count} chosen', es: '{count} elegidos' },
  soFar: { en: '{done} of {all} received', es: '{done} de {all} recibidos' },
  looking: { en: 'We look at it…', es: 'Lo estamos viendo…' },
  ready: { en: 'Ready to send', es: 'Listo para enviar' },
  waits: { en: 'Waits for its turn', es: 'Espera su turno' },
  sending: { en: 'Sending: {share}', es: 'Enviando: {share}' },
  progress: { en: 'How much has gone out', es: 'Cuánto se ha enviado' },
  broken: { en: 'Connection lost', es: 'Conexión perdida' },
  lost: {
    en: 'The connection broke while the file was going out. Your file is safe on your computer. Try again: it is taken once, even if it had arrived.',
    es: 'La conexión se cortó mientras se enviaba el archivo. Su archivo sigue en su computadora. Inténtelo de nuevo: se toma una sola vez, aunque ya hubiera llegado.',
  },
  lostByUs: {
    en: 'Try again: the file is taken once.',
    es: 'Inténtelo de nuevo: el archivo se toma una sola vez.',
  },
  notTaken: { en: 'Not sent', es: 'No enviado' },
  remove: { en: 'Remove', es: 'Quitar' },
  open: { en: 'See what to mend', es: 'Ver qué corregir' },
  openReceipt: { en: 'Open', es: 'Abrir' },
  toMend: { en: '{rows} rows to mend', es: '{rows} filas por corregir' },
  asks: { en: 'waits for your answer', es: 'espera su respuesta' },
  sendAll: { en: 'Send {count} files', es: 'Enviar {count} archivos' },
  tooMany: {
    en: 'At most {most} files go at once. {left} were left out: send these first, then choose the others.',
    es: 'Se envían como máximo {most} archivos a la vez. Quedaron fuera {left}: envíe primero estos y luego elija los demás.',
  },
  chosenTwice: {
    en: 'Already in the list, and not added again: {names}',
    es: 'Ya están en la lista y no se agregaron de nuevo: {names}',
  },
  empty: {
    en: 'The file is empty. Open it, make sure that it has rows, save it and choose it again.',
    es: 'El archivo está vacío. Ábralo, compruebe que tenga filas, guárdelo y elíjalo de nuevo.',
  },
  macros: {
    en: 'The workbook has macros (small programs), which we never open. In Excel, save it as “Excel Workbook (.xlsx)” and choose that.',
    es: 'El libro tiene macros (pequeños programas), que nunca abrimos. En Excel, guárdelo como “Libro de Excel (.xlsx)” y elija ese.',
  },
  'old-workbook': {
    en: 'This is an old Excel file (.xls), or one with a password. In Excel, save it as “Excel Workbook (.xlsx)” without a password and choose that.',
    es: 'Es un archivo antiguo de Excel (.xls), o uno con contraseña. En Excel, guárdelo como “Libro de Excel (.xlsx)” sin contraseña y elija ese.',
  },
  'binary-workbook': {
    en: 'This is a binary workbook (.xlsb). In Excel, save it as “Excel Workbook (.xlsx)” and choose that.',
    es: 'Es un libro binario (.xlsb). En Excel, guárdelo como “Libro de Excel (.xlsx)” y elija ese.',
  },
  'cut-off': {
    en: 'Only a part of the workbook is here: its end is missing. Save or download it again, and choose the new one.',
    es: 'Aquí hay solo una parte del libro: le falta el final. Guárdelo o descárguelo de nuevo y elija el nuevo.',
  },
  document: {
    en: 'This is a text document or slides, not a table. Choose an Excel workbook (.xlsx) or a .csv file.',
    es: 'Es un documento de texto o una presentación, no una tabla. Elija un libro de Excel (.xlsx) o un archivo .csv.',
  },
  pdf: {
    en: 'This is a PDF. Nobody can read its rows safely: choose the Excel workbook (.xlsx) or the .csv file that it was made from.',
    es: 'Es un PDF. No se pueden leer bien sus filas: elija el libro de Excel (.xlsx) o el archivo .csv del que se hizo.',
  },
  picture: {
    en: 'This is a picture. Choose an Excel workbook (.xlsx) or a .csv file.',
    es: 'Es una imagen. Elija un libro de Excel (.xlsx) o un archivo .csv.',
  },
  side: { en: 'Whose data is in it?', es: '¿De quién son los datos?' },
  theirs: { en: 'Theirs: they sent it to us', es: 'De ellos: nos lo enviaron' },
  ours: { en: 'Ours: we send it to them', es: 'Nuestros: se los enviamos' },
  leaveTitle: { en: 'Files are still being sent', es: 'Todavía se están enviando archivos' },
  leaveSays: {
    en: 'If you leave this page, those that have not gone out are not sent. What was received stays received.',
    es: 'Si deja esta página, los que no han salido no se envían. Lo recibido sigue recibido.',
  },
  stay: { en: 'Stay here', es: 'Quedarme aquí' },
  leave: { en: 'Leave', es: 'Salir' },
} as const satisfies WordList
