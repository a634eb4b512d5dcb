/** What somebody would ask about another organization’s books: payments, accounts, disputes. */
import type { Nothing, Reaches, Refused } from './reach.ts'

export function booksReaches(refused: Refused, nothing: Nothing): Reaches {
  const number = '1000000009'
  return {
    'books.list-owed': nothing('billedPlan', partner => ({ partner, which: 'all' })),
    'books.see-account': refused('billedPlan', partner => ({ partner, number }), 'billing/no-such-invoice'),
    'books.see-payment': refused('payment', payment => ({ payment })),
    'books.settle-entry': refused(
      'payment',
      payment => ({ payment, entry: 99, invoice: number, record: payment }),
      'books/nothing-to-settle',
    ),
    'books.close-payment': refused(
      'payment',
      payment => ({ payment, why: 'over' }),
      'books/nothing-to-settle',
    ),
    'books.take-list': refused('billedPlan', partner => ({ partner }), 'books/not-a-list'),
    'books.begin-dispute': refused(
      'billedPlan',
      partner => ({ partner, number, on: '2026-11-20', why: 'too little' }),
      'billing/no-such-invoice',
    ),
    'books.end-dispute': refused('dispute', dispute => ({ dispute, how: 'lost', on: '2026-11-20' })),
  }
}
