/** What somebody would ask about another organization’s encounters. */
import type { Reaches, Refused } from './reach.ts'

export function encounterReaches(refused: Refused): Reaches {
  const profile = { contactName: 'Desk', contactPhone: '5550100101', sender: '099', receiver: 'DHCS' }
  const more = { ...profile, usage: 'T', planCodes: [{ since: '2026-01-01', code: '099' }] }
  return {
    'encounters.save-profile': refused('billedPlan', state => ({ ...more, state })),
    'encounters.see': refused('encounter', encounter => ({ encounter })),
    'encounters.send-again': refused('encounter', encounter => ({ encounters: [encounter], why: 'wrong' })),
    'encounters.release': refused(
      'encounterFile',
      encounterFile => ({ encounterFile }),
      'encounters/not-made',
    ),
  }
}
