/** The pace of sign-in, count by count. */
import { describe, expect, test } from 'vitest'
import {
  networkOf,
  type PaceKind,
  secondsToWait,
  type Tries,
  withFailure,
  withoutFailure,
} from './sign-in-pace.ts'

const begin = Date.parse('2026-11-23T16:00:00.000Z')
const at = (seconds: number): string => new Date(begin + seconds * 1000).toISOString()

/** The waits after each of so many failures, each tried as soon as it may be. */
function waits(kind: PaceKind, count: number): number[] {
  let tries: Tries | null = null
  let now = 0
  return Array.from({ length: count }, () => {
    tries = withFailure(kind, tries, at(now))
    const wait = secondsToWait(tries, at(now))
    now += wait
    return wait
  })
}

describe('the pace', () => {
  test('is free at first, then doubles up to its longest', () => {
    expect(waits('network', 18)).toEqual([
      0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900,
    ])
  })

  test.each(['device', 'network', 'everywhere'] as const)('%s: a hundred in a day at most', kind => {
    const all = waits(kind, 101)
    const first = all.slice(0, 99).reduce((sum, wait) => sum + wait, 0)
    expect(first + (all[99] ?? 0)).toBeGreaterThanOrEqual(24 * 3600)
  })

  test('counts a day from its first failure, whatever comes after', () => {
    let tries = withFailure('network', null, at(0))
    for (let hour = 1; hour < 24; hour++) tries = withFailure('network', tries, at(hour * 3600))
    expect(tries.failures).toBe(24)
    expect(withFailure('network', tries, at(24 * 3600)).failures).toBe(1)
    expect(secondsToWait(tries, at(24 * 3600))).toBe(0)
  })

  test('takes a failure back that turned out honest', () => {
    let tries: Tries | null = null
    for (let count = 0; count < 60; count++) tries = withFailure('neighbours', tries, at(count))
    if (tries === null) throw new Error('No tries.')
    expect(secondsToWait(tries, at(59))).toBeGreaterThan(0)
    const less = withoutFailure(tries, at(59))
    expect(less.failures).toBe(59)
    expect(secondsToWait(less, at(59))).toBe(0)
  })
})

test.each([
  ['192.0.2.10', '192.0.2.10'],
  ['::ffff:192.0.2.10', '192.0.2.10'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
