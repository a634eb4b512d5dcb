/** The trade’s words in plain words, for people who are new to it. Not the State’s definitions: those stand where cited. */
import type { Authority, Words } from './define.ts'

export type GlossaryWord = Authority & {
  readonly id: string
  /** As the trade says it. */
  readonly word: Words
  /** How it is written short. */
  readonly short?: string
  /** What it means, in one or two plain sentences. */
  readonly says: Words
}

const toolkit = {
  since: '2021-12-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: Overview of Enhanced Care Management',
} as const satisfies Authority

const billing = {
  since: '2022-01-10',
  basis: 'dhcs',
  cite: 'billing-2022-01: 2. Submission Guidance',
} as const satisfies Authority

const sharing = {
  since: '2022-08-11',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Overview of Data Exchange',
} as const satisfies Authority

const loop = {
  since: '2025-07-01',
  basis: 'dhcs',
  cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
} as const satisfies Authority

const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: words of the trade, as people in it use them',
} as const satisfies Authority

export const glossary: readonly GlossaryWord[] = [
  {
    id: 'ecm',
    word: { en: 'Enhanced Care Management', es: 'Administración de Atención Mejorada' },
    short: 'ECM',
    says: {
      en: 'One person helps a member with many needs to get care, at home or on the street, as often as it takes.',
      es: 'Una persona ayuda a un miembro con muchas necesidades a recibir atención, en casa o en la calle, las veces que haga falta.',
    },
    ...toolkit,
  },
  {
    id: 'community-supports',
    word: { en: 'Community Supports', es: 'Apoyos Comunitarios' },
    says: {
      en: 'Services that a plan may offer in place of costlier care: housing help, meals, a safe place to recover.',
      es: 'Servicios que un plan puede ofrecer en lugar de atención más costosa: ayuda con la vivienda, comidas, un lugar seguro para recuperarse.',
    },
    ...toolkit,
  },
  {
    id: 'population-of-focus',
    word: { en: 'Population of Focus', es: 'Población de Enfoque' },
    says: {
      en: 'A group of people whom ECM is for, such as adults without a home.',
      es: 'Un grupo de personas para quienes es ECM, como los adultos sin hogar.',
    },
    ...toolkit,
  },
  {
    id: 'plan',
    word: { en: 'Managed care plan', es: 'Plan de atención administrada' },
    short: 'MCP',
    says: {
      en: 'The health plan that the member belongs to. It agrees with providers, sends them members and pays them.',
      es: 'El plan de salud al que pertenece el miembro. Acuerda con los proveedores, les envía miembros y les paga.',
    },
    ...toolkit,
  },
  {
    id: 'lead-care-manager',
    word: { en: 'Lead care manager', es: 'Administrador principal de atención' },
    says: {
      en: 'The one person at the ECM provider who knows the member and is there for them.',
      es: 'La persona del proveedor de ECM que conoce al miembro y está a su lado.',
    },
    ...toolkit,
  },
  {
    id: 'delegate',
    word: { en: 'Delegate', es: 'Delegado' },
    says: {
      en: 'Somebody who does a part of the work for a plan or a provider. The same rules bind them.',
      es: 'Alguien que hace una parte del trabajo por un plan o un proveedor. Le obligan las mismas reglas.',
    },
    ...billing,
  },
  {
    id: 'cin',
    word: { en: 'Client Index Number', es: 'Número de índice del cliente' },
    short: 'CIN',
    says: {
      en: 'The member’s Medi-Cal number: a 9, seven digits and a letter. It stands on the member’s card.',
      es: 'El número de Medi-Cal del miembro: un 9, siete dígitos y una letra. Está en su tarjeta.',
    },
    ...sharing,
  },
  {
    id: 'npi',
    word: { en: 'National Provider Identifier', es: 'Identificador Nacional de Proveedor' },
    short: 'NPI',
    says: {
      en: 'The ten-digit number of a provider in the whole country. It costs nothing to ask for one.',
      es: 'El número de diez dígitos de un proveedor en todo el país. Solicitarlo no cuesta nada.',
    },
    ...billing,
  },
  {
    id: 'tin',
    word: { en: 'Tax identification number', es: 'Número de identificación fiscal' },
    short: 'TIN',
    says: {
      en: 'The nine-digit number by which the tax office knows a business.',
      es: 'El número de nueve dígitos con el que la oficina de impuestos conoce a un negocio.',
    },
    ...billing,
  },
  {
    id: 'hcpcs',
    word: { en: 'Service code', es: 'Código de servicio' },
    short: 'HCPCS',
    says: {
      en: 'A letter and four digits that say which service was given.',
      es: 'Una letra y cuatro dígitos que dicen qué servicio se dio.',
    },
    ...billing,
  },
  {
    id: 'modifier',
    word: { en: 'Modifier', es: 'Modificador' },
    says: {
      en: 'Two signs after a service code that say more about it: in person or by phone, and by whom.',
      es: 'Dos signos después de un código de servicio que dicen más: en persona o por teléfono, y por quién.',
    },
    ...billing,
  },
  {
    id: 'diagnosis-code',
    word: { en: 'Diagnosis code', es: 'Código de diagnóstico' },
    short: 'ICD-10',
    says: {
      en: 'A code for a health problem or for something in a person’s life that harms their health.',
      es: 'Un código de un problema de salud o de algo en la vida de una persona que daña su salud.',
    },
    ...billing,
  },
  {
    id: 'unit',
    word: { en: 'Unit', es: 'Unidad' },
    says: {
      en: 'How much of a service was given, counted as its code says: 15 minutes, a day, a meal.',
      es: 'Cuánto se dio de un servicio, contado como dice su código: 15 minutos, un día, una comida.',
    },
    ...billing,
  },
  {
    id: 'invoice',
    word: { en: 'Invoice', es: 'Factura' },
    says: {
      en: 'How a provider that cannot send claims asks the plan for payment. The State says what stands in it.',
      es: 'Así pide su pago al plan un proveedor que no puede enviar reclamos. El Estado dice qué lleva.',
    },
    ...billing,
  },
  {
    id: 'claim',
    word: { en: 'Claim', es: 'Reclamo' },
    short: '837',
    says: {
      en: 'A request for payment in the form that all health plans read by machine.',
      es: 'Una solicitud de pago en la forma que todos los planes de salud leen por máquina.',
    },
    ...billing,
  },
  {
    id: 'encounter',
    word: { en: 'Encounter', es: 'Encuentro' },
    says: {
      en: 'What the plan tells the State about a service that was given and paid.',
      es: 'Lo que el plan informa al Estado sobre un servicio que se dio y se pagó.',
    },
    ...billing,
  },
  {
    id: 'member-information-file',
    word: { en: 'Member Information File', es: 'Archivo de información de miembros' },
    short: 'MIF',
    says: {
      en: 'The plan’s list of members for whom the provider is there, and what it knows of them.',
      es: 'La lista del plan de los miembros que el proveedor atiende, y lo que sabe de ellos.',
    },
    ...sharing,
  },
  {
    id: 'return-transmission-file',
    word: { en: 'Return Transmission File', es: 'Archivo de respuesta' },
    short: 'RTF',
    says: {
      en: 'What the provider tells the plan back about each member: found, enrolled, seen, ended.',
      es: 'Lo que el proveedor responde al plan sobre cada miembro: encontrado, inscrito, visto, terminado.',
    },
    ...sharing,
  },
  {
    id: 'outreach-tracker',
    word: { en: 'Initial Outreach Tracker', es: 'Registro de contactos iniciales' },
    short: 'OTF',
    says: {
      en: 'Each try to reach a member who has not yet said yes: when, how, and with what end.',
      es: 'Cada intento de contactar a un miembro que aún no acepta: cuándo, cómo y con qué resultado.',
    },
    ...sharing,
  },
  {
    id: 'authorization',
    word: { en: 'Authorization', es: 'Autorización' },
    says: {
      en: 'The plan’s word that a service may be given to a member: how much of it, and until when.',
      es: 'La palabra del plan de que un servicio se puede dar a un miembro: cuánto y hasta cuándo.',
    },
    ...toolkit,
  },
  {
    id: 'referral',
    word: { en: 'Referral', es: 'Remisión' },
    says: {
      en: 'Somebody asks that a person be looked at for ECM or a Community Support. Anyone may do so.',
      es: 'Alguien pide que se considere a una persona para ECM o un Apoyo Comunitario. Cualquiera puede hacerlo.',
    },
    ...loop,
  },
  {
    id: 'closed-loop',
    word: { en: 'Closed-loop referral', es: 'Remisión de ciclo cerrado' },
    says: {
      en: 'A referral that is followed until it is known whether the person got help, and if not, why.',
      es: 'Una remisión que se sigue hasta saber si la persona recibió ayuda y, si no, por qué.',
    },
    ...loop,
  },
  {
    id: 'finding',
    word: { en: 'Finding', es: 'Hallazgo' },
    says: {
      en: 'Something in a file that is wrong or doubtful: in which cell, and how to mend it.',
      es: 'Algo en un archivo que está mal o es dudoso: en qué celda, y cómo corregirlo.',
    },
    ...ours,
  },
  {
    id: 'receipt',
    word: { en: 'Receipt', es: 'Recibo' },
    says: {
      en: 'Your proof that a file was handed over: its number, when it came, and what became of its rows.',
      es: 'Su prueba de que entregó un archivo: su número, cuándo llegó y qué pasó con sus filas.',
    },
    ...ours,
  },
  {
    id: 'layout',
    word: { en: 'Layout', es: 'Diseño' },
    says: {
      en: 'Which columns a file has, under which headings and in which order. A plan may have its own.',
      es: 'Qué columnas tiene un archivo, con qué encabezados y en qué orden. Un plan puede tener el suyo.',
    },
    ...ours,
  },
  {
    id: 'second-factor',
    word: { en: 'Second factor', es: 'Segundo factor' },
    says: {
      en: 'A second proof that you are you, besides your password: a passkey, or a code from your phone.',
      es: 'Una segunda prueba de que usted es usted, además de la contraseña: una clave de acceso o un código de su teléfono.',
    },
    ...ours,
  },
]
