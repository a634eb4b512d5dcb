/** Hand delivery and the mailbox, with real peers: 7-Zip, GnuPG, Dovecot. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { pack } from '#actions/hand-delivery/archive.ts'
import { fileOf, mustAsk, once, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, download, layoutFor, rowsOf, see } from '#test/exchange/house.ts'
import {
  composeMembers,
  type MailPlan,
  mailSettings,
  makeMailPlan,
  partnerAddress,
  workAll,
} from './mail-house.ts'
import {
  type Gpg,
  type ImapServer,
  openGpg,
  openImap,
  openPostOffice,
  type PostOffice,
} from './post-office.ts'

const gpg: Gpg = openGpg('Sample Partner <files@partner.example>')
const folder = mkdtempSync(join(tmpdir(), 'causeway-hands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sevenZip = (...words: string[]): string =>
  execFileSync('7zz', words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString()

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Delivery = {
  readonly delivery: {
    readonly id: string
    readonly sha256: string
    readonly parts: readonly { sha256: string }[]
  }
  readonly password: string | null
}

forEachDatabase((kind, open) => {
  let house: TestHouse
  let our: MailPlan
  let imap: ImapServer
  let office: PostOffice
  beforeAll(async () => {
    office = await openPostOffice()
    imap = await openImap()
    house = await openTestHouse(await open(), mailSettings(office))
    house.pass(Date.now() - Date.parse(house.now()))
    our = await makeMailPlan(house, gpg.publicKey)
    gpg.know(our.publicKey)
  }, 120_000)

  afterAll(async () => {
    await office?.stop()
    await imap?.stop()
  })

  const tracker = async (seed: number): Promise<Uint8Array> => {
    const layout = layoutFor('OTF')
    return bytesOf(layout, rowsOf(layout, 3, seed))
  }
  const fetched = (name: 'download-archive' | 'download-receipt', input: object) =>
    mustAsk(house, `hand-delivery.${name}`, our.analyst, input).then(file =>
      whole((file as { bytes: AsyncIterable<Uint8Array> }).bytes),
    )
  const bring = (bytes: Uint8Array, asked: object = {}, name = 'archive.zip') =>
    ask(
      house,
      'hand-delivery.receive-archive',
      our.analyst,
      { partner: our.partnerId, ...asked },
      once(house, { file: fileOf(bytes, name) }),
    )
  const packed = (parts: Record<string, Uint8Array>, password: string | null) =>
    whole(
      pack(
        Object.entries(parts).map(([name, bytes]) => ({ name, bytes: fileOf(bytes).bytes })),
        password,
      ),
    )

  test('an archive goes out that 7-Zip opens with the password, with a receipt and who handed it over', async () => {
    const composed = await composeMembers(house, our)
    const made = (await mustAsk(
      house,
      'hand-delivery.pack-files',
      our.analyst,
      { transmissions: [composed.id] },
      once(house),
    )) as Delivery
    expect(made.password).toMatch(/^(?:[A-Z2-9]{5}-){4}[A-Z2-9]{5}$/)
    const archive = await fetched('download-archive', { delivery: made.delivery.id })
    expect(sha256(archive)).toBe(made.delivery.sha256)
    writeFileSync(join(folder, `${kind}.zip`), archive)
    expect(sevenZip('l', '-slt', `${kind}.zip`)).toContain('Method = AES-256')
    sevenZip('x', '-y', `-p${made.password}`, `-o${kind}`, `${kind}.zip`)
    const [name = ''] = readdirSync(join(folder, kind))
    const ours = await download(house, our.analyst, 'exchange.download-file', { transmission: composed.id })
    expect(readFileSync(join(folder, kind, name)).equals(ours)).toBe(true)
    expect(() => sevenZip('x', '-y', '-pwrong', '-owrong', `${kind}.zip`)).toThrow('Command failed')
    const handed = {
      delivery: made.delivery.id,
      handedBy: 'Testina Sample',
      handedTo: 'Bela <b>',
      handedOn: '2026-11-23',
    }
    await mustAsk(house, 'hand-delivery.note-handed-over', our.analyst, handed, once(house))
    const seen = await see(house, our.analyst, composed.id)
    expect(seen.steps.map(({ step }) => step)).toEqual(['asked', 'composed', 'sent', 'delivered'])
    const receipt = (
      await fetched('download-receipt', { delivery: made.delivery.id, language: 'es' })
    ).toString()
    for (const said of [
      made.delivery.sha256,
      sha256(ours),
      'Testina Sample',
      'Bela &#60;b&#62;',
      'Entregado por',
    ])
      expect(receipt).toContain(said)
    expect(receipt).not.toContain(made.password)
  })

  test('with OpenPGP only the partner opens it; what comes back signed is taken in', async () => {
    const composed = await composeMembers(house, our)
    const asked = { transmissions: [composed.id], form: 'openpgp' }
    const made = (await mustAsk(
      house,
      'hand-delivery.pack-files',
      our.analyst,
      asked,
      once(house),
    )) as Delivery
    expect(made.password).toBeNull()
    const opened = gpg.open(await fetched('download-archive', { delivery: made.delivery.id }))
    expect(opened.says).toContain('GOODSIG')
    expect(sha256(opened.bytes)).toBe(composed.sha256)
    const back = gpg.seal(await tracker(31), our.fingerprint, { name: 'back.csv' })
    expect(await bring(back, {}, 'back.csv.gpg')).toMatchObject({
      ok: true,
      value: { files: [{ alreadyReceived: false, transmission: { fileName: 'back.csv' } }] },
    })
    const unsigned = gpg.seal(await tracker(32), our.fingerprint, { signed: false })
    expect(await bring(unsigned)).toMatchObject({ refusal: { code: 'hand-delivery/wrong-signature' } })
  })

  test('an archive of 7-Zip is taken in, each file with its receipt; again, nothing happens twice', async () => {
    writeFileSync(join(folder, 'one.csv'), await tracker(21))
    writeFileSync(join(folder, 'two.csv'), await tracker(22))
    rmSync(join(folder, 'in.zip'), { force: true })
    sevenZip('a', '-tzip', '-mem=AES256', '-pthe sample password', 'in.zip', 'one.csv', 'two.csv')
    const archive = readFileSync(join(folder, 'in.zip'))
    const taken = await bring(archive, { password: 'the sample password', handedBy: 'Bela Sample' })
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(taken.value.files.map(({ transmission }) => transmission.fileName)).toEqual(['one.csv', 'two.csv'])
    expect(taken.value.delivery).toMatchObject({
      direction: 'in',
      sha256: sha256(archive),
      handedBy: 'Bela Sample',
    })
    await workAll(house)
    for (const { transmission } of taken.value.files)
      expect((await see(house, our.analyst, transmission.id)).answers.map(each => each.kind)).toContain(
        'receipt',
      )
    expect(await bring(archive, { password: 'the sample password' })).toMatchObject({
      value: { files: [{ alreadyReceived: true }, { alreadyReceived: true }] },
    })
    expect(await bring(archive, { password: 'another' })).toMatchObject({
      refusal: { code: 'hand-delivery/wrong-password' },
    })
    const cut = archive.subarray(0, archive.length - 30)
    expect(await bring(cut, { password: 'the sample password' })).toMatchObject({
      refusal: { code: 'hand-delivery/not-an-archive' },
    })
    const changed = Buffer.from(archive)
    changed[120] = (changed[120] ?? 0) ^ 1
    expect(await bring(changed, { password: 'the sample password' })).toMatchObject({ ok: false })
  })

  test('bombs, paths that lead elsewhere, and what is not encrypted are refused, and nothing is received', async () => {
    const count = async (): Promise<number> =>
      (
        (await mustAsk(house, 'exchange.list-transmissions', our.analyst, { limit: 500 })) as {
          transmissions: []
        }
      ).transmissions.length
    const before = await count()
    const small = Buffer.from('hello')
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.csv`, small]))
    const cases: readonly [string, Uint8Array][] = [
      ['not-safe', await packed({ '../../etc/passwd': small }, 'p')],
      ['not-safe', await packed({ 'a\\b.csv': small }, 'p')],
      ['not-safe', await packed(many, 'p')],
      ['not-safe', await packed({ 'bomb.csv': Buffer.alloc(60_000_000) }, 'p')],
      ['not-encrypted', await packed({ 'plain.csv': small }, null)],
      ['not-an-archive', Buffer.from('PK\u0003\u0004 nothing')],
      ['not-an-archive', small],
    ]
    for (const [code, bytes] of cases)
      expect(await bring(bytes, { password: 'p' }), code).toMatchObject({
        refusal: { code: `hand-delivery/${code}` },
      })
    expect(await count()).toBe(before)
  }, 30_000)

  test('only composed files of one partner are packed', async () => {
    const pack = { transmissions: [house.newId()] }
    expect(await ask(house, 'hand-delivery.pack-files', our.analyst, pack, once(house))).toMatchObject({
      refusal: { code: 'hand-delivery/nothing-to-hand-over' },
    })
  })

  test('a mailbox is fetched from: what is new, once; a wrong password is said in words', async () => {
    const { port, account, password } = imap
    const mailbox = { host: '127.0.0.1', port, account, password, folder: 'INBOX' }
    const sealed = gpg.seal(await tracker(41), our.fingerprint, { armor: true, name: 'by-imap.csv' })
    const letter = (id: string) =>
      `From: ${partnerAddress}\r\nMessage-ID: <${id}.${kind}@partner.example>\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: application/pgp-encrypted; name="f.csv.asc"\r\nContent-Disposition: attachment; ` +
      `filename="f.csv.asc"\r\n\r\n${sealed.toString().replace(/\r?\n/g, '\r\n')}\r\n`
    imap.lay(letter('one'))
    await mustAsk(house, 'mail.save-mailbox', our.keeper, mailbox, once(house))
    await workAll(house)
    const incoming = async () =>
      (
        (await mustAsk(house, 'mail.list-messages', our.analyst, {})) as {
          messages: { way: string; state: string; transmissions: string[] }[]
        }
      ).messages.filter(({ way }) => way === 'in')
    expect((await incoming()).map(({ state }) => state)).toEqual(['taken'])
    const fetchAgain = async () => {
      await house.database.inTransaction({ organizationId: our.plan.id, personId: null }, tx =>
        house.jobs.send(tx, 'mail-fetch', { organizationId: our.plan.id }),
      )
      await workAll(house)
    }
    await fetchAgain()
    expect(await incoming()).toHaveLength(1)
    imap.lay(letter('two'))
    await fetchAgain()
    expect((await incoming()).map(({ state }) => state)).toEqual(['taken', 'taken'])
    const setup = async () =>
      ((await mustAsk(house, 'mail.see-setup', our.keeper, {})) as { mailbox: { trouble: string | null } })
        .mailbox
    expect((await setup()).trouble).toBeNull()
    await mustAsk(house, 'mail.save-mailbox', our.keeper, { ...mailbox, password: 'wrong' }, once(house))
    await workAll(house)
    expect((await setup()).trouble).toContain('password')
    await mustAsk(house, 'mail.save-mailbox', our.keeper, { ...mailbox, host: '10.0.0.1' }, once(house))
    await workAll(house)
    expect((await setup()).trouble).toContain('private network')
  }, 60_000)
})
