/** The events of care that eligibility counts, each with how claims show it. */
import type { CareEvent } from '../eligibility.ts'

/*
 * How a claim shows an event is what one plan’s public program does (dhcs-facts, plan programs): emergency
 * visits by bill type 13x or 14x with revenue 0450–0459, inpatient by 11x or 12x, nursing by revenue
 * 0191–0193 or 0022 or bill type 22x or 23x; a visit is one member, day and provider.
 */
export const careEvents: readonly CareEvent[] = [
  {
    id: 'avoidable-emergency-visit',
    says: {
      en: 'emergency visits that could have been avoided',
      es: 'visitas a emergencias que se pudieron evitar',
    },
  },
  {
    id: 'unplanned-inpatient-stay',
    says: { en: 'unplanned hospital stays', es: 'hospitalizaciones no planeadas' },
  },
  {
    id: 'short-nursing-stay',
    says: { en: 'short nursing facility stays', es: 'estancias cortas en centros de enfermería' },
  },
  {
    id: 'behavioral-health-emergency-or-stay',
    says: {
      en: 'emergency visits or hospital stays for behavioral health',
      es: 'visitas a emergencias u hospitalizaciones por salud conductual',
    },
  },
  {
    id: 'release-from-custody',
    says: {
      en: 'release from jail, prison or youth custody',
      es: 'salida de la cárcel, prisión o custodia juvenil',
    },
  },
]
