/** The nine areas of need that the comprehensive assessment asks about and that the care plan is based on. */
import type { Authority, Words } from '../define.ts'

export type NeedArea = Authority & {
  readonly id: string
  readonly says: Words
  /** What is asked of the member, in plain words. */
  readonly asks: Words
  /** True where what is written may be a record of a substance use program (42 CFR Part 2). */
  readonly mayBePart2?: true
}

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: Comprehensive Assessment and Care Management Planning',
} as const

export const needAreas: readonly NeedArea[] = [
  {
    id: 'physical-health',
    says: { en: 'Physical health', es: 'Salud física' },
    asks: {
      en: 'How is your body doing? Pain, illness, medicines, seeing a doctor.',
      es: '¿Cómo está su cuerpo? Dolor, enfermedades, medicinas, ir al médico.',
    },
    ...asked,
  },
  {
    id: 'mental-health',
    says: { en: 'Mental health', es: 'Salud mental' },
    asks: {
      en: 'How do you feel? Worry, sadness, sleep, what helps you.',
      es: '¿Cómo se siente? Preocupación, tristeza, sueño, qué le ayuda.',
    },
    ...asked,
  },
  {
    id: 'disability',
    says: { en: 'Disability', es: 'Discapacidad' },
    asks: {
      en: 'What is hard to do alone? Moving, seeing, hearing, learning, daily tasks.',
      es: '¿Qué le cuesta hacer sin ayuda? Moverse, ver, oír, aprender, tareas diarias.',
    },
    ...asked,
  },
  {
    id: 'substance-use',
    says: { en: 'Substance use', es: 'Consumo de sustancias' },
    asks: {
      en: 'Alcohol, drugs, tobacco: is there something you want to change?',
      es: 'Alcohol, drogas, tabaco: ¿hay algo que quiera cambiar?',
    },
    mayBePart2: true,
    ...asked,
  },
  {
    id: 'oral-health',
    says: { en: 'Oral health', es: 'Salud de la boca' },
    asks: { en: 'Teeth and mouth: pain, a dentist.', es: 'Dientes y boca: dolor, un dentista.' },
    ...asked,
  },
  {
    id: 'long-term-supports',
    says: { en: 'Long-term services and supports', es: 'Servicios y apoyos de largo plazo' },
    asks: {
      en: 'Do you need help at home to live where you want?',
      es: '¿Necesita ayuda en casa para vivir donde quiere?',
    },
    ...asked,
  },
  {
    id: 'serious-illness',
    says: { en: 'Living with a serious illness', es: 'Vivir con una enfermedad grave' },
    asks: {
      en: 'If you are very ill: what matters most to you, and who should know?',
      es: 'Si está muy enfermo: ¿qué es lo más importante para usted y quién debe saberlo?',
    },
    ...asked,
  },
  {
    id: 'trauma',
    says: { en: 'Trauma-informed care', es: 'Atención sensible al trauma' },
    asks: {
      en: 'Is there anything we should know so that you feel safe with us?',
      es: '¿Hay algo que debamos saber para que se sienta seguro con nosotros?',
    },
    ...asked,
  },
  {
    id: 'social',
    says: { en: 'Community and social services', es: 'Servicios comunitarios y sociales' },
    asks: {
      en: 'Housing, food, money, transport, family, work, legal matters.',
      es: 'Vivienda, comida, dinero, transporte, familia, trabajo, asuntos legales.',
    },
    ...asked,
  },
]
