/** The State's answers: every item of every level in its order, and what is no answer is none. */
import { expect, test } from 'vitest'
import { readResponse } from './response-file.ts'

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
const head = { fileName: 'SAMPLE_RESP.json', validationStatus: 'Rejected' }

test('items come from every level, with or without a record', () => {
  const told = readResponse(
    bytes({
      ...head,
      responseHierarchy: [
        {
          levelIdentifier: 'File',
          responses: [{ id: 'F1', description: 'Late', severity: 'Warning' }],
          children: [{ responses: [{ itemReference: 'r-1', id: 7, description: 'No', severity: 'Error' }] }],
        },
      ],
    }),
  )
  expect(told).toEqual({
    ...{ fileName: 'SAMPLE_RESP.json', status: 'Rejected' },
    items: [
      { reference: '', code: 'F1', says: 'Late', severity: 'Warning' },
      { reference: 'r-1', code: '7', says: 'No', severity: 'Error' },
    ],
  })
})

test.each([
  ['no JSON', Buffer.from('PK')],
  ['no status', bytes({ fileName: 'x', responseHierarchy: [] })],
  ['items that are none', bytes({ ...head, responseHierarchy: [{ responses: ['no'] }] })],
  [
    'levels without end',
    bytes({
      ...head,
      responseHierarchy: [
        Array(20)
          .fill(0)
          .reduce<object>(inner => ({ children: [inner] }), {}),
      ],
    }),
  ],
])('%s is no answer', (_, each) => {
  expect(readResponse(each)).toBeNull()
})
