/** What somebody would ask about another organization’s rows: casework, outreach, panels. */
import type { TestHouse } from '#test/actions/house.ts'
import type { Nothing, Reaches, Refused } from './reach.ts'

export function caseworkReaches(refused: Refused, nothing: Nothing, house: TestHouse): Reaches {
  const on = '2026-11-23'
  const said = { area: 'social', level: 'some' }
  const attempt = { on, method: 'Phone', outcome: 'no-answer', staff: 'Clinical' }
  const needOf = (more: object) => ({ kind: 'need', command: house.newId(), on, said, ...more })
  return {
    'casework.see-care': refused('member', member => ({ member })),
    'casework.make-plan-copy': refused('member', member => ({ member, language: 'es' })),
    'casework.see-outreach': refused('member', member => ({ member })),
    'casework.write-down': refused('member', member => ({ member, entries: [needOf({})] })),
    'casework.take-back': refused('caseEntry', entry => ({ entry, why: 'Sample.' })),
    'casework.record-attempts': nothing('member', member => ({
      attempts: [{ command: house.newId(), member, ...attempt }],
    })),
    'casework.make-records': refused('partner', partner => ({
      file: 'ecm/initial-outreach-tracker',
      partner,
      month: '2026-11',
    })),
    'casework.assign-lead': refused(
      'member',
      member => ({ members: [member], person: member }),
      'casework/nobody-of-yours',
    ),
    'casework.list-panel': nothing('person', lead => ({ lead })),
  }
}
