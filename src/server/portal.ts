/** Hands out the portal: its files, and its one page at every address that is a page's. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Beside the bundled program, or where the portal's own build puts it. */
function folderOfPortal(): string | null {
  const places = [join(import.meta.dirname, 'web'), join(import.meta.dirname, '../../dist/web')]
  return places.find(place => existsSync(join(place, 'index.html'))) ?? null
}

/**
 * What the page may do: run its own scripts, show its own styles and pictures, and speak with this hub alone. No
 * inline script or style, nothing framed, nothing from elsewhere.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** True where a person asked for a page, as opposed to a program for data or a file that is not there. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return (
    (method === 'GET' || method === 'HEAD') &&
    !path.startsWith('/api/') &&
    !path.startsWith('/assets/') &&
    (headers.accept ?? '').includes('text/html')
  )
}

/** A plan's public pages are to be found by whoever looks for care; every other page is nobody's to find. */
function isForAnybody(url: string): boolean {
  return /^\/care(?:[/?]|$)/.test(url)
}

/**
 * Headers for documents, which scripts, looks and pictures of the portal do not need: a browser never shows one as a
 * page, and they only weigh on whoever opens a public page on a telephone.
 */
const forDocumentsAlone = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]

/**
 * Adds the portal where it was built; a hub without it is asked over HTTP alone. Answers whether it is there.
 * `otherwise` answers what is neither a page nor a file.
 */
export async function addPortal(
  server: FastifyInstance,
  otherwise: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): Promise<boolean> {
  const folder = folderOfPortal()
  if (folder === null) return false
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: false,
    // The page itself is asked anew each time; what it names carries its content in its name.
    setHeaders: (reply, path) => {
      const isLasting = path.includes('/assets/')
      reply.setHeader('cache-control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (!isLasting) reply.setHeader('content-security-policy', policy)
    },
    preCompressed: true,
  })
  server.addHook('onSend', async ({ url }, reply) => {
    if (url.startsWith('/assets/')) for (const name of forDocumentsAlone) reply.removeHeader(name)
  })
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    if (!isForAnybody(request.url)) void reply.header('x-robots-tag', 'noindex')
    return reply.sendFile('index.html')
  }
  server.get('/', page)
  server.setNotFoundHandler((request, reply) =>
    isPage(request) ? page(request, reply) : otherwise(request, reply),
  )
  return true
}
