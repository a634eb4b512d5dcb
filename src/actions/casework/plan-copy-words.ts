/** What stands in the member's copy of their care plan beside what was written down, in plain words. */

export const copyWords = {
  title: { en: 'Care plan', es: 'Plan de cuidado' },
  planOf: {
    en: (name: string) => `The care plan of ${name}`,
    es: (name: string) => `El plan de cuidado de ${name}`,
  },
  made: {
    en: (maker: string, day: string) => `This is your own copy. ${maker} made it on ${day}.`,
    es: (maker: string, day: string) => `Esta es su propia copia. ${maker} la hizo el ${day}.`,
  },
  wants: { en: 'What matters to me', es: 'Lo que me importa' },
  noWants: { en: 'Nothing is written down yet.', es: 'Aún no hay nada anotado.' },
  goals: { en: 'My goals', es: 'Mis metas' },
  noGoals: { en: 'No goals yet.', es: 'Aún no hay metas.' },
  steps: { en: 'What we do next', es: 'Lo que haremos ahora' },
  stepsShow: { en: 'Each step, who does it and when', es: 'Cada paso, quién lo hace y cuándo' },
  noSteps: { en: 'No steps yet.', es: 'Aún no hay pasos.' },
  what: { en: 'Step', es: 'Paso' },
  who: { en: 'Who', es: 'Quién' },
  when: { en: 'By when', es: 'Para cuándo' },
  stands: { en: 'How it stands', es: 'Cómo va' },
  help: { en: 'Help from others', es: 'Ayuda de otros' },
  team: { en: 'My care team', es: 'Mi equipo de atención' },
  teamShows: { en: 'Who is on the team and how to call', es: 'Quién está en el equipo y cómo llamar' },
  noTeam: { en: 'No team yet.', es: 'Aún no hay equipo.' },
  role: { en: 'What they do', es: 'Qué hace' },
  phone: { en: 'Phone', es: 'Teléfono' },
  rights: { en: 'My plan is mine', es: 'Mi plan es mío' },
  reviewed: {
    en: (by: string, day: string) => `Reviewed by ${by}. We look at it again on ${day}.`,
    es: (by: string, day: string) => `Revisado por ${by}. Lo volvemos a ver el ${day}.`,
  },
  changes: {
    en: 'You can ask to change this plan at any time. Tell anyone on your care team.',
    es: 'Usted puede pedir cambios a este plan cuando quiera. Dígaselo a cualquiera de su equipo.',
  },
  apart: {
    en: 'Records of a substance use program are not in this copy. You can ask your care manager for them.',
    es: 'Los registros de un programa por consumo de sustancias no están en esta copia. Puede pedírselos a quien coordina su atención.',
  },
} as const

/** How goals, steps and referrals stand. */
export const copyStates: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  open: { en: 'open', es: 'pendiente' },
  met: { en: 'met', es: 'cumplida' },
  done: { en: 'done', es: 'hecho' },
  sent: { en: 'asked', es: 'pedida' },
  accepted: { en: 'accepted', es: 'aceptada' },
  received: { en: 'you got this help', es: 'usted recibió esta ayuda' },
  declined: { en: 'they said no', es: 'dijeron que no' },
  'not-received': { en: 'you did not get it yet', es: 'aún no la recibió' },
}
