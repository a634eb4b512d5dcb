/** What somebody would ask about another organization’s rows: mail and delivery by hand. */
import type { World } from '../tenant-world.ts'
import type { Reaches, Refused } from './reach.ts'

export function mailReaches(refused: Refused, { ids }: World): Reaches {
  const [partner] = ids.partner
  const sender = 'sample.sender@example.org'
  return {
    'mail.add-partner-key': refused(
      'partner',
      partnerId => ({ partnerId, publicKey: 'no key '.repeat(10) }),
      'mail/not-a-key',
    ),
    'mail.confirm-key': refused(
      'mailKey',
      keyId => ({ keyId, lastLetters: 'B'.repeat(16) }),
      'mail/fingerprint-differs',
    ),
    'mail.retire-key': refused('mailKey', keyId => ({ keyId })),
    'mail.save-partner': refused('partner', partnerId => ({ partnerId, sendTo: sender, senders: [sender] })),
    'mail.close-partner': {
      inputs: partner === undefined ? [] : [{ partnerId: partner }],
      hears: 'refused',
    },
    'hand-delivery.pack-files': refused(
      'outgoing',
      transmission => ({ transmissions: [transmission] }),
      'exchange/no-contract',
    ),
    'hand-delivery.receive-archive': refused(
      'partner',
      id => ({ partner: id, password: 'Sample' }),
      'hand-delivery/not-an-archive',
    ),
    'hand-delivery.note-handed-over': refused('delivery', delivery => ({
      delivery,
      handedBy: 'Sample',
      handedTo: 'Sample',
      handedOn: '2026-11-23',
    })),
    'hand-delivery.download-archive': refused('delivery', delivery => ({ delivery })),
    'hand-delivery.download-receipt': refused('delivery', delivery => ({ delivery })),
  }
}
