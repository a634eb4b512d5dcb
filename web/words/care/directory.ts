/** Words of a plan's public directory of providers. */
import type { WordList } from '../define.ts'

export const directoryWords = {
  providersTitle: { en: 'Who gives this help', es: 'Quién da esta ayuda' },
  providersSays: {
    en: 'Providers of {plan}, by need and county.',
    es: 'Proveedores de {plan}, por necesidad y condado.',
  },
  need: { en: 'What do you need?', es: '¿Qué necesita?' },
  anyNeed: { en: 'Anything', es: 'Cualquier cosa' },
  ecmFor: { en: 'A care manager', es: 'Una persona que coordina su atención' },
  county: { en: 'County', es: 'Condado' },
  anyCounty: { en: 'All counties', es: 'Todos los condados' },
  spoken: { en: 'Language spoken', es: 'Idioma que se habla' },
  anyLanguage: { en: 'Any language', es: 'Cualquier idioma' },
  onlyOpen: { en: 'Only where new people are taken', es: 'Solo donde aceptan personas nuevas' },
  found: { en: '{count} found, as of {day}', es: '{count} encontrados, al {day}' },
  none: { en: 'Nobody found', es: 'No se encontró a nadie' },
  noneSays: {
    en: 'Try another county or need, or call the plan. It must help you find somebody.',
    es: 'Pruebe otro condado o necesidad, o llame al plan. Debe ayudarle a encontrar a alguien.',
  },
  provider: { en: 'Provider', es: 'Proveedor' },
  place: { en: 'Where', es: 'Dónde' },
  gives: { en: 'Help', es: 'Ayuda' },
  speaks: { en: 'Languages', es: 'Idiomas' },
  open: { en: 'Takes new people', es: 'Acepta personas nuevas' },
  yes: { en: 'Yes', es: 'Sí' },
  notNow: { en: 'Not now', es: 'Ahora no' },
  ask: { en: 'Ask the plan', es: 'Pregunte al plan' },
  addressHidden: { en: 'The address is kept safe: call first', es: 'La dirección se protege: llame antes' },
  careManagerFor: { en: 'Care manager for: {list}', es: 'Coordinación para: {list}' },
  asFile: { en: 'The whole list as a file', es: 'La lista completa como archivo' },
  csv: { en: 'For a spreadsheet (CSV)', es: 'Para una hoja de cálculo (CSV)' },
  json: { en: 'For a program (JSON)', es: 'Para un programa (JSON)' },
  fileSays: {
    en: 'Its columns stay the same. Each row says the day on which it holds.',
    es: 'Sus columnas no cambian. Cada fila dice el día en que vale.',
  },
  notShown: { en: 'This plan does not show its list here', es: 'Este plan no muestra aquí su lista' },
  supportsHere: { en: 'Services that this plan has', es: 'Servicios que tiene este plan' },
} as const satisfies WordList
