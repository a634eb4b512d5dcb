/** Words of the frame that every page stands in. */
import type { WordList } from './define.ts'

export const frameWords = {
  skip: { en: 'Skip to the page', es: 'Ir a la página' },
  menu: { en: 'Menu', es: 'Menú' },
  pages: { en: 'Pages', es: 'Páginas' },
  language: { en: 'Language', es: 'Idioma' },
  organization: { en: 'Organization', es: 'Organización' },
  signOut: { en: 'Sign out', es: 'Salir' },
  signIn: { en: 'Sign in', es: 'Entrar' },
  today: { en: 'Today', es: 'Hoy' },
  files: { en: 'Files', es: 'Archivos' },
  help: { en: 'Help', es: 'Ayuda' },
  members: { en: 'Members', es: 'Miembros' },
  outreach: { en: 'Outreach', es: 'Alcance' },
  caseload: { en: 'Caseload', es: 'Casos' },
  referrals: { en: 'Referrals', es: 'Referencias' },
  billing: { en: 'Billing', es: 'Facturación' },
  network: { en: 'Network', es: 'Red' },
  settings: { en: 'Settings', es: 'Ajustes' },
  onHold: { en: '{name} (on hold)', es: '{name} (en espera)' },
  privacy: {
    en: 'Causeway shows health information only to those who may see it, and keeps a record of who saw it.',
    es: 'Causeway muestra información de salud solo a quienes pueden verla y guarda un registro de quién la vio.',
  },
  loading: { en: 'Loading…', es: 'Cargando…' },
  offline: {
    en: 'You are offline. What you entered is kept on this page.',
    es: 'No hay conexión. Lo que escribió se queda en esta página.',
  },
  notFound: { en: 'There is no such page', es: 'No existe esa página' },
  notFoundHelp: {
    en: 'The address may be old or mistyped. Choose a page from the menu.',
    es: 'La dirección puede ser antigua o estar mal escrita. Elija una página del menú.',
  },
  fault: { en: 'Something went wrong on our side', es: 'Algo falló de nuestro lado' },
  faultHelp: {
    en: 'Nothing you sent was lost. Try again; if it happens again, give this number to support: {id}',
    es: 'No se perdió nada de lo que envió. Inténtelo de nuevo; si vuelve a pasar, dé este número a soporte: {id}',
  },
  stuck: { en: 'Stuck? Ask', es: '¿No puede seguir? Pregunte a' },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
  sessionEnded: { en: 'Your session has ended', es: 'Su sesión terminó' },
  sessionEndedHelp: {
    en: 'Sign in again below. What you entered on this page is still here.',
    es: 'Vuelva a entrar aquí abajo. Lo que escribió en esta página sigue aquí.',
  },
  copy: { en: 'Copy', es: 'Copiar' },
  copied: { en: 'Copied', es: 'Copiado' },
  close: { en: 'Close', es: 'Cerrar' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  notReached: { en: 'The hub could not be reached', es: 'No se pudo llegar al servidor' },
  notReachedHelp: {
    en: 'Check your connection and try again. What you entered is still here.',
    es: 'Revise su conexión e inténtelo de nuevo. Lo que escribió sigue aquí.',
  },
  more: { en: 'Show more', es: 'Mostrar más' },
} as const satisfies WordList
