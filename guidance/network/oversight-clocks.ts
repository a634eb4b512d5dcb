/** How long grievances, answers to audits and notices of a breach may take. */
import { defineOversightClock } from './forms.ts'

export const oversightClocks = [
  defineOversightClock({
    id: 'acknowledge-grievance',
    says: {
      en: 'The plan writes to the member within five calendar days that the grievance has come.',
      es: 'El plan confirma por escrito la queja al miembro en cinco días calendario.',
    },
    count: 5,
    unit: 'calendar-days',
    since: '2022-01-01',
    basis: 'plan',
    cite: 'california-health-wellness-grievances: Online Grievance Form, Part 3',
    reading: 'R-53',
  }),
  defineOversightClock({
    id: 'resolve-grievance',
    says: {
      en: 'The plan resolves the grievance within 30 calendar days of receipt.',
      es: 'El plan resuelve la queja en 30 días calendario desde que la recibe.',
    },
    count: 30,
    unit: 'calendar-days',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'hs-1368: section 1368.01 (a)',
    reading: 'R-53',
  }),
  defineOversightClock({
    id: 'resolve-expedited-grievance',
    says: {
      en: 'Where health is in imminent and serious danger, the plan answers within 72 hours of receipt.',
      es: 'Si hay un peligro grave e inminente para la salud, el plan responde en 72 horas.',
    },
    count: 72,
    unit: 'hours',
    since: '2022-01-01',
    basis: 'plan',
    cite: 'hpsm-grievance-times: Timeframe for processing; hs-1368 says three days',
    reading: 'R-53',
  }),
  defineOversightClock({
    id: 'resolve-at-once',
    says: {
      en: 'A grievance that is resolved by the close of the next working day needs no written acknowledgement.',
      es: 'Una queja resuelta antes del cierre del siguiente día hábil no necesita confirmación escrita.',
    },
    count: 1,
    unit: 'working-days',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: hs-1368, section 1368 (a)(4)(B), recalled and not read again',
    reading: 'R-53',
  }),
  defineOversightClock({
    id: 'forward-grievance',
    says: {
      en: 'A provider that is told of a grievance passes it on to the plan by the next working day.',
      es: 'Un proveedor que recibe una queja la pasa al plan a más tardar el siguiente día hábil.',
    },
    count: 1,
    unit: 'working-days',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: no source names a day',
    reading: 'R-53',
  }),
  defineOversightClock({
    id: 'plan-correction',
    says: {
      en: 'The provider sends its plan of correction within 30 calendar days of the audit’s report.',
      es: 'El proveedor envía su plan de corrección en 30 días calendario desde el informe de auditoría.',
    },
    count: 30,
    unit: 'calendar-days',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: the State asks it of plans; health-net-corrective-action has 21 days',
    reading: 'R-54',
  }),
  defineOversightClock({
    id: 'plan-correction-again',
    says: {
      en: 'A plan of correction that was returned comes again within 15 calendar days.',
      es: 'Un plan de corrección devuelto se envía de nuevo en 15 días calendario.',
    },
    count: 15,
    unit: 'calendar-days',
    since: '2022-01-01',
    basis: 'plan',
    cite: 'health-net-corrective-action: first notice',
    reading: 'R-54',
  }),
  defineOversightClock({
    id: 'notify-breach',
    says: {
      en: 'A breach is told to the other side within 60 calendar days at the latest; agreements say sooner.',
      es: 'Una filtración se avisa a la otra parte en 60 días calendario a más tardar; los acuerdos piden antes.',
    },
    count: 60,
    unit: 'calendar-days',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: cfr-45-164-410 (b), recalled; business-associate-clauses have 24 hours',
  }),
] as const
