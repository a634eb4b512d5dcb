/** Words of the member lists that a plan makes for ECM providers. */
import type { WordList } from '../define.ts'

export const informationWords = {
  title: { en: 'Member lists for providers', es: 'Listas de miembros para proveedores' },
  says: {
    en: 'The Member Information File: who is new with a provider, who goes on, and who has left. See who is in it before it goes out.',
    es: 'El archivo de información de miembros: quién es nuevo con un proveedor, quién sigue y quién se fue. Vea quién está en él antes de enviarlo.',
  },
  provider: { en: 'ECM provider', es: 'Proveedor de ECM' },
  all: { en: 'All providers', es: 'Todos los proveedores' },
  look: { en: 'See who is in the list', es: 'Ver quién está en la lista' },
  looking: { en: 'Rows so far: {count}', es: 'Filas hasta ahora: {count}' },
  nobody: { en: 'Nobody to tell {name} about.', es: 'No hay de quién informar a {name}.' },
  counts: {
    en: 'New: {new}. Going on: {continuing}. Leaving: {termed}.',
    es: 'Nuevos: {new}. Siguen: {continuing}. Salen: {termed}.',
  },
  due: {
    en: 'New members have to be told by {day}.',
    es: 'Los miembros nuevos deben informarse antes del {day}.',
  },
  rowsFor: { en: 'The list for {name}', es: 'La lista para {name}' },
  heldFor: {
    en: 'Cannot go to {name} before something is mended',
    es: 'No puede ir a {name} antes de corregir algo',
  },
  member: { en: 'Member', es: 'Miembro' },
  row: { en: 'Row', es: 'Fila' },
  why: { en: 'Why', es: 'Por qué' },
  mend: { en: 'What to mend', es: 'Qué corregir' },
  New: { en: 'New', es: 'Nuevo' },
  Continuing: { en: 'Going on', es: 'Sigue' },
  Termed: { en: 'Leaving', es: 'Sale' },
  'first-told': { en: 'No file told of them yet', es: 'Ningún archivo ha informado de esta persona' },
  'came-back': { en: 'Came back after leaving', es: 'Volvió después de salir' },
  'goes-on': { en: 'Was in the last file', es: 'Estaba en el último archivo' },
  'with-another-provider': { en: 'Is with another provider now', es: 'Ahora está con otro proveedor' },
  'authorization-over': {
    en: 'Has no ECM with this provider any more',
    es: 'Ya no tiene ECM con este proveedor',
  },
  send: { en: 'Make the files and send them', es: 'Hacer los archivos y enviarlos' },
  sent: { en: 'The file for {name} is on its way.', es: 'El archivo para {name} está en camino.' },
  seeFile: { en: 'See the file', es: 'Ver el archivo' },
} as const satisfies WordList
