/** The other side of e-mail, on this machine: a mail server that keeps what it gets, GnuPG, and an IMAP server. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export type PostOffice = {
  readonly port: number
  /** What came, in order: envelope, the message as it came, and read. */
  readonly letters: {
    readonly from: string
    readonly to: string
    readonly raw: Buffer
    readonly mail: Email
  }[]
  /** What the next messages hear: a number of the protocol, or `cut` for a connection that ends in the middle. */
  answerWith(answer: number | 'cut' | null): void
  stop(): Promise<void>
}

/** A real SMTP server. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: PostOffice['letters'] = []
  let next: number | 'cut' | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => {
        parts.push(part)
        if (next === 'cut') for (const each of server.connections) each.close()
      })
      stream.on('end', () => {
        if (typeof next === 'number') return callback(Object.assign(new Error('no'), { responseCode: next }))
        const raw = Buffer.concat(parts)
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        void PostalMime.parse(raw).then(mail => {
          letters.push({ from, to: rcptTo[0]?.address ?? '', raw, mail })
          callback()
        })
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    letters,
    answerWith: answer => {
      next = answer
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

export type Gpg = {
  readonly publicKey: string
  /** Takes our key in. */
  know(publicKey: string): void
  /** Encrypts to a key that it knows, signed unless told otherwise. */
  seal(bytes: Uint8Array, to: string, options?: { signed?: boolean; armor?: boolean; name?: string }): Buffer
  /** A signature that stands beside what it signs. */
  signBeside(bytes: Uint8Array): string
  /** Opens, and says who signed: GnuPG’s own words. */
  open(sealed: Uint8Array): { readonly bytes: Buffer; readonly says: string }
}

/** GnuPG with a home and a key of its own; to be opened at the top of a file, at whose end it goes. */
export function openGpg(owner: string): Gpg {
  const home = mkdtempSync(join(tmpdir(), 'causeway-gpg-'))
  chmodSync(home, 0o700)
  afterAll(() => {
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'])
    rmSync(home, { recursive: true, force: true })
  })
  const always = ['--homedir', home, '--batch', '--yes', '--trust-model', 'always', '--ignore-time-conflict']
  const gpg = (words: readonly string[], input?: Uint8Array): Buffer =>
    execFileSync('gpg', [...always, ...words], { input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 1e9 })
  gpg(['--passphrase', '', '--quick-generate-key', owner, 'default', 'default', '1y'])
  return {
    publicKey: gpg(['--armor', '--export', owner]).toString(),
    know: publicKey => void gpg(['--import'], Buffer.from(publicKey)),
    seal: (bytes, to, { signed = true, armor = false, name } = {}) =>
      gpg(
        [
          '--compress-algo',
          'zlib',
          ...(armor ? ['--armor'] : []),
          ...(name === undefined ? [] : ['--set-filename', name]),
          ...(signed ? ['--sign', '--local-user', owner] : []),
          '--encrypt',
          '--recipient',
          to,
        ],
        bytes,
      ),
    signBeside: bytes => gpg(['--armor', '--local-user', owner, '--detach-sign'], bytes).toString(),
    open: sealed => {
      const status = join(home, 'status')
      const bytes = gpg(['--status-file', status, '--decrypt'], sealed)
      return { bytes, says: execFileSync('cat', [status]).toString() }
    },
  }
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

export type ImapServer = {
  readonly port: number
  readonly account: string
  readonly password: string
  /** Lays a message into the mailbox. */
  lay(raw: string | Buffer): void
  stop(): Promise<void>
}

/** Dovecot with one mailbox, as its own only user. */
export async function openImap(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-imap-'))
  const port = await freePort()
  const inbox = join(folder, 'mail')
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(inbox, part), { recursive: true })
  // Dovecot reads no mail as root: there it does so as nobody.
  const [uid, gid] = process.getuid?.() === 0 ? [65_534, 65_534] : [process.getuid?.(), process.getgid?.()]
  execFileSync('chmod', ['-R', 'a+rwX', folder])
  const myself = userInfo().username
  const config = join(folder, 'dovecot.conf')
  writeFileSync(
    config,
    `protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
default_login_user = ${process.getuid?.() === 0 ? 'nobody' : myself}
default_internal_user = ${myself}
first_valid_uid = 0
mail_location = maildir:${inbox}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=the-sample-password
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
`,
  )
  const server = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore' })
  // A test that dies leaves nothing behind either.
  process.once('exit', () => server.kill('SIGKILL'))
  await listening(port)
  let count = 0
  return {
    port,
    account: 'sample',
    password: 'the-sample-password',
    lay: raw => {
      count++
      const path = join(inbox, 'new', `${1_700_000_000 + count}.M${count}P1.sample`)
      writeFileSync(path, raw)
      chmodSync(path, 0o666)
    },
    stop: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>(resolve => {
      const socket = createConnection(port, '127.0.0.1')
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (isOpen) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The IMAP server does not listen.')
}
