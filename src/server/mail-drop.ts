/** The mail drop: a small mail server that takes encrypted files from agreed senders, and nothing else. */
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { House } from '#actions/house.ts'
import { acceptMail, mostMailBytes, noteBounce, whatIsTaken } from '#actions/mail/accept.ts'
import { faultFields, type Log } from './log.ts'

export type MailDrop = { readonly port: number; stop(): Promise<void> }

/** An answer of the protocol, with its number (RFC 5321, 4.2). */
function answer(code: number, says: string): Error {
  return Object.assign(new Error(says), { responseCode: code })
}

/** Listens where the settings say; null where they name no drop. */
export async function startMailDrop(house: House, log: Log): Promise<MailDrop | null> {
  const { mailDrop } = house.settings
  if (mailDrop === undefined) return null
  const server = new SMTPServer({
    name: mailDrop.domain,
    banner: 'Causeway takes encrypted files',
    logger: false,
    authOptional: true,
    disabledCommands: ['AUTH', ...(mailDrop.tls ? [] : (['STARTTLS'] as const))],
    ...(mailDrop.tls && { cert: mailDrop.tls.certificate, key: mailDrop.tls.key }),
    size: mostMailBytes,
    maxClients: 20,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    hideSize: false,
    onRcptTo: (address, session, callback) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      if (session.envelope.rcptTo.length > 0)
        return callback(answer(452, 'One receiver for each message, please'))
      whatIsTaken(house, address.address, from).then(
        taken => callback(taken === null ? answer(550, 'Nothing is taken here from this sender') : null),
        (error: unknown) => callback(later(log, error)),
      )
    },
    onData: (stream, session, callback) => {
      take(house, stream, session).then(
        refusal => (refusal === null ? callback(null, 'Kept; an answer follows') : callback(refusal)),
        (error: unknown) => callback(later(log, error)),
      )
    },
  })
  // A peer that breaks off is no trouble of ours.
  server.on('error', error => log.info(faultFields(error), 'the mail drop lost a peer'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(mailDrop.port, mailDrop.host, () => resolve())
  })
  const bound = server.server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : mailDrop.port,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** A sender that breaks off in the middle is no fault of ours; nothing of what it began is kept. */
function later(log: Log, error: unknown): Error {
  const isBrokenOff = error instanceof Error && 'code' in error && error.code === 'ECONNECTION'
  if (isBrokenOff) log.info(faultFields(error), 'a sender of mail broke off')
  else log.error(faultFields(error), 'the mail drop failed')
  return answer(451, 'Try again later')
}

/** Takes one message; null when it is kept. It is read to its end in any case, as the protocol wants it. */
async function take(
  house: House,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Error | null> {
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  const taken = await whatIsTaken(house, envelope.rcptTo[0]?.address ?? '', from)
  if (taken?.kind === 'files') {
    const kept = await acceptMail(house, taken.organizationId, 'drop', stream)
    if (kept.ok && !stream.sizeExceeded) return null
    stream.resume()
    return answer(552, 'The message is too large')
  }
  for await (const _ of stream);
  if (taken === null) return answer(550, 'Nothing is taken here from this sender')
  await noteBounce(house, taken)
  return null
}
