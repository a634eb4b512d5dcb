/** Populations of Focus as people would say it of themselves. */
import type { Words } from '../define.ts'

/** Each Population of Focus in the words of the people in it. Codes of `populations-of-focus`. */
export const plainPopulations: readonly { readonly code: string; readonly says: Words }[] = [
  {
    code: '1a',
    says: {
      en: 'I have no steady home and have health problems',
      es: 'No tengo un hogar fijo y tengo problemas de salud',
    },
  },
  {
    code: '1b',
    says: {
      en: 'My family has no steady home, or I am young and on my own',
      es: 'Mi familia no tiene un hogar fijo, o soy joven y no tengo a nadie',
    },
  },
  {
    code: '2',
    says: {
      en: 'I often end up in the emergency room or hospital',
      es: 'Voy mucho a emergencias o al hospital',
    },
  },
  {
    code: '3',
    says: {
      en: 'I have serious mental health needs, or trouble with drugs or alcohol',
      es: 'Tengo necesidades graves de salud mental, o problemas con drogas o alcohol',
    },
  },
  {
    code: '4',
    says: {
      en: 'I am leaving jail, prison or youth custody',
      es: 'Salgo de la cárcel, prisión o custodia juvenil',
    },
  },
  {
    code: '5',
    says: {
      en: 'I need a lot of help to stay in my home',
      es: 'Necesito mucha ayuda para seguir en mi casa',
    },
  },
  {
    code: '6',
    says: {
      en: 'I live in a nursing home and want to move out',
      es: 'Vivo en un centro de enfermería y quiero mudarme',
    },
  },
  {
    code: '7',
    says: {
      en: 'My child is in California Children’s Services and needs more help',
      es: 'Mi hijo está en los Servicios para Niños de California y necesita más ayuda',
    },
  },
  {
    code: '8',
    says: {
      en: 'My child is or was in foster care or child welfare',
      es: 'Mi hijo está o estuvo en hogares de crianza o bienestar infantil',
    },
  },
  {
    code: '9',
    says: {
      en: 'I am pregnant or had a baby in the last year, and I am Black, American Indian, Alaska Native or Pacific Islander',
      es: 'Estoy embarazada o tuve un bebé en el último año, y soy afrodescendiente, indígena americana, nativa de Alaska o isleña del Pacífico',
    },
  },
]
