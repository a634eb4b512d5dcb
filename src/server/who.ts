/** Who asks over HTTP: the session's cookie or a bearer token; and whether a browser's request is our page's own. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '#actions/house.ts'
import type { Brought } from '#actions/people/actor-of.ts'
import { type Actor, anyone } from '#domain/people/actor.ts'

/** Finds who it is by what they bring; `actorOf` of the actions, or a stand-in of a test. */
export type ActorOf = (house: House, brought: Brought) => Promise<Actor>

const actors = new WeakMap<FastifyRequest, Actor>()

export function isAskedBy(request: FastifyRequest, actor: Actor): void {
  actors.set(request, actor)
}

/** Who asks; anyone, until it is found out. */
export function actorBehind(request: FastifyRequest): Actor {
  return actors.get(request) ?? anyone
}

/** A header of our own: a page of another origin cannot send it without asking us first, and we allow none. */
export const requestHeader = 'Causeway-Request'

/** `__Host-` binds the cookie to this host alone (RFC 6265bis, 4.1.3); browsers keep it over https only. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-causeway' : 'causeway'
}

export function broughtBy(request: FastifyRequest, publicUrl: string): Brought {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return { bearer }
  const sessionSecret = request.cookies[cookieName(publicUrl)]
  return sessionSecret === undefined ? {} : { sessionSecret }
}

/**
 * Whether a request that a browser could have been led to send is our own page's (OWASP, Cross-Site Request
 * Forgery Prevention: fetch metadata, origin, custom header). A program with a token is never led. The origin is
 * told by `Sec-Fetch-Site`, which no page can forge, or by `Origin`; and our own header must be there, which
 * makes even an old browser ask before it sends.
 */
export function isOurs(request: FastifyRequest, publicUrl: string): boolean {
  if (request.headers.authorization !== undefined) return true
  if (request.headers[requestHeader.toLowerCase()] === undefined) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  return origin === undefined || origin === publicUrl
}

const cookieTerms = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:') }) as const

/** Hands the session's secret to the browser alone. It goes with the browser's own session. */
export function openSessionCookie(reply: FastifyReply, publicUrl: string, secret: string): void {
  reply.setCookie(cookieName(publicUrl), secret, cookieTerms(publicUrl))
}

export function closeSessionCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(cookieName(publicUrl), cookieTerms(publicUrl))
}
