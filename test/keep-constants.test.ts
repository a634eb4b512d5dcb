/** The bundle gets back the constants of its sources, and nothing that changes becomes one. */
import { expect, test } from 'vitest'
import { withConstants } from '../tools/keep-constants.ts'

test('what is assigned only once is a constant', () => {
  const bundle = 'var table = new Int32Array(4);\nfunction read(at) {\n  return table[at] === 1;\n}\n'
  expect(withConstants(bundle)).toBe(bundle.replace('var table', 'const table'))
})

test.each(['count++', '--count', 'count += 1', 'count = 2', 'count ??= 2', 'count <<= 1', 'count >>>= 1'])(
  'a variable stays one: %s',
  change => {
    const bundle = `var count = 0;\nfunction next() {\n  ${change};\n}\n`
    expect(withConstants(bundle)).toBe(bundle)
  },
)

test('to compare is not to assign, and inner variables are left alone', () => {
  const bundle = 'var most = 1;\nvar is = (n) => most >= n || most === n || most == n;\n  var inner = 2;\n'
  expect(withConstants(bundle)).toBe(bundle.replaceAll('\nvar', '\nconst').replace('var most', 'const most'))
})
