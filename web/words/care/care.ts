/** Words of the public pages: what a plan's help is, who gives it, and the form that anyone may send. */
import type { WordList } from '../define.ts'

export const careWords = {
  plansTitle: { en: 'Free help through Medi-Cal', es: 'Ayuda gratis a través de Medi-Cal' },
  plansSays: {
    en: 'A care manager, help with housing, food and more. It costs you nothing. Choose your health plan.',
    es: 'Una persona que coordina su atención, ayuda con vivienda, comida y más. No le cuesta nada. Elija su plan de salud.',
  },
  noPlans: { en: 'No health plan shows itself here yet', es: 'Todavía no hay ningún plan de salud aquí' },
  homeTitle: { en: 'Free help from {plan}', es: 'Ayuda gratis de {plan}' },
  homeSays: {
    en: 'For people with Medi-Cal who need more than a doctor’s visit.',
    es: 'Para personas con Medi-Cal que necesitan más que una visita al médico.',
  },
  parts: { en: 'About this help', es: 'Acerca de esta ayuda' },
  home: { en: 'What it is', es: 'Qué es' },
  providers: { en: 'Who gives it', es: 'Quién la da' },
  refer: { en: 'Ask for help', es: 'Pedir ayuda' },
  languages: { en: 'Other languages', es: 'Otros idiomas' },
  askNow: { en: 'Ask for help now', es: 'Pedir ayuda ahora' },
  call: { en: 'Or call {phone}', es: 'O llame al {phone}' },
  tty: { en: 'TTY: {phone}', es: 'TTY: {phone}' },
  website: { en: 'The plan’s own site', es: 'El sitio del plan' },
  inCounties: { en: 'Offered in: {counties}', es: 'Se ofrece en: {counties}' },
  supportsHere: { en: 'Services that this plan has', es: 'Servicios que tiene este plan' },
  supportsAll: { en: 'Services that a plan may have', es: 'Servicios que un plan puede tener' },
  languagesTitle: { en: 'In your language', es: 'En su idioma' },
  languagesSays: {
    en: 'An interpreter is free in every language. Say the name of your language when you call.',
    es: 'El intérprete es gratis en todos los idiomas. Diga el nombre de su idioma cuando llame.',
  },
  notReviewed: {
    en: 'Native speakers have not checked these texts yet. English and Spanish are complete.',
    es: 'Hablantes nativos aún no revisaron estos textos. El inglés y el español están completos.',
  },
  noText: {
    en: 'We have no text in this language yet. Call the plan and ask for an interpreter. It is free.',
    es: 'Aún no tenemos texto en este idioma. Llame al plan y pida un intérprete. Es gratis.',
  },
} as const satisfies WordList
