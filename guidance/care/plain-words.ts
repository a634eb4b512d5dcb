/** What ECM and Community Supports are, in plain words for anyone: what it is, who may have it, how to ask, rights. */
import type { Authority, Words } from '../define.ts'

/** One part of the page: a heading and short paragraphs or points. */
export type PlainPart = Authority & {
  readonly id: string
  readonly title: Words
  readonly says: readonly Words[]
  readonly points?: readonly Words[]
}

export const plainParts: readonly PlainPart[] = [
  {
    id: 'ecm',
    title: { en: 'A care manager for you', es: 'Una persona que coordina su atención' },
    says: [
      {
        en: 'Enhanced Care Management (ECM) gives you one person who helps you with everything: your lead care manager. They meet you where you are: at home, in a shelter, on the street or at the clinic.',
        es: 'La administración mejorada de la atención (ECM) le da una persona que le ayuda con todo: su coordinador principal. Le ve donde usted esté: en casa, en un albergue, en la calle o en la clínica.',
      },
    ],
    points: [
      { en: 'Finds doctors and makes appointments with you', es: 'Busca médicos y hace citas con usted' },
      {
        en: 'Makes a care plan with you, for what you want',
        es: 'Hace con usted un plan según lo que usted quiere',
      },
      { en: 'Helps when you leave a hospital or jail', es: 'Ayuda cuando sale del hospital o de la cárcel' },
      {
        en: 'Connects you with housing, food and other help',
        es: 'Le conecta con vivienda, comida y otras ayudas',
      },
    ],
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: ECM core services',
  },
  {
    id: 'community-supports',
    title: { en: 'Help with housing, food and home', es: 'Ayuda con vivienda, comida y hogar' },
    says: [
      {
        en: 'Community Supports are services that help you stay healthy outside of the hospital. Not every plan has every one of them.',
        es: 'Los Apoyos Comunitarios son servicios que le ayudan a estar bien fuera del hospital. No todos los planes tienen todos.',
      },
    ],
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: Community Supports are optional for plans',
  },
  {
    id: 'cost',
    title: { en: 'It costs you nothing', es: 'No le cuesta nada' },
    says: [
      {
        en: 'Medi-Cal pays for it. Your other Medi-Cal care and your other benefits stay the same.',
        es: 'Medi-Cal lo paga. Su demás atención de Medi-Cal y sus otros beneficios no cambian.',
      },
    ],
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what members are told of cost',
  },
  {
    id: 'who',
    title: { en: 'Who may have it', es: 'Quién puede recibirlo' },
    says: [
      {
        en: 'You are in a Medi-Cal health plan, and at least one of these is true for you or your child. Not sure? Ask anyway. The plan will look.',
        es: 'Está en un plan de salud de Medi-Cal y al menos una de estas cosas es cierta para usted o su hijo. ¿No está seguro? Pregunte igual. El plan lo revisará.',
      },
    ],
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Populations of Focus',
  },
  {
    id: 'how',
    title: { en: 'How to ask', es: 'Cómo pedirlo' },
    says: [
      {
        en: 'Send the form on this site or call your plan. Anyone may ask for you: family, a friend, a doctor, a school, a shelter. You do not need papers or a doctor’s note.',
        es: 'Envíe el formulario de este sitio o llame a su plan. Cualquiera puede pedirlo por usted: familia, amigos, médico, escuela, albergue. No necesita papeles ni nota del médico.',
      },
    ],
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: referrals from members, families and providers',
  },
  {
    id: 'rights',
    title: { en: 'Your rights', es: 'Sus derechos' },
    says: [],
    points: [
      {
        en: 'You may say no, and you may stop at any time.',
        es: 'Puede decir que no y dejarlo cuando quiera.',
      },
      {
        en: 'You may choose or change your provider or your care manager.',
        es: 'Puede elegir o cambiar su proveedor o su coordinador.',
      },
      {
        en: 'If the plan says no, it must tell you why. You may appeal, and ask the State for a hearing after that.',
        es: 'Si el plan dice que no, debe decirle por qué. Puede apelar y después pedir una audiencia al Estado.',
      },
      {
        en: 'You may complain to the plan at any time.',
        es: 'Puede quejarse ante el plan en cualquier momento.',
      },
      {
        en: 'An interpreter is free, in every language.',
        es: 'El intérprete es gratis, en todos los idiomas.',
      },
    ],
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: member rights; requirements-2021-06: grievances and appeals',
  },
]

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
