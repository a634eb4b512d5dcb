/** What somebody would ask about another organization’s rows: transmissions, records, files, jobs. */
import type { World } from '../tenant-world.ts'
import { and, type Nothing, type Reaches, type Refused } from './reach.ts'

export function exchangeReaches(refused: Refused, nothing: Nothing, { ids }: World): Reaches {
  const facts = { cin: '90000001A' }
  return {
    'exchange.receive-file': refused('partner', partner => ({ partner })),
    'exchange.pass-on-file': refused('partner', partner => ({ partner }), 'exchange/no-contract'),
    'exchange.answer-questions': refused(
      'transmission',
      transmission => ({ transmission, answers: {} }),
      'exchange/asks-nothing',
    ),
    'exchange.decide-transmission': refused(
      'transmission',
      transmission => ({ transmission, decision: 'refuse', why: 'Sample.' }),
      'exchange/awaits-no-decision',
    ),
    'exchange.list-error-rates': nothing('partner', partner => ({ partner })),
    'exchange.download-error-rates': nothing('partner', partner => ({ partner })),
    'exchange.list-transmissions': nothing('partner', partner => ({ partner })),
    'exchange.see-transmission': refused('transmission', transmission => ({ transmission })),
    'exchange.list-findings': refused('transmission', transmission => ({ transmission })),
    'exchange.download-file': refused('transmission', transmission => ({ transmission })),
    'exchange.download-answer': refused('transmission', transmission => ({ transmission, kind: 'receipt' })),
    'exchange.list-records': nothing('partner', partner => ({ file: 'MIF', partner })),
    'exchange.see-record': refused('record', record => ({ record })),
    'exchange.enter-records': and(
      refused('partner', partner => ({ file: 'MIF', partner, records: [{ facts }] })),
      ids.record.map(record => ({ file: 'MIF', partner: ids.partner[0], records: [{ facts, record }] })),
    ),
    'exchange.compose-file': and(
      refused('partner', partner => ({ file: 'MIF', partner, period: '10/2026' })),
      [
        ...ids.outgoing.map(replaces => ({
          file: 'MIF',
          partner: ids.partner[0],
          period: '10/2026',
          replaces,
        })),
        ...ids.record.map(record => ({ file: 'MIF', partner: ids.partner[0], voids: [record] })),
      ],
    ),
    'exchange.send-file': refused('outgoing', transmission => ({ transmission }), 'exchange/no-contract'),
    'exchange.trace-cell': refused('outgoing', transmission => ({ transmission, row: 2, column: 'A' })),
    'exchange.replay-job': refused('job', job => ({ job })),
    'notices.mark-read': nothing('notice', id => ({ notices: [id] })),
    'keeping.dismiss-job': refused('job', id => ({ id, why: 'Sample.' })),
  }
}

export function templateReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'exchange.list-templates': nothing('partner', partner => ({ partner })),
    'exchange.download-template': refused('partner', partner => ({
      partner,
      file: 'MIF',
      what: 'template',
    })),
    'exchange.try-file': refused('partner', partner => ({ partner })),
    'help.list-contacts': nothing('partner', partner => ({ partner })),
  }
}
