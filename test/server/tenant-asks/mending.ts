/** What somebody would ask about another organization’s rows: rows that are being mended. */
import type { Input, Reaches, Refused } from './reach.ts'

export function mendingReaches(refused: Refused): Reaches {
  const about = (more: Input = {}) =>
    refused('transmission', transmission => ({ transmission, ...more }), 'exchange/not-being-mended')
  return {
    'exchange.open-mending': refused(
      'transmission',
      transmission => ({ transmission }),
      'exchange/nothing-to-mend',
    ),
    'exchange.see-mending': refused('transmission', transmission => ({ transmission })),
    'exchange.list-held-rows': about(),
    'exchange.find-held-row': refused('transmission', transmission => ({ transmission, after: 0 })),
    'exchange.list-found-values': refused(
      'transmission',
      transmission => ({ transmission, group: 1 }),
      'exchange/no-such-row',
    ),
    'exchange.mend-rows': about({ rows: [{ number: 1 }] }),
    'exchange.mend-alike': about({ group: 1, found: 'x', text: 'y' }),
    'exchange.send-mended': about(),
    'exchange.give-up-mending': about(),
  }
}
