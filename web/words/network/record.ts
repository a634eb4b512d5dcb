/** Words of the record: who did what, whether it is intact, and to whom members’ data went. */
import type { WordList } from '../define.ts'

export const recordWords = {
  title: { en: 'Who did what', es: 'Quién hizo qué' },
  says: {
    en: 'Each look at members’ data and each change. It is sealed, so nobody can change it unseen.',
    es: 'Cada consulta de datos de miembros y cada cambio, sellados para que nadie los altere sin que se note.',
  },
  person: { en: 'Person', es: 'Persona' },
  everybody: { en: 'Everybody', es: 'Todos' },
  object: { en: 'What it was about', es: 'Sobre qué fue' },
  objectHint: { en: 'As kind:id, such as contract:0197…', es: 'Como tipo:id, por ejemplo contract:0197…' },
  from: { en: 'First day', es: 'Primer día' },
  until: { en: 'Last day', es: 'Último día' },
  disclosed: { en: 'Only what went to another organization', es: 'Solo lo que fue a otra organización' },
  none: { en: 'Nothing fits', es: 'Nada coincide' },
  entry: { en: 'Entry', es: 'Entrada' },
  when: { en: 'When', es: 'Cuándo' },
  who: { en: 'Who', es: 'Quién' },
  did: { en: 'What was done', es: 'Qué se hizo' },
  about: { en: 'About', es: 'Sobre' },
  to: { en: 'Went to', es: 'Fue a' },
  refused: { en: 'refused: {code}', es: 'rechazado: {code}' },
  members: { en: '{count} members', es: '{count} miembros' },
  member: { en: 'one member', es: 'un miembro' },
  onlyThis: { en: 'Only {name}', es: 'Solo {name}' },
  machine: { en: 'A program ({id})', es: 'Un programa ({id})' },
  system: { en: 'The hub ({id})', es: 'El centro ({id})' },
  anyone: { en: 'Not signed in', es: 'Sin entrar' },
  export: { en: 'Download the whole record (JSON lines)', es: 'Descargar todo el registro (líneas JSON)' },
  verify: { en: 'Check that it is intact', es: 'Comprobar que está íntegro' },
  verifying: { en: 'Checking every entry…', es: 'Comprobando cada entrada…' },
  intact: { en: 'The record is intact', es: 'El registro está íntegro' },
  intactSays: {
    en: '{entries} entries follow each other without a gap; {anchors} published numbers agree.',
    es: '{entries} entradas se siguen sin huecos; {anchors} números publicados coinciden.',
  },
  broken: { en: 'The record was altered', es: 'El registro fue alterado' },
  brokenSays: {
    en: 'Call whoever runs this hub at once, and keep a copy. First trouble at entry {sequence}: {what}',
    es: 'Llame enseguida a quien opera este centro y guarde una copia. Primer problema en la entrada {sequence}: {what}',
  },
} as const satisfies WordList

export const disclosureWords = {
  title: { en: 'Disclosures', es: 'Divulgaciones' },
  says: {
    en: 'To whom a member’s data went in the last six years. A member may ask for this (45 CFR 164.528).',
    es: 'A quién fueron los datos de un miembro en los últimos seis años. El miembro puede pedirlo (45 CFR 164.528).',
  },
  member: { en: 'Member’s CIN', es: 'CIN del miembro' },
  memberHint: {
    en: 'It is sent in the form, never in an address, and the asking is recorded.',
    es: 'Se envía en el formulario, nunca en una dirección, y la consulta queda registrada.',
  },
  from: { en: 'First day', es: 'Primer día' },
  until: { en: 'Last day', es: 'Último día' },
  ask: { en: 'Show', es: 'Mostrar' },
  print: { en: 'Print', es: 'Imprimir' },
  none: {
    en: 'No data of this member went out in this time.',
    es: 'En este tiempo no salieron datos de este miembro.',
  },
  account: { en: 'Account of disclosures for {cin}', es: 'Relación de divulgaciones de {cin}' },
  made: { en: 'Made on {day} by {name}', es: 'Hecha el {day} por {name}' },
  when: { en: 'When', es: 'Cuándo' },
  to: { en: 'To whom', es: 'A quién' },
  what: { en: 'What', es: 'Qué' },
  why: { en: 'Why', es: 'Por qué' },
  purpose: { en: 'Payment and care under the contract', es: 'Pago y atención según el contrato' },
  cinNeeded: { en: 'A CIN is 9, seven digits and a letter.', es: 'Un CIN es 9, siete dígitos y una letra.' },
} as const satisfies WordList
