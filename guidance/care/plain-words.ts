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
