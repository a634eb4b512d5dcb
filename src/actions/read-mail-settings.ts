/** Reads how e-mail goes out and comes in. TLS is needed wherever it leaves this machine. */
import { readFileSync } from 'node:fs'
import type { Reading } from './read-settings.ts'
import type { MailDropSettings, MailSettings } from './settings.ts'

/** This machine itself, where nobody listens in between. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** The server that takes our e-mail, or null where none is named. */
export function readMail({ text, problems }: Reading): MailSettings | null {
  const [server, from] = [text('CAUSEWAY_MAIL_SERVER'), text('CAUSEWAY_MAIL_FROM')]
  const [user, password] = [text('CAUSEWAY_MAIL_USER'), text('CAUSEWAY_MAIL_PASSWORD')]
  if (server === undefined) {
    if (from !== undefined || user !== undefined || password !== undefined)
      problems.push('CAUSEWAY_MAIL_SERVER is missing, while other settings of e-mail are set')
    return null
  }
  const url = URL.canParse(server) ? new URL(server) : null
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.username !== '') {
    problems.push('CAUSEWAY_MAIL_SERVER is not an address such as smtps://mail.example.org')
    return null
  }
  if (from === undefined || !/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    problems.push('CAUSEWAY_MAIL_FROM is not an e-mail address, or is missing')
    return null
  }
  const atOnce = url.protocol === 'smtps:'
  const plain = isLoopback(url.hostname) && url.searchParams.get('tls') === 'none'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (atOnce ? 465 : 587)),
    tls: atOnce ? 'at-once' : plain ? 'none-on-loopback' : 'starttls',
    from,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
  }
}

/** Where our own mail server listens, or null where it does not. */
export function readMailDrop(reading: Reading): MailDropSettings | null {
  const { text, problems } = reading
  const [listens, domain] = [text('CAUSEWAY_MAIL_DROP'), text('CAUSEWAY_MAIL_DROP_DOMAIN')]
  if (listens === undefined && domain === undefined) return null
  const parts = /^(\[[0-9a-f:]+\]|[^\s:]+):(\d{1,5})$/i.exec(listens ?? '')
  if (!parts || domain === undefined || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain)) {
    problems.push('CAUSEWAY_MAIL_DROP needs an address and port, and CAUSEWAY_MAIL_DROP_DOMAIN a domain')
    return null
  }
  const host = (parts[1] ?? '').replace(/^\[|\]$/g, '')
  const certificate = pemOf(reading, 'CAUSEWAY_MAIL_DROP_CERTIFICATE')
  const key = pemOf(reading, 'CAUSEWAY_MAIL_DROP_KEY')
  const tls = certificate !== null && key !== null ? { certificate, key } : null
  if (tls === null && !isLoopback(host))
    problems.push('CAUSEWAY_MAIL_DROP listens beyond this machine and needs a certificate and its key')
  return { host, port: Number(parts[2]), domain: domain.toLowerCase(), ...(tls !== null && { tls }) }
}

function pemOf(
  { text, problems }: Reading,
  name: 'CAUSEWAY_MAIL_DROP_CERTIFICATE' | 'CAUSEWAY_MAIL_DROP_KEY',
): string | null {
  const path = text(name)
  if (path === undefined) return null
  try {
    return readFileSync(path, 'utf8')
  } catch {
    problems.push(`${name} names a file that cannot be read`)
    return null
  }
}
