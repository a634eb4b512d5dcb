/**
 * How fast sign-in may be tried: slow for whoever guesses, and never locked for good, because then any stranger
 * could keep an honest person out.
 */

/** Failed tries from one place. */
export type Tries = {
  readonly failures: number
  /** When this count began. */
  readonly beganAt: string
  /** No try is looked at before. */
  readonly nextAt: string
  /** The count ends then. */
  readonly forgetAt: string
}

/**
 * Where tries are counted. `device`: in a browser in which the person has signed in before; `network`: one
 * account from one network; `everywhere`: one account from all unknown places together; `neighbours`: all
 * accounts from one network; `form`: public forms sent from one network, which a shelter or a 211 center sends many of.
 */
export type PaceKind = 'device' | 'network' | 'everywhere' | 'neighbours' | 'form'

type Pace = {
  /** Failures that cost nothing. */
  readonly free: number
  /** The longest wait between two tries, in seconds. Waits double from one second. */
  readonly longestSeconds: number
  /** After so many no more is looked at till the count ends (SP 800-63B-4, 3.2.2: at most 100 for an account). */
  readonly most: number
  /** How long failures are counted, in hours. Counted from the first, so that nobody can keep it up for ever. */
  readonly hours: number
}

const paces: Readonly<Record<PaceKind, Pace>> = {
  device: { free: 5, longestSeconds: 15 * 60, most: 100, hours: 24 },
  network: { free: 5, longestSeconds: 15 * 60, most: 100, hours: 24 },
  everywhere: { free: 20, longestSeconds: 60, most: 100, hours: 24 },
  neighbours: { free: 50, longestSeconds: 60, most: 1000, hours: 1 },
  form: { free: 40, longestSeconds: 60, most: 400, hours: 1 },
}

const after = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()

/** Seconds to wait before a try is looked at; 0 when now is the time. */
export function secondsToWait(tries: Tries | null, now: string): number {
  if (tries === null || tries.forgetAt <= now || tries.nextAt <= now) return 0
  return Math.ceil((Date.parse(tries.nextAt) - Date.parse(now)) / 1000)
}

/** The count with one more failure. */
export function withFailure(kind: PaceKind, before: Tries | null, now: string): Tries {
  const pace = paces[kind]
  const kept = before !== null && before.forgetAt > now ? before : null
  const failures = (kept?.failures ?? 0) + 1
  const beganAt = kept?.beganAt ?? now
  const forgetAt = after(beganAt, pace.hours * 3600)
  const doublings = Math.min(failures - pace.free - 1, 20)
  const seconds = doublings < 0 ? 0 : Math.min(2 ** doublings, pace.longestSeconds)
  return { failures, beganAt, forgetAt, nextAt: failures >= pace.most ? forgetAt : after(now, seconds) }
}

/** The count with one failure less: that try turned out to be honest. */
export function withoutFailure(tries: Tries, now: string): Tries {
  return { ...tries, failures: Math.max(tries.failures - 1, 0), nextAt: now }
}

/** The part of an address that one customer of a network has: an IPv4 address, or the first 64 bits of IPv6. */
export function networkOf(address: string | undefined): string {
  if (address === undefined || address === '') return 'unknown'
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(8 - first.length - last.length, 0)
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
