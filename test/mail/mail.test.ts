/** E-mail on both databases, with real peers on this machine: a mail server, nodemailer, GnuPG. */
import { createConnection } from 'node:net'
import { createTransport } from 'nodemailer'
import { generateKey } from 'openpgp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { dropAddressOf } from '#actions/mail/addresses.ts'
import { queueMail } from '#actions/mail/outbox.ts'
import { openLog } from '#server/log.ts'
import { type MailDrop, startMailDrop } from '#server/mail-drop.ts'
import { updatePerson } from '#store/people/persons.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, download, layoutFor, rowsOf, see } from '#test/exchange/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import { formFor } from '#test/referrals/house.ts'
import {
  composeMembers,
  type MailPlan,
  mailSettings,
  makeMailPlan,
  partnerAddress,
  workAll,
} from './mail-house.ts'
import { type Gpg, openGpg, openPostOffice, type PostOffice } from './post-office.ts'

const gpg: Gpg = openGpg('Sample Partner <files@partner.example>')
const stranger: Gpg = openGpg('Somebody Else <other@elsewhere.example>')

type Messages = {
  messages: { way: string; about: string; state: string; trouble: string | null; transmissions: string[] }[]
}

forEachDatabase((_, open) => {
  let office: PostOffice
  let house: TestHouse
  let drop: MailDrop | null = null
  let our: MailPlan
  beforeAll(async () => {
    office = await openPostOffice()
    const dropAt = { host: '127.0.0.1', port: 0, domain: 'files.hub.example.org' }
    house = await openTestHouse(await open(), mailSettings(office, dropAt))
    // GnuPG goes by the clock of this machine: so does this house.
    house.pass(Date.now() - Date.parse(house.now()))
    drop = await startMailDrop(house, openLog('error'))
    our = await makeMailPlan(house, gpg.publicKey)
    for (const each of [gpg, stranger]) each.know(our.publicKey)
  }, 120_000)
  afterAll(async () => {
    await drop?.stop()
    await office?.stop()
  })

  const messages = async (): Promise<Messages['messages']> =>
    ((await mustAsk(house, 'mail.list-messages', our.analyst, {})) as Messages).messages
  const heard = async (): Promise<string[]> =>
    (
      (await mustAsk(house, 'notices.list', our.analyst, { limit: 500 })) as { notices: { kind: string }[] }
    ).notices.map(({ kind }) => kind)
  const deliver = (mail: object, from = partnerAddress) => {
    const to = dropAddressOf(house, our.plan.id) ?? ''
    const transport = createTransport({ host: '127.0.0.1', port: drop?.port ?? 0, ignoreTLS: true })
    return transport.sendMail({
      from,
      to,
      envelope: { from, to },
      subject: 'A file',
      text: 'See the file.',
      ...mail,
    })
  }
  const members = async (seed: number): Promise<Uint8Array> => {
    const layout = layoutFor('OTF')
    return bytesOf(layout, rowsOf(layout, 3, seed))
  }
  const ourName = 'Sample Harbor Plan'

  describe('out', () => {
    test('a file goes signed and encrypted, GnuPG opens it, and the partner then has it', async () => {
      const composed = await composeMembers(house, our)
      const sent = { transmission: composed.id }
      expect(await mustAsk(house, 'exchange.send-file', our.analyst, sent, once(house))).toMatchObject({
        way: 'mail',
        step: 'sent',
      })
      await workAll(house)
      const letter = office.letters.at(-1)
      expect(letter?.to).toBe(partnerAddress)
      const attached = letter?.mail.attachments[0]
      const opened = gpg.open(new Uint8Array(attached?.content as ArrayBuffer))
      const ours = await download(house, our.analyst, 'exchange.download-file', sent)
      expect(opened.bytes.equals(ours)).toBe(true)
      expect(opened.says).toMatch(/\[GNUPG:\] GOODSIG/)
      const seen = await see(house, our.analyst, composed.id)
      expect(seen.steps.map(({ step }) => step)).toEqual(['asked', 'composed', 'sent', 'delivered'])
      // Not a value of any member stands in the open, in no form of mail.
      const shown = letter?.raw.toString() ?? ''
      for (const row of rowsOf(layoutFor('MIF'), 3)) {
        for (const value of row.filter(each => each.length > 5)) expect(shown).not.toContain(value)
      }
    })

    test('a server that is busy or breaks off gets it later, once; one that refuses for good is told of', async () => {
      const invite = (name: string) =>
        mustAsk(house, 'people.invite', our.keeper, { signInName: name, roles: ['reviewer'] }, once(house))
      const before = office.letters.length
      for (const answer of [451, 'cut'] as const) {
        office.answerWith(answer)
        const address = `${answer}.testina@example.org`
        expect(await invite(address)).toMatchObject({ isMailed: true })
        expect(
          (await workAll(house)).some(({ queue, outcome }) => queue === 'mail-send' && outcome === 'failed'),
        ).toBe(true)
        expect(office.letters).toHaveLength(before)
      }
      office.answerWith(550)
      await invite('nobody.testina@example.org')
      await workAll(house)
      expect((await messages())[0]).toMatchObject({ about: 'invitation', state: 'undeliverable' })
      const keepers = (await mustAsk(house, 'notices.list', our.keeper, {})) as {
        notices: { kind: string }[]
      }
      expect(keepers.notices.map(({ kind }) => kind)).toContain('address-wrong')
      office.answerWith(null)
      await invite('sample.testina@example.org')
      await workAll(house)
      const letter = office.letters.at(-1)
      expect(letter?.to).toBe('sample.testina@example.org')
      expect(letter?.mail.text).toMatch(/https:\/\/hub\.example\.org\/invitation#[A-Za-z0-9_-]{43}/)
      const kept = await house.database.inTransaction({ organizationId: our.plan.id, personId: null }, tx =>
        tx
          .selectFrom('mail_message')
          .select('sealed_content')
          .where('address', '=', letter?.to ?? '')
          .execute(),
      )
      expect(kept).toEqual([{ sealed_content: null }])
    })

    test('notices go to those who want them, in their language, with a way to choose', async () => {
      const provider = await makeOrganization(house, ['ecm-provider'], 'Sample Bluebird')
      const person = await makeMember(house, provider, ['administrator'])
      const quiet = await makeMember(house, provider, ['administrator'])
      const choice = { kind: 'contract-proposed', mail: 'never' } as const
      await mustAsk(house, 'notices.choose-mail', quiet, choice, once(house))
      await house.database.inTransaction({ organizationId: null, personId: person.personId }, tx =>
        updatePerson(tx, person.personId, { name: 'Testina Sample', language: 'es' }),
      )
      const before = office.letters.length
      const proposal = {
        partnerId: provider.id,
        number: `N-${house.newId()}`,
        since: '2026-12-01',
        terms: sampleTerms,
      }
      await mustAsk(house, 'network.propose-contract', our.analyst, proposal, once(house))
      await workAll(house)
      const letters = office.letters.slice(before)
      expect(letters.map(({ to }) => to)).toEqual([`testina.${person.personId}@example.org`])
      const [letter] = letters
      expect(letter?.mail.subject).toBe(`${ourName} propone un contrato`)
      expect(letter?.raw.toString()).toMatch(/^List-Unsubscribe: <https:\/\/hub\.example\.org\/notices>/m)
      await workAll(house)
      expect(office.letters).toHaveLength(before + 1)
    })

    test('a message that comes back is noted, by nobody but who has its own address', async () => {
      const about = { purpose: 'invitation' } as const
      const bouncing = `bouncing ${house.database.kind}`
      await house.database.inTransaction({ organizationId: our.plan.id, personId: null }, tx =>
        queueMail(
          { tx, house, organizationId: our.plan.id, now: house.now() },
          {
            ...about,
            about: bouncing,
            address: 'gone.testina@example.org',
            letter: { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' },
          },
        ),
      )
      await workAll(house)
      const from = office.letters.at(-1)?.from ?? ''
      expect(from).toMatch(/^b-[0-9a-z]{58}@files\.hub\.example\.org$/)
      const transport = createTransport({ host: '127.0.0.1', port: drop?.port ?? 0, ignoreTLS: true })
      const back = { from: '', subject: 'Undelivered', text: 'No such mailbox.' }
      const forged = from.replace(/^b-./, letter => (letter === 'b-0' ? 'b-1' : 'b-0'))
      await expect(transport.sendMail({ ...back, envelope: { from: '', to: forged } })).rejects.toMatchObject(
        {
          responseCode: 550,
        },
      )
      await transport.sendMail({ ...back, envelope: { from: '', to: from } })
      const states = await house.database.inTransaction({ organizationId: our.plan.id, personId: null }, tx =>
        tx.selectFrom('mail_message').select('state').where('about', '=', bouncing).execute(),
      )
      expect(states).toEqual([{ state: 'bounced' }])
    })
  })

  describe('in', () => {
    test('an encrypted and signed file is taken in, and its answers go back encrypted', async () => {
      const file = await members(11)
      const sealed = gpg.seal(file, our.fingerprint, { name: 'tracker.csv' })
      const before = office.letters.length
      const sent = await deliver({ attachments: [{ filename: 'tracker.csv.gpg', content: sealed }] })
      await workAll(house)
      const taken = (await messages()).find(({ way }) => way === 'out')
      const arrived = (await messages()).find(({ way }) => way === 'in')
      expect(arrived).toMatchObject({ state: 'taken', trouble: null })
      const seen = await see(house, our.analyst, arrived?.transmissions[0] ?? '')
      expect(seen.transmission).toMatchObject({ fileName: 'tracker.csv' })
      expect(taken).toMatchObject({ way: 'out', about: 'answer', state: 'sent' })
      const answer = office.letters.at(-1)
      expect(office.letters).toHaveLength(before + 1)
      const receipt = answer?.mail.attachments.find(({ filename }) => filename?.includes('.receipt.'))
      const opened = gpg.open(new Uint8Array(receipt?.content as ArrayBuffer))
      expect(JSON.parse(opened.bytes.toString())).toMatchObject({ sha256: seen.transmission.sha256 })
      expect(answer?.raw.toString()).not.toContain('tracker')
      // The same message again, and the same Message-ID with other bytes: neither does anything.
      const raw = {
        attachments: [{ filename: 'tracker.csv.gpg', content: sealed }],
        messageId: sent.messageId,
      }
      await deliver(raw)
      await workAll(house)
      const incoming = (await messages()).filter(({ way }) => way === 'in')
      expect(incoming.map(({ state }) => state).sort()).toEqual(['repeated', 'taken'])
      expect(office.letters).toHaveLength(before + 1)
    })

    test('PGP/MIME, as mail programs write it', async () => {
      const file = Buffer.from(await members(12))
      const inner = `Content-Type: multipart/mixed; boundary="in"\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nHello\r\n--in\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="inner.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--in--\r\n`
      const sealed = gpg.seal(Buffer.from(inner), our.fingerprint, { armor: true })
      const raw = `From: ${partnerAddress}\r\nTo: us@hub.example.org\r\nMessage-ID: <pgp-mime-${house.database.kind}@partner.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="out"\r\n\r\n--out\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--out\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n${sealed.toString()}\r\n--out--\r\n`
      await deliver({ raw })
      await workAll(house)
      const arrived = (await messages()).find(({ way }) => way === 'in')
      expect(arrived).toMatchObject({ state: 'taken' })
      const seen = await see(house, our.analyst, arrived?.transmissions[0] ?? '')
      expect(seen.transmission.fileName).toBe('inner.csv')
    })

    test('PGP/MIME whose signature stands beside the content counts as signed; one of another is refused', async () => {
      const file = Buffer.from(await members(19))
      const content = `Content-Type: text/csv; name="beside.csv"\r\nContent-Disposition: attachment; filename="beside.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
      const send = async (nth: number, signed: string) => {
        const inner = `Content-Type: multipart/signed; micalg=pgp-sha512;\r\n protocol="application/pgp-signature"; boundary="sign"\r\n\r\n--sign\r\n${content}\r\n--sign\r\nContent-Type: application/pgp-signature; name="signature.asc"\r\n\r\n${gpg.signBeside(Buffer.from(signed))}\r\n--sign--\r\n`
        const sealed = gpg.seal(Buffer.from(inner), our.fingerprint, { armor: true, signed: false })
        const raw = `From: ${partnerAddress}\r\nTo: us@hub.example.org\r\nMessage-ID: <beside-${nth}-${house.database.kind}@partner.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="out"\r\n\r\n--out\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--out\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n${sealed.toString()}\r\n--out--\r\n`
        await deliver({ raw })
        await workAll(house)
        return (await messages()).find(({ way }) => way === 'in')
      }
      expect(await send(1, `${content}changed`)).toMatchObject({
        state: 'refused',
        trouble: expect.stringContaining('sign'),
      })
      expect(await send(2, content)).toMatchObject({ state: 'taken', trouble: null })
    })

    test('what cannot be taken is refused whole, and said to the partner and to us in words', async () => {
      const file = await members(13)
      const good = gpg.seal(file, our.fingerprint)
      const tampered = Buffer.from(good)
      tampered[tampered.length - 40] = (tampered[tampered.length - 40] ?? 0) ^ 1
      const other = stranger.publicKey
      gpg.know(other)
      const bomb = gpg.seal(Buffer.alloc(130_000_000), our.fingerprint)
      const deep = Array.from(
        { length: 60 },
        (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
      ).join('')
      const cases: readonly [string, object][] = [
        ['No encrypted file was attached', {}],
        ['without encryption', { attachments: [{ filename: 'members.csv', content: Buffer.from(file) }] }],
        [
          'not with our key',
          { attachments: [{ filename: 'a.gpg', content: gpg.seal(file, 'other@elsewhere.example') }] },
        ],
        ['damaged or changed', { attachments: [{ filename: 'a.gpg', content: tampered }] }],
        [
          'not in the form of OpenPGP',
          { attachments: [{ filename: 'a.gpg', content: Buffer.from('hello') }] },
        ],
        [
          'is not signed',
          {
            attachments: [{ filename: 'a.gpg', content: gpg.seal(file, our.fingerprint, { signed: false }) }],
          },
        ],
        [
          'not by a key',
          { attachments: [{ filename: 'a.gpg', content: stranger.seal(file, our.fingerprint) }] },
        ],
        ['too large', { attachments: [{ filename: 'a.gpg', content: bomb }] }],
        ['not in the form of an e-mail', { raw: `From: ${partnerAddress}\r\nMIME-Version: 1.0\r\n${deep}` }],
      ]
      for (const [words, mail] of cases) {
        const before = office.letters.length
        await deliver(mail)
        await workAll(house)
        const arrived = (await messages()).find(({ way }) => way === 'in')
        expect(arrived, words).toMatchObject({ state: 'refused', transmissions: [] })
        expect(arrived?.trouble, words).toContain(words)
        const told = office.letters.slice(before).map(({ to, mail: { text } }) => [to, text?.includes(words)])
        // What cannot be read has no sender whom we could answer.
        expect(told, words).toEqual(words.includes('form of an e-mail') ? [] : [[partnerAddress, true]])
      }
      expect(await heard()).toContain('mail-refused')
    }, 60_000)

    test('a hostile name leads nowhere, and hidden signs are left out', async () => {
      const file = await members(14)
      await deliver({
        attachments: [
          {
            filename: 'x.gpg',
            content: gpg.seal(file, our.fingerprint, { name: '../../etc/pass\u202ewd.csv' }),
          },
        ],
      })
      await workAll(house)
      const arrived = (await messages()).find(({ way }) => way === 'in')
      expect((await see(house, our.analyst, arrived?.transmissions[0] ?? '')).transmission.fileName).toMatch(
        /^pass.*wd\.csv$/,
      )
    })

    test('nobody but agreed senders is let in, nothing is passed on, nothing too large is read', async () => {
      const sealed = gpg.seal(await members(15), our.fingerprint)
      const attachments = [{ filename: 'a.gpg', content: sealed }]
      await expect(deliver({ attachments }, 'other@elsewhere.example')).rejects.toMatchObject({
        responseCode: 550,
      })
      const transport = createTransport({ host: '127.0.0.1', port: drop?.port ?? 0, ignoreTLS: true })
      const relay = { from: partnerAddress, to: 'someone@elsewhere.example', text: 'Hello' }
      await expect(transport.sendMail(relay)).rejects.toMatchObject({ responseCode: 550 })
      const huge = { filename: 'a.gpg', content: Buffer.alloc(36_000_000, 65) }
      await expect(deliver({ attachments: [huge] })).rejects.toMatchObject({ responseCode: 552 })
      // The envelope says one address, the letter another: the letter's is judged.
      const before = (await messages()).filter(({ way }) => way === 'in').length
      await deliver({ attachments, from: 'other@elsewhere.example' })
      await workAll(house)
      const incoming = (await messages()).filter(({ way }) => way === 'in')
      expect(incoming).toHaveLength(before + 1)
      expect(incoming[0]).toMatchObject({ state: 'refused' })
    })

    test('a connection that is cut in the middle leaves nothing', async () => {
      const before = (await messages()).length
      const to = dropAddressOf(house, our.plan.id) ?? ''
      await new Promise<void>(resolve => {
        const socket = createConnection(drop?.port ?? 0, '127.0.0.1')
        socket.on('close', () => resolve())
        socket.on('error', () => {})
        const says = [
          `EHLO x`,
          `MAIL FROM:<${partnerAddress}>`,
          `RCPT TO:<${to}>`,
          'DATA',
          'From: x\r\n\r\nhalf a',
        ]
        socket.on('data', () => {
          const next = says.shift()
          if (next === undefined) return
          socket.write(`${next}\r\n`)
          if (says.length === 0) setTimeout(() => socket.destroy(), 20)
        })
      })
      await workAll(house)
      expect((await messages()).length).toBe(before)
    })
  })

  test('who referred hears by e-mail that there is news, and a member only where it is safe; no e-mail says what it is', async () => {
    const page = { slug: 'mail-plan', phone: '5550100100', tty: null, website: null }
    const shows = { showsDirectory: true, showsAccepting: true, takesReferrals: true }
    await mustAsk(house, 'care.change-public-page', our.keeper, { ...page, ...shows }, once(house))
    const enter = async (answers: Record<string, string>) => {
      const form = { ...formFor({ source: 'family' }, { senderName: 'Sam Sample', ...answers }), way: 'call' }
      const { referrals } = (await mustAsk(
        house,
        'referrals.enter-referral',
        our.analyst,
        form,
        once(house),
      )) as { referrals: { id: string }[] }
      const denied = {
        referralId: referrals[0]?.id,
        deed: 'deny',
        reason: 'Member No Longer Eligible',
        note: null,
      }
      await mustAsk(house, 'referrals.decide-referral', our.analyst, denied, once(house))
    }
    await enter({ senderEmail: 'sam@family.example', email: 'testina@home.example' })
    await enter({ senderEmail: 'ana@family.example', email: 'hidden@home.example', contactIsSafe: 'no' })
    await workAll(house)
    const written = office.letters.filter(({ to }) => /@(?:family|home)\.example$/.test(to))
    expect([...new Set(written.map(({ to }) => to))].toSorted()).toEqual([
      'ana@family.example',
      'sam@family.example',
      'testina@home.example',
    ])
    for (const { mail } of written) {
      expect(mail.text).toMatch(/news about the request CW-[\w-]+\. .*\(555\) 010-0100/)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/Testina|Sam |care|ECM|ask for help/i)
    }
    const { notices } = (await mustAsk(house, 'referrals.list-notices', our.analyst, {})) as {
      notices: { recipient: string }[]
    }
    // What was decided and what one may do about it, the member reads in the letter itself.
    expect(new Set(notices.map(({ recipient }) => recipient))).toEqual(new Set(['member']))
  })

  test('keys: a private one is turned away, a fingerprint that differs too; one put away is used no more', async () => {
    const add = (publicKey: string) =>
      ask(house, 'mail.add-partner-key', our.keeper, { partnerId: our.partnerId, publicKey }, once(house))
    const armored = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----'
    expect(await add(armored)).toMatchObject({ refusal: { code: 'mail/private-key-given' } })
    expect(await add('no key at all '.repeat(10))).toMatchObject({ refusal: { code: 'mail/not-a-key' } })
    expect(await add(gpg.publicKey)).toMatchObject({ refusal: { code: 'mail/key-known' } })
    const added = await add(stranger.publicKey)
    if (!added.ok) throw new Error(added.refusal.code)
    const wrong = { keyId: added.value.key.id, lastLetters: '0000 0000 0000 0000' }
    expect(await ask(house, 'mail.confirm-key', our.keeper, wrong, once(house))).toMatchObject({
      refusal: { code: 'mail/fingerprint-differs' },
    })
    expect(added.value.key.inUse).toBe(false)
    const kept = await house.database.inTransaction({ organizationId: our.plan.id, personId: null }, tx =>
      tx.selectFrom('mail_key').select('sealed_private_key').execute(),
    )
    expect(JSON.stringify(kept)).not.toContain('PRIVATE KEY')
    expect(
      kept.some(({ sealed_private_key: sealed }) => sealed !== null && Buffer.from(sealed).includes('PGP')),
    ).toBe(false)
  })

  test('a key of one’s own is taken in by its passphrase, and people are told before it ends', async () => {
    const { privateKey } = await generateKey({
      userIDs: [{ name: 'Sample Harbor Plan' }],
      passphrase: 'sample passphrase',
      date: new Date(house.clock() - 60_000),
      keyExpirationTime: 20 * 86_400,
    })
    const bring = (passphrase: string) =>
      ask(house, 'mail.import-key', our.keeper, { privateKey, passphrase }, once(house))
    expect(await bring('another')).toMatchObject({ refusal: { code: 'mail/wrong-passphrase' } })
    expect(await bring('sample passphrase')).toMatchObject({ ok: true, value: { key: { inUse: true } } })
    const { organizationId } = our.keeper
    const tellKeys = () =>
      house.database.inTransaction({ organizationId, personId: null }, tx =>
        house.jobs.send(tx, 'mail-keys', { organizationId }),
      )
    await tellKeys()
    await workAll(house)
    await tellKeys()
    await workAll(house)
    const { notices } = (await mustAsk(house, 'notices.list', our.keeper, { limit: 500 })) as {
      notices: { kind: string }[]
    }
    expect(notices.filter(({ kind }) => kind === 'own-key-ends')).toHaveLength(1)
  })
})
