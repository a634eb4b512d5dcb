/** What somebody would ask about another organization’s rows: members, coverage, authorizations. */
import type { Nothing, Reaches, Refused } from './reach.ts'

export function memberReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'members.list-members': nothing('partner', partner => ({ partner })),
    'members.see-member': refused('member', member => ({ member })),
    'members.change-member': refused('member', member => ({ member, version: 1, facts: {} })),
    'members.see-populations': refused('member', member => ({ member })),
    'members.tell-facts': refused('member', member => ({
      member,
      source: 'member',
      words: [{ kind: 'fact', code: 'livesInShelter', says: 'yes' }],
    })),
    'members.answer-question': refused('memberQuestion', question => ({
      question,
      says: 'two',
      stays: question,
    })),
  }
}

const wishes = (id: string) => ({ memberChoice: id, behavioralHealth: id, primaryCare: id })

export function coverageReaches(refused: Refused): Reaches {
  return {
    'coverage.see-coverage': refused('member', member => ({ member })),
    'coverage.tell-coverage': refused(
      'member',
      member => ({ member, plan: member, says: 'covered', from: '2026-01-01' }),
      'coverage/no-such-plan',
    ),
    'coverage.take-back': refused('coverageStatement', statement => ({ statement, why: 'wrong' })),
    'authorizations.make-information': refused('partner', partner => ({ partner })),
    'authorizations.see': refused('member', member => ({ member })),
    'authorizations.ask': refused(
      'member',
      member => ({
        member,
        as: 'provider',
        service: 'ecm',
        partner: member,
        follows: member,
        from: '2026-01-01',
      }),
      'authorizations/no-such-partner',
    ),
    'authorizations.decide': refused(
      'authorization',
      authorization => ({ authorization, deed: 'extend', until: '2026-12-31' }),
      'authorizations/not-now',
    ),
    'authorizations.say': refused(
      'authorization',
      authorization => ({ authorization, deed: 'appeal' }),
      'authorizations/not-now',
    ),
    'assignments.rank-providers': refused('member', member => ({
      member,
      service: 'ecm',
      ...wishes(member),
    })),
    'assignments.assign': refused(
      'member',
      member => ({ member, service: 'ecm', provider: member, ...wishes(member) }),
      'assignments/not-contracted',
    ),
    'assignments.see-wishes': refused('member', member => ({ member })),
    'assignments.tell-wishes': refused(
      'member',
      member => ({ member, ...wishes(member) }),
      'exchange/no-such-partner',
    ),
    'assignments.list': refused('member', member => ({ member })),
    'assignments.say': refused(
      'assignment',
      assignment => ({ assignment, says: 'ended', reason: 'moved' }),
      'assignments/not-now',
    ),
    'coverage.note-renewal': refused('member', member => ({ member, did: 'reached' })),
  }
}

export function authorizationPaperReaches(refused: Refused): Reaches {
  return {
    'authorizations.see-limits': refused('member', member => ({
      member,
      service: 'RC',
      from: '2026-12-01',
      except: member,
    })),
    'authorizations.see-notice': refused(
      'authorization',
      authorization => ({ authorization, event: 1 }),
      'authorizations/no-such-notice',
    ),
    'authorizations.make-notice': refused(
      'authorization',
      authorization => ({ authorization, event: 1, language: 'en' }),
      'authorizations/no-such-notice',
    ),
    'authorizations.send-notice': refused(
      'authorization',
      authorization => ({ authorization, event: 1, language: 'en', way: 'mail' }),
      'authorizations/no-such-notice',
    ),
    'authorizations.draft-packet': refused(
      'authorization',
      follows => ({ follows }),
      'authorizations/no-such-authorization',
    ),
    'authorizations.see-packet': refused(
      'authorization',
      authorization => ({ authorization }),
      'authorizations/no-such-packet',
    ),
    'authorizations.make-packet': refused(
      'authorization',
      authorization => ({ authorization, language: 'en' }),
      'authorizations/no-such-packet',
    ),
  }
}
