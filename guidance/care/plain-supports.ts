/** Community Supports in the fewest plain words. */
import type { Words } from '../define.ts'

/** Each Community Support in a few plain words. Codes of `community-supports`. */
export const plainSupports: readonly { readonly code: string; readonly name: Words; readonly says: Words }[] =
  [
    {
      code: 'HTN',
      name: { en: 'Help finding a home', es: 'Ayuda para encontrar vivienda' },
      says: {
        en: 'Someone helps you look, apply and move in.',
        es: 'Alguien le ayuda a buscar, solicitar y mudarse.',
      },
    },
    {
      code: 'HD',
      name: { en: 'Move-in costs', es: 'Gastos de mudanza' },
      says: {
        en: 'Pays deposits and other costs to move in, once.',
        es: 'Paga depósitos y otros gastos para mudarse, una vez.',
      },
    },
    {
      code: 'HTSS',
      name: { en: 'Help keeping your home', es: 'Ayuda para conservar su vivienda' },
      says: {
        en: 'Support with your landlord, bills and rules.',
        es: 'Apoyo con el dueño, las cuentas y las reglas.',
      },
    },
    {
      code: 'STPHH',
      name: { en: 'A place after the hospital', es: 'Un lugar después del hospital' },
      says: {
        en: 'A place to live for a while when you leave a hospital.',
        es: 'Un lugar para vivir un tiempo al salir del hospital.',
      },
    },
    {
      code: 'RC',
      name: { en: 'A place to get well', es: 'Un lugar para recuperarse' },
      says: { en: 'A bed and care while you heal.', es: 'Una cama y cuidados mientras se recupera.' },
    },
    {
      code: 'RS',
      name: { en: 'A break for caregivers', es: 'Un descanso para quien cuida' },
      says: {
        en: 'Someone steps in, so that your caregiver can rest.',
        es: 'Alguien ayuda para que su cuidador descanse.',
      },
    },
    {
      code: 'DHP',
      name: { en: 'Day programs', es: 'Programas de día' },
      says: { en: 'Learn and practice daily skills.', es: 'Aprenda y practique habilidades diarias.' },
    },
    {
      code: 'ALFT',
      name: { en: 'Moving to assisted living', es: 'Mudarse a vida asistida' },
      says: {
        en: 'Live with help instead of in a nursing home.',
        es: 'Vivir con ayuda en vez de en un centro de enfermería.',
      },
    },
    {
      code: 'CHT',
      name: { en: 'Moving back home', es: 'Volver a casa' },
      says: {
        en: 'Help to move from a nursing home to your own place.',
        es: 'Ayuda para mudarse de un centro de enfermería a su casa.',
      },
    },
    {
      code: 'PCHS',
      name: { en: 'Help at home', es: 'Ayuda en casa' },
      says: { en: 'Bathing, dressing, cooking and cleaning.', es: 'Bañarse, vestirse, cocinar y limpiar.' },
    },
    {
      code: 'EAA',
      name: { en: 'Changes to your home', es: 'Cambios en su casa' },
      says: {
        en: 'Ramps, grab bars and other changes for safety.',
        es: 'Rampas, barras de apoyo y otros cambios por seguridad.',
      },
    },
    {
      code: 'MTM',
      name: { en: 'Healthy meals and food', es: 'Comidas y alimentos saludables' },
      says: { en: 'Meals or food that fit your health needs.', es: 'Comidas o alimentos según su salud.' },
    },
    {
      code: 'SC',
      name: { en: 'A safe place to sober up', es: 'Un lugar seguro para estar sobrio' },
      says: {
        en: 'A short stay instead of jail or the emergency room.',
        es: 'Una estancia corta en vez de la cárcel o emergencias.',
      },
    },
    {
      code: 'AR',
      name: { en: 'A home that is better for asthma', es: 'Un hogar mejor para el asma' },
      says: { en: 'Changes at home that make asthma easier.', es: 'Cambios en casa que alivian el asma.' },
    },
    {
      code: 'TR',
      name: { en: 'Rent for a while', es: 'Alquiler por un tiempo' },
      says: {
        en: 'Up to six months of rent in certain cases.',
        es: 'Hasta seis meses de alquiler en ciertos casos.',
      },
    },
  ]
