/** Where an invoice stands: from the file that carried it and what was found in its lines. */
import { expect, test } from 'vitest'
import { steps } from '../exchange/steps.ts'
import { invoiceStateOf } from './invoice-state.ts'

test('an invoice that no file carried is not sent, whatever was found', () => {
  expect(invoiceStateOf(null, false)).toBe('not-sent')
  expect(invoiceStateOf(null, true)).toBe('not-sent')
})

test('on the hub it goes by itself; elsewhere somebody brings it', () => {
  const on = (onHub: boolean) =>
    (['asked', 'composed', 'sent', 'delivered', 'answered', 'refused'] as const).map(step =>
      invoiceStateOf({ step, onHub }, false),
    )
  expect(on(true)).toEqual(['being-sent', 'being-sent', 'sent', 'received', 'accepted', 'refused'])
  expect(on(false)).toEqual(['being-sent', 'to-carry', 'to-carry', 'received', 'accepted', 'refused'])
})

test('one held line holds the invoice, once the plan has answered and not before', () => {
  for (const step of steps) {
    const state = invoiceStateOf({ step, onHub: true }, true)
    expect(state === 'held', step).toBe(step === 'answered')
  }
})
