/** Words of the settings of a plan’s public page. */
import type { WordList } from '../define.ts'

export const publicPageWords = {
  title: { en: 'Public page', es: 'Página pública' },
  says: {
    en: 'What anybody may see of your plan without signing in: who gives care, and how to ask for it.',
    es: 'Lo que cualquiera puede ver de su plan sin entrar: quién da cuidados y cómo pedirlos.',
  },
  look: {
    en: 'Look at the page (opens in a new tab)',
    es: 'Ver la página (se abre en otra pestaña)',
  },
  slug: { en: 'Address of the page', es: 'Dirección de la página' },
  slugHint: {
    en: 'What stands after /care/ in the address: small letters, figures and hyphens.',
    es: 'Lo que va después de /care/ en la dirección: minúsculas, números y guiones.',
  },
  phone: { en: 'Member services', es: 'Servicios para miembros' },
  phoneHint: { en: 'Ten figures', es: 'Diez números' },
  tty: { en: 'TTY', es: 'TTY' },
  ttyHint: {
    en: 'For people who type on the phone, such as 711',
    es: 'Para quienes escriben por teléfono, como 711',
  },
  website: { en: 'Your own website', es: 'Su propio sitio web' },
  websiteHint: { en: 'It begins with https://', es: 'Empieza con https://' },
  shown: { en: 'What is shown', es: 'Qué se muestra' },
  showsDirectory: { en: 'The list of providers', es: 'La lista de proveedores' },
  showsAccepting: { en: 'Who takes new members', es: 'Quién acepta miembros nuevos' },
  takesReferrals: {
    en: 'A form by which anybody may ask for care',
    es: 'Un formulario para que cualquiera pida cuidados',
  },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  save: { en: 'Save', es: 'Guardar' },
  saved: { en: 'Saved.', es: 'Guardado.' },
} as const satisfies WordList
