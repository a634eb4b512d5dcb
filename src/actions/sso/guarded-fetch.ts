/** Fetches for single sign-on: an administrator names the address, so it must not lead into our own house. */
import { lookup } from 'node:dns/promises'
import { BlockList } from 'node:net'
import type { CustomFetch } from 'openid-client'
import { isIssuer } from '#domain/people/sso.ts'

/** Addresses that are nobody's on the open internet (RFC 6890 and its IPv6 kin). */
const inside = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6')

/** True where the address leads out of the house. */
export function isOutside(address: string, family: number): boolean {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (v4 !== undefined) return !inside.check(v4, 'ipv4')
  return !inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** What a fetch that is not allowed ends in: nothing was sent. */
export class NotAllowed extends Error {}

/**
 * A fetch that goes only to public https addresses and follows no redirect. Between the look at the name and
 * the request the name could change its address; a hub whose network trusts its own machines puts a proxy in
 * between (docs/how-to/sign-in.md). `loopback` allows this machine, for development and tests.
 */
export function guardedFetch(loopback: boolean): CustomFetch {
  return async (address, options) => {
    const url = new URL(address)
    url.search = ''
    url.hash = ''
    if (!isIssuer(url.href, loopback)) throw new NotAllowed('Not a public https address.')
    const isLocal = loopback && (url.hostname === '127.0.0.1' || url.hostname === 'localhost')
    const found = isLocal ? [] : await lookup(url.hostname, { all: true })
    if (!found.every(({ address, family }) => isOutside(address, family)))
      throw new NotAllowed('The name leads into a private network.')
    const { body, ...rest } = options
    return fetch(address, { ...rest, ...(body != null && { body }), redirect: 'manual' })
  }
}
