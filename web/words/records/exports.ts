/** Words of exports: files of one's own data, for analysis or for another program. */
import type { WordList } from '../define.ts'

export const exportWords = {
  title: { en: 'Exports', es: 'Exportaciones' },
  says: {
    en: 'Take your data out to work with it elsewhere. A file takes some minutes to make and is kept for a week.',
    es: 'Saque sus datos para trabajar con ellos en otro lugar. Hacer un archivo toma unos minutos y se guarda una semana.',
  },
  make: { en: 'Make a file', es: 'Hacer un archivo' },
  what: { en: 'What do you need?', es: '¿Qué necesita?' },
  parquet: { en: 'Tables for analysis', es: 'Tablas para análisis' },
  parquetSays: {
    en: 'From members and their coverage to claims and what was paid. There are no names in it. You can open it in DuckDB, Spark or Trino (Parquet).',
    es: 'De los miembros y su cobertura a los cobros y lo que se pagó. No tiene nombres. Se abre en DuckDB, Spark o Trino (Parquet).',
  },
  fhir: { en: 'Records for a health system', es: 'Registros para un sistema de salud' },
  fhirSays: {
    en: 'Each member’s record: coverage, care team, care plan, goals, needs, referrals. Health record systems read it (FHIR).',
    es: 'El registro de cada miembro: cobertura, equipo y plan de cuidado, metas, necesidades, referencias. Los sistemas de registros de salud lo leen (FHIR).',
  },
  who: { en: 'Who will get it?', es: '¿Quién lo recibirá?' },
  whoHint: {
    en: 'If a partner will, the file holds only your shared members. Substance use records need the member’s consent.',
    es: 'Si es un socio, el archivo tiene solo los miembros que comparten. Los datos de consumo de sustancias necesitan el permiso del miembro.',
  },
  ourselves: { en: 'Only us', es: 'Solo nosotros' },
  makeNow: { en: 'Make the file', es: 'Hacer el archivo' },
  begun: {
    en: 'We are making your file. You may leave this page.',
    es: 'Estamos haciendo su archivo. Puede salir de esta página.',
  },
  list: { en: 'Your files', es: 'Sus archivos' },
  none: { en: 'No file has been made yet', es: 'Aún no se ha hecho ningún archivo' },
  noneSays: {
    en: 'Choose what you need above.',
    es: 'Elija arriba lo que necesita.',
  },
  kind: { en: 'File', es: 'Archivo' },
  asked: { en: 'Asked for', es: 'Pedido' },
  for: { en: 'For', es: 'Para' },
  state: { en: 'State', es: 'Estado' },
  waiting: { en: 'Being made', es: 'En preparación' },
  made: { en: 'Ready until {day}', es: 'Listo hasta el {day}' },
  gone: { en: 'No longer kept', es: 'Ya no se guarda' },
  rows: { en: 'Rows', es: 'Filas' },
  size: { en: 'Size', es: 'Tamaño' },
  get: { en: 'Download', es: 'Descargar' },
  download: { en: 'Download: {name}, {when}', es: 'Descargar: {name}, {when}' },
  careful: {
    en: 'These files hold health information. Keep them only where your organization allows it.',
    es: 'Estos archivos tienen información de salud. Guárdelos solo donde su organización lo permite.',
  },
} as const satisfies WordList
