/** What a plan's call center says when somebody calls to ask for help, sentence by sentence. */
import type { ScriptStep } from './forms.ts'

/* That call centers take referrals is the State’s word (action-plan-2024-03); the sentences are ours. */
const ours = {
  since: '2024-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: script of the call center',
} as const

export const callScript: readonly ScriptStep[] = [
  {
    id: 'greet',
    says: {
      en: 'Thank you for calling. I can take your request now. It costs nothing, and I will not ask for any papers.',
      es: 'Gracias por llamar. Puedo tomar su solicitud ahora. No cuesta nada y no le pediré papeles.',
    },
    ...ours,
  },
  {
    id: 'language',
    says: {
      en: 'What language would you like to speak? An interpreter is free.',
      es: '¿En qué idioma prefiere hablar? El intérprete es gratis.',
    },
    does: {
      en: 'Bring in an interpreter before you go on.',
      es: 'Llame a un intérprete antes de seguir.',
    },
    ...ours,
  },
  {
    id: 'safe',
    says: {
      en: 'Are you safe right now, and is this a good time to talk?',
      es: '¿Está a salvo en este momento? ¿Puede hablar ahora?',
    },
    does: {
      en: 'Danger to life: 911. Thoughts of suicide: 988. Violence at home: 1-800-799-7233.',
      es: 'Peligro de muerte: 911. Pensamientos de suicidio: 988. Violencia en casa: 1-800-799-7233.',
    },
    ...ours,
  },
  {
    id: 'who',
    says: {
      en: 'Are you calling for yourself or for someone else? Does that person know that you are calling?',
      es: '¿Llama por usted o por otra persona? ¿Esa persona sabe que usted llama?',
    },
    ...ours,
  },
  {
    id: 'needs',
    says: {
      en: 'Please tell me what is going on. I will ask some questions. You may say “I don’t know” to any of them.',
      es: 'Cuénteme qué está pasando. Le haré unas preguntas. A cualquiera puede decir “no sé”.',
    },
    does: {
      en: 'Ask by topic, below. What is not known does not count against anybody.',
      es: 'Pregunte por temas, abajo. Lo que no se sabe no cuenta en contra de nadie.',
    },
    ...ours,
  },
  {
    id: 'contact',
    says: {
      en: 'How can we reach the person safely? May we leave a message, and on which number?',
      es: '¿Cómo podemos comunicarnos sin poner en riesgo a la persona? ¿Podemos dejar un mensaje, y en qué número?',
    },
    ...ours,
  },
  {
    id: 'next',
    says: {
      en: 'You will hear from us. Here is the number of your request. You may stop at any time, and your Medi-Cal stays the same.',
      es: 'Tendrá noticias nuestras. Este es el número de su solicitud. Puede dejarlo cuando quiera y su Medi-Cal no cambia.',
    },
    ...ours,
  },
]
