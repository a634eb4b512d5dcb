/**
 * Finds what the tests need beyond npm, installs what is missing, and says what it uses. Never skips in
 * silence.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, isChromiumQuick } from '#test/browser/browser.ts'
import { findServerPrograms } from '#test/databases/server.ts'
import { buildPortal } from './portal.ts'

const root = join(import.meta.dirname, '..')

const quickChromium = 'chromium-headless-shell'

/** Programs from outside npm: how each is recognised, and the Debian packages that bring it. */
const programs: readonly { name: string; isHere: () => boolean; packages: readonly string[] }[] = [
  { name: 'LibreOffice', isHere: () => runs(['soffice', '--version']), packages: ['libreoffice-calc'] },
  {
    name: 'openpyxl',
    isHere: () => runs(['/usr/bin/python3', '-c', 'import openpyxl']),
    packages: ['python3-openpyxl'],
  },
  {
    name: 'PostgreSQL 15 or later (or TEST_DATABASE_URL, a superuser of one)',
    isHere: () => Boolean(process.env.TEST_DATABASE_URL) || findServerPrograms() !== null,
    packages: ['postgresql'],
  },
  { name: 'Chromium (or TEST_CHROMIUM)', isHere: () => findChromium() !== null, packages: [quickChromium] },
  {
    name: 'OpenSSH, its client and its server',
    isHere: () => existsSync('/usr/sbin/sshd') && runs(['sftp', '-h'], 1) && runs(['ssh', '-V']),
    packages: ['openssh-client', 'openssh-server'],
  },
  { name: 'GnuPG', isHere: () => runs(['gpg', '--version']), packages: ['gnupg'] },
  { name: '7-Zip', isHere: () => runs(['7zz']), packages: ['7zip'] },
  { name: 'Dovecot', isHere: () => runs(['dovecot', '--version']), packages: ['dovecot-imapd'] },
  {
    name: 'Poppler',
    isHere: () => runs(['pdfinfo', '-v']) && runs(['pdftotext', '-v']) && runs(['pdffonts', '-v']),
    packages: ['poppler-utils'],
  },
  { name: 'pgbouncer', isHere: () => runs(['pgbouncer', '--version']), packages: ['pgbouncer'] },
]

/** The other Node versions that the packed program is run on; the binaries are ordinary npm packages. */
const nodeVersions = ['22', '24'] as const

function runs(command: readonly string[], status = 0): boolean {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'ignore', timeout: 60_000 }).status === status
}

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !runs(['apt-get', '--version'])) return false
  const apt = (...words: string[]): boolean =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

const missing = programs.filter(program => !program.isHere())
if (missing.length > 0) {
  const packages = missing.flatMap(program => program.packages)
  console.error(`Installing for the tests: ${packages.join(' ')}`)
  if (!install(packages)) {
    console.error(`The tests need ${missing.map(program => program.name).join(' and ')}.`)
    console.error(`Install them, for example: sudo apt-get install ${packages.join(' ')}`)
    process.exit(1)
  }
}

// Any Chromium does; where this one can be had, the tests take two thirds of the time.
if (!isChromiumQuick() && !install([quickChromium]))
  console.error(`${quickChromium} cannot be installed here: the tests take longer.`)

const nodes = join(root, '.causeway', 'nodes')
for (const version of nodeVersions) {
  const folder = join(nodes, version)
  if (existsSync(join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')))
    continue
  mkdirSync(folder, { recursive: true })
  const name = `node-${process.platform}-${process.arch}@${version}`
  const done = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', name],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (done.status !== 0) {
    console.error(`The tests run the packed program on Node ${version} too, and could not install ${name}.`)
    process.exit(1)
  }
}
// Before the tests, so that no two of them build it at the same moment.
await buildPortal()

const server = process.env.TEST_DATABASE_URL
  ? 'the PostgreSQL of TEST_DATABASE_URL'
  : `PostgreSQL of ${findServerPrograms()}`
console.error(
  `Tests use LibreOffice, openpyxl, OpenSSH, GnuPG, 7-Zip, Dovecot, Poppler, pgbouncer and ${findChromium()} of this machine, ${server}, and Node 22 and 24 from npm.`,
)
