/** The other doors, full of values to look for: a program at SFTP, letters, and what is known of a member. */

import { once } from 'node:events'
import { connect } from 'node:net'
import ssh2, { type SFTPWrapper } from 'ssh2'
import { makeKeyPair } from '#actions/sftp/logins/key-pair.ts'
import type { Canaries } from './canary.ts'
import type { Ground } from './ground.ts'
import type { Office } from './people.ts'

/** What people learn of a member and write down, in tables of their own. */
export async function knowMember(canaries: Canaries, { colleague }: Office, planId: string): Promise<void> {
  const word = (): string => canaries.word()
  const facts = { memberCin: canaries.cin(), memberFirstName: word(), memberLastName: word() }
  const { member } = (await colleague.must('members.add-member', { facts, why: word() })) as {
    member: { id: string }
  }
  const of = { member: member.id }
  const fact = { kind: 'fact', code: 'livesInShelter', says: 'yes' }
  await colleague.must('members.tell-facts', { ...of, source: 'family', words: [fact], note: word() })
  await colleague.must('coverage.tell-coverage', {
    ...of,
    ...{ plan: planId, says: 'covered', from: '2026-01-01', why: word() },
  })
  const need = { kind: 'need', command: crypto.randomUUID(), on: '2026-11-22' }
  const said = { area: 'social', level: 'some', says: word(), wants: word() }
  await colleague.must('casework.write-down', { ...of, entries: [{ ...need, said }] })
  const asked = { ...of, as: 'provider', service: 'ecm', partner: planId, from: '2026-12-01', note: word() }
  await colleague.must('authorizations.ask', asked)
  // What is refused was said all the same.
  await colleague.ask('members.tell-facts', { ...of, source: word(), words: [{ ...fact, code: word() }] })
  await colleague.ask('assignments.assign', { ...of, service: 'ecm', provider: planId, despite: word() })
  const dispute = { partner: planId, number: word(), on: '2026-11-20', why: word() }
  await colleague.ask('books.begin-dispute', dispute)
  await colleague.ask('claims.open-dispute', { line: of.member, receivedOn: '2026-11-20', says: word() })
}

/** A program puts files with names and rows of people, does what it may not, and comes with a wrong name. */
export async function putOverSftp(canaries: Canaries, ground: Ground, office: Office): Promise<void> {
  const word = (): string => canaries.word()
  const pair = makeKeyPair('ed25519')
  const form = { name: word(), scope: 'fetch-and-put', publicKey: pair.public }
  const { userName } = await office.administrator.must('sftp.add-key', form)
  const port = Number(ground.env.CAUSEWAY_SFTP_PORT)
  const at = { host: '127.0.0.1', port, readyTimeout: 60_000 }
  const client = new ssh2.Client().connect({ ...at, username: String(userName), privateKey: pair.private })
  await once(client, 'ready')
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
    client.sftp((error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const folders = await new Promise<readonly string[]>((resolve, reject) => {
    sftp.readdir('/to-causeway', (error, list) => {
      if (error) reject(error)
      else resolve(list.map(({ filename }) => filename))
    })
  })
  /** True when it was done. */
  const tried = (begin: (told: (error?: Error | null) => void) => void): Promise<boolean> =>
    new Promise(resolve => begin(error => resolve(!error)))
  const rows = (): string => `Member Client Index Number (CIN),${word()}\n${canaries.cin()},${word()}\n`
  for (let nth = 0; nth < 3; nth++) {
    const path = `/to-causeway/${folders[0] ?? ''}/${word()}.csv`
    if (!(await tried(told => sftp.writeFile(path, rows(), told)))) throw new Error('SFTP took no file')
  }
  await tried(told => sftp.writeFile(`/to-causeway/${word()}/${word()}.csv`, rows(), told))
  await tried(told => sftp.mkdir(`/from-causeway/${word()}`, told))
  await tried(told => sftp.unlink(`/../../etc/${word()}`, told))
  await tried(told => sftp.readFile(`/from-causeway/${folders[0] ?? ''}/${word()}`, error => told(error)))
  client.end()
  await once(client, 'close')
  const password = canaries.secretWord()
  const stranger = new ssh2.Client().connect({ ...at, username: word().toLowerCase(), password })
  await new Promise(resolve => void stranger.once('error', resolve))
  stranger.end()
}

/** Letters from nobody known, one to nobody: their senders, names, subjects and words. */
export async function sendLetters(canaries: Canaries, ground: Ground): Promise<void> {
  const word = (): string => canaries.word()
  const port = Number(ground.env.CAUSEWAY_MAIL_DROP?.split(':')[1])
  const domain = ground.env.CAUSEWAY_MAIL_DROP_DOMAIN
  for (let nth = 0; nth < 3; nth++)
    await converse(port, [
      `EHLO ${word()}.example.org`,
      `MAIL FROM:<${word()}@example.org>`,
      `RCPT TO:<${word()}@${nth === 0 ? domain : 'example.net'}>`,
      'DATA',
      `From: ${word()} <${word()}@example.org>\r\nSubject: ${word()}\r\n\r\n${word()}\r\n.`,
      word(),
      'QUIT',
    ])
}

/** Says a line whenever the other side has answered, whatever it answered. */
async function converse(port: number, lines: string[]): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('data', () => {
    const next = lines.shift()
    if (next === undefined) socket.end()
    else socket.write(`${next}\r\n`)
  })
  await once(socket, 'close')
}
