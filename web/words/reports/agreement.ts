/** Words of the page that shows whether the two files of a report agree. */
import type { WordList } from '../define.ts'

export const agreementWords = {
  link: { en: 'Do both files tell the same?', es: '¿Dicen lo mismo los dos archivos?' },
  title: { en: 'Do both files tell the same?', es: '¿Dicen lo mismo los dos archivos?' },
  says: {
    en: 'We read both files again once they were made. Then we looked at them cell by cell.',
    es: 'Leímos los dos archivos otra vez cuando estaban hechos. Luego los miramos celda por celda.',
  },
  agree: { en: 'They agree in all {count} cells', es: 'Coinciden en las {count} celdas' },
  differ: { en: 'They differ in {count} places', es: 'Son distintos en {count} lugares' },
  restated: {
    en: 'This report was made again. Its JSON file holds only new and changed rows, so only those are compared.',
    es: 'Este informe se hizo otra vez. Su archivo JSON tiene solo filas nuevas y cambiadas; solo esas se comparan.',
  },
  none: { en: 'The files were not compared', es: 'Los archivos no se compararon' },
  noneSays: {
    en: 'This report was made before we compared them. Make it again to see.',
    es: 'Este informe se hizo antes de que los comparáramos. Hágalo otra vez para ver.',
  },
  tables: { en: 'Table by table', es: 'Tabla por tabla' },
  table: { en: 'Table', es: 'Tabla' },
  sheetRows: { en: 'Rows in the workbook', es: 'Filas en el libro' },
  records: { en: 'Records in the JSON file', es: 'Registros en el archivo JSON' },
  cells: { en: 'Cells compared', es: 'Celdas comparadas' },
  result: { en: 'Result', es: 'Resultado' },
  same: { en: 'They agree', es: 'Coinciden' },
  differing: { en: '{count} differ', es: '{count} distintas' },
  places: { en: 'The first places that differ', es: 'Los primeros lugares distintos' },
  row: { en: 'Row', es: 'Fila' },
  noRow: { en: 'Not in the workbook', es: 'No está en el libro' },
  column: { en: 'Column', es: 'Columna' },
  whole: { en: 'The whole row', es: 'Toda la fila' },
  workbook: { en: 'Workbook', es: 'Libro' },
  monthly: { en: 'JSON file', es: 'Archivo JSON' },
  absent: { en: 'Not there', es: 'No está' },
  blank: { en: 'Blank', es: 'En blanco' },
} as const satisfies WordList
