/** Our SFTP server with OpenSSH's own client: files go in and answers come out, whole or not at all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { insertLaidFile } from '#store/sftp/laid-files.ts'
import { mustAsk, once } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, layoutFor, rowsOf, work } from '#test/exchange/house.ts'
import { openSftpHub, type SftpHub } from './hub.ts'
import { openLine, put, sftp, sftpByPassword } from './programs.ts'

type Listed = { readonly transmissions: readonly Record<string, unknown>[] }

forEachDatabase((kind, open) => {
  let hub: SftpHub
  beforeAll(async () => {
    hub = await openSftpHub(await open(), {}, 3_000_000)
  })

  const transmissions = async (side: 'plan' | 'provider') => {
    const { house } = hub
    const { staff } = hub[side]
    return ((await mustAsk(house, 'exchange.list-transmissions', staff, {})) as Listed).transmissions
  }

  /** How often the provider's people were told of a file that was not taken. */
  const told = async (): Promise<number> => {
    const { notices } = (await mustAsk(hub.house, 'notices.list', hub.provider.staff, {})) as {
      notices: { kind: string }[]
    }
    return notices.filter(({ kind }) => kind === 'upload-refused').length
  }

  test('a file goes to the plan; its receipt and error file lie where the sender looks', async () => {
    const { folder, house, provider, plan } = hub
    const layout = layoutFor('RTF')
    const rows = rowsOf(layout, 4)
    const cin = layout.columns.findIndex(({ key }) => key === 'memberCin')
    if (rows[2]) rows[2][cin] = 'no number'
    put(folder, 'return.csv', await bytesOf(layout, rows))
    const went = await sftp(
      provider.peer,
      'put return.csv to-causeway/harbor-health-plan/',
      'ls -l to-causeway/harbor-health-plan',
    )
    expect(went).toMatchObject({ code: 0 })
    expect(went.out).toMatch(/-rw-rw----.* \d+ Nov 23 +2026 .*return\.csv/)
    await work(house)
    const [received] = await transmissions('plan')
    expect(received).toMatchObject({
      direction: 'in',
      partner: provider.organization.id,
      fileName: 'return.csv',
      rows: { read: 4, rejected: 1 },
    })
    const [sent] = await transmissions('provider')
    expect(sent).toMatchObject({
      direction: 'out',
      step: 'answered',
      sha256: received?.sha256,
      file: received?.file,
    })

    const got = await sftp(provider.peer, 'ls -1 from-causeway/harbor-health-plan', 'get -r from-causeway')
    expect(got).toMatchObject({ code: 0 })
    const receipt = readFileSync(
      join(folder, 'from-causeway/harbor-health-plan/return_R-000001_receipt.json'),
      'utf8',
    )
    expect(JSON.parse(receipt)).toMatchObject({ fileName: 'return.csv', rows: { read: 4, rejected: 1 } })
    const marked = readFileSync(join(folder, 'from-causeway/harbor-health-plan/return_R-000001_marked.xlsx'))
    expect(marked.subarray(0, 2).toString()).toBe('PK')

    // What was sent to the plan lies in the plan's own folder, byte for byte; to remove it loses nothing.
    const plans = await sftp(
      plan.peer,
      'get from-causeway/sunrise-care/return.csv back.csv',
      'rm from-causeway/sunrise-care/return.csv',
      'ls -1 from-causeway/sunrise-care',
    )
    expect(plans).toMatchObject({ code: 0 })
    expect(plans.out.trim().split('\n').at(-1)).not.toMatch(/return\.csv$/)
    // Whom the file named is told by the accounting of disclosures, though nobody here read it.
    const asked = { member: String(rows[0]?.[cin]) }
    const account = await mustAsk(house, 'audit.account-disclosures', provider.administrator, asked)
    expect(account).toMatchObject({
      disclosures: [{ toOrganization: 'Harbor Health Plan', what: [`transmission:${sent?.id}`] }],
    })
    expect(readFileSync(join(folder, 'back.csv'))).toEqual(readFileSync(join(folder, 'return.csv')))
    expect((await transmissions('plan')).length).toBe(1)
  })

  test('the same bytes twice do nothing twice, and the sender is told', async () => {
    const { folder, house, provider } = hub
    const before = await transmissions('plan')
    put(folder, 'again.csv', readFileSync(join(folder, 'return.csv')))
    const went = await sftp(
      provider.peer,
      'put again.csv to-causeway/harbor-health-plan/',
      'ls -1 from-causeway/harbor-health-plan',
      'get from-causeway/harbor-health-plan/again.csv.was-here-before.txt',
    )
    expect(went).toMatchObject({ code: 0 })
    await work(house)
    expect((await transmissions('plan')).length).toBe(before.length)
    expect(readFileSync(join(folder, 'again.csv.was-here-before.txt'), 'utf8')).toContain('R-000001')
  })

  test('what a program marks as incomplete waits until it is renamed', async () => {
    const { folder, house, provider } = hub
    const before = (await transmissions('provider')).length
    put(folder, 'own.csv', await bytesOf(layoutFor('RTF'), rowsOf(layoutFor('RTF'), 2, 7)))
    const own = 'to-causeway/harbor-health-plan/own-data'
    expect(await sftp(provider.peer, `put own.csv ${own}/own.csv.part`)).toMatchObject({ code: 0 })
    expect((await transmissions('provider')).length).toBe(before)
    const renamed = await sftp(provider.peer, `rename ${own}/own.csv.part ${own}/own.csv`, `ls -1 ${own}`)
    expect(renamed).toMatchObject({ code: 0 })
    expect(renamed.out).toContain('own.csv')
    expect(renamed.out.split('\n').filter(line => line.endsWith('.part'))).toEqual([])
    await work(house)
    const [made] = await transmissions('provider')
    expect(made).toMatchObject({ direction: 'in', side: 'ours', fileName: 'own.csv', outcome: 'accepted' })
    // Again under another name: it was taken, and nobody renames it.
    expect((await sftp(provider.peer, `rename ${own}/own.csv ${own}/other.csv`)).code).toBe(1)
  })

  test('a cut connection leaves nothing half taken; the program goes on where it was', async () => {
    const { folder, house, provider, port } = hub
    // Few rows, for it is read afterwards: what counts here is how many bytes go over the line.
    const bytes = Buffer.from(`a,${'b'.repeat(9000)}\n`.repeat(200))
    put(folder, 'large.csv', bytes)
    const line = await openLine(port)
    const peer = { ...provider.peer, port: line.port }
    const target = 'to-causeway/harbor-health-plan/from-them'
    const before = (await transmissions('provider')).length
    line.cutAfter(900_000, 'there')
    expect((await sftp(peer, `put large.csv ${target}/large.csv`)).code).not.toBe(0)
    await expect
      .poll(async () => (await sftp(provider.peer, `ls -l ${target}`)).out, { timeout: 10_000 })
      .toMatch(/ [1-9]\d{4,} .*large\.csv/)
    expect((await transmissions('provider')).length).toBe(before)
    line.cutAfter(null, 'there')
    const resumed = await sftp(peer, `reput large.csv ${target}/large.csv`)
    expect(resumed).toMatchObject({ code: 0 })
    const [made] = await transmissions('provider')
    expect(made).toMatchObject({ fileName: 'large.csv', bytes: bytes.length, side: 'theirs' })
    await work(house)
    expect(line.cuts()).toBe(1)
  })

  test('a download that was cut goes on where it was', async () => {
    const { folder, house, provider, plan, port } = hub
    const line = await openLine(port)
    const layout = layoutFor('MIF')
    put(
      folder,
      'members.csv',
      Buffer.concat([await bytesOf(layout, rowsOf(layout, 3)), Buffer.alloc(1_500_000, ' ')]),
    )
    await sftp(plan.peer, 'put members.csv to-causeway/sunrise-care/')
    await work(house)
    const peer = { ...provider.peer, port: line.port }
    line.cutAfter(400_000, 'back')
    const from = 'from-causeway/harbor-health-plan/members.csv'
    expect((await sftp(peer, `get ${from} got.csv`)).code).not.toBe(0)
    line.cutAfter(null, 'back')
    const half = readFileSync(join(folder, 'got.csv')).length
    expect(half).toBeGreaterThan(100_000)
    expect(await sftp(peer, `reget ${from} got.csv`)).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'got.csv')).equals(readFileSync(join(folder, 'members.csv')))).toBe(true)
  })

  // What the door alone decides is shown before one of the databases.
  if (kind === 'embedded') return

  describe('what is not done', () => {
    test('hostile names are refused, and no path leads out', async () => {
      const { folder, provider } = hub
      put(folder, 'x.csv', 'a,b\n1,2\n')
      const before = (await transmissions('provider')).length
      const into = 'to-causeway/harbor-health-plan'
      const names = [
        'a\u0001b.csv',
        '\u0430\u0441.csv',
        'a\u202ecsv.exe',
        '.hidden',
        'con.csv',
        'a;b.csv',
        `${'n'.repeat(220)}.csv`,
        '\uff21.csv',
        'a\u00ad.csv',
      ]
      const paths = [
        '/etc/passwd',
        '../../../../etc/passwd',
        'to-causeway/../../tmp/x.csv',
        'to-causeway/nobody/x.csv',
        'from-causeway/harbor-health-plan/x.csv',
        'x.csv',
        `${into}/deeper/x.csv`,
      ]
      const all = [...names.map(name => `${into}/${name}`), ...paths]
      const tried = await sftp(provider.peer, ...all.map(path => `-put x.csv "${path}"`), `ls -1 ${into}`)
      expect(
        tried.out.match(/(?:dest open|close remote|open local|write remote|remote open|stat remote)[^\n]*/g),
      ).toHaveLength(all.length)
      const looked = await sftp(
        provider.peer,
        'cd ../../../..',
        'pwd',
        'ls -1',
        '-get /etc/passwd',
        '-ls /etc',
        '-symlink /etc/passwd x',
        '-mkdir new',
        `-rmdir ${into}`,
      )
      expect(looked.out).toMatch(/working directory: \/\n/)
      expect(looked.out).not.toMatch(/root:|Couldn't read|sh: /)
      // Two names that differ in case alone: the second is refused while the first waits.
      expect((await sftp(provider.peer, `put x.csv ${into}/Case.csv.part`)).code).toBe(0)
      expect((await sftp(provider.peer, `put x.csv ${into}/CASE.csv.part`)).code).toBe(1)
      expect((await sftp(provider.peer, `rm ${into}/Case.csv.part`)).code).toBe(0)
      expect((await transmissions('provider')).length).toBe(before)
    })

    test('a file that is too large is refused while it comes', async () => {
      const { folder, provider } = hub
      const before = await told()
      put(folder, 'huge.csv', Buffer.alloc(3_500_000, 'a'))
      expect((await sftp(provider.peer, 'put huge.csv to-causeway/harbor-health-plan/')).code).not.toBe(0)
      expect((await sftp(provider.peer, 'ls to-causeway/harbor-health-plan/huge.csv')).code).toBe(1)
      expect(await told()).toBe(before + 1)
    })

    test('what is more than a day’s share is refused, and people are told once', async () => {
      const { folder, house, provider } = hub
      const before = await told()
      put(folder, 'small.csv', 'a,b\n7,8\n')
      Object.assign(house.settings.sftp ?? {}, { filesADay: 1 })
      for (const name of ['one.csv', 'two.csv'])
        expect((await sftp(provider.peer, `put small.csv to-causeway/harbor-health-plan/${name}`)).code).toBe(
          1,
        )
      Object.assign(house.settings.sftp ?? {}, { filesADay: 1000 })
      expect(await told()).toBe(before + 1)
    })

    test('a password opens while the organization allows passwords, and not a moment longer', async () => {
      const { house, provider } = hub
      const set = (passwords: boolean) => {
        const terms = { passwords, completeBy: 'close' }
        return mustAsk(house, 'sftp.set-terms', provider.administrator, terms, once(house))
      }
      const asked = { name: 'Old program', scope: 'fetch' } as const
      const issue = () => ask(house, 'sftp.issue-password', provider.administrator, asked, once(house))
      expect(await issue()).toMatchObject({ ok: false, refusal: { code: 'sftp/passwords-not-allowed' } })
      await set(true)
      const issued = await issue()
      const { password } = (issued.ok ? issued.value : {}) as { password: string }
      const { folder, port, user } = provider.peer
      const peer = { folder, port, user }
      expect((await sftpByPassword(peer, password, 'ls -1')).out).toContain('from-causeway')
      expect((await sftpByPassword(peer, `${password}x`, 'ls -1')).code).toBe(255)
      await set(false)
      expect((await sftpByPassword(peer, password, 'ls -1')).code).toBe(255)
    })

    test('a folder with more files than are told at a time lists each once', async () => {
      const { house, provider, plan } = hub
      const organizationId = provider.organization.id
      const names = Array.from({ length: 2 * sftpLimits.page + 30 }, (_, at) => `many_${1000 + at}.csv`)
      await house.database.inTransaction({ organizationId, personId: null }, async tx => {
        for (const name of names)
          await insertLaidFile(tx, {
            organization_id: organizationId,
            id: house.newId(),
            partner_organization_id: plan.organization.id,
            name,
            kind: 'file',
            transmission_id: house.newId(),
            upload_id: null,
            byte_count: 1,
            laid_at: house.now(),
            hidden_at: null,
          })
      })
      const listed = await sftp(provider.peer, 'ls -1 from-causeway/harbor-health-plan')
      const shown = listed.out.match(/many_\d+\.csv/g) ?? []
      expect(shown.toSorted()).toEqual(names)
    })

    test('nobody gets in with another key, another name, an old cipher, or for a shell', async () => {
      const { provider, plan, port, logged } = hub
      expect((await sftp({ ...provider.peer, key: plan.peer.key }, 'ls')).code).toBe(255)
      expect((await sftp({ ...provider.peer, user: 'nobody-000000' }, 'ls')).code).toBe(255)
      for (const option of [
        'Ciphers=aes128-cbc',
        'KexAlgorithms=diffie-hellman-group14-sha1',
        'MACs=hmac-sha1',
        'HostKeyAlgorithms=ssh-rsa',
      ]) {
        const refused = await sftp(
          {
            ...provider.peer,
            options: [option, ...(option.startsWith('MACs') ? ['Ciphers=aes256-ctr'] : [])],
          },
          'ls',
        )
        expect(refused.out, option).toContain('Unable to negotiate')
      }
      const shell = await import('./programs.ts').then(({ run }) =>
        run('ssh', [
          '-o',
          'StrictHostKeyChecking=no',
          '-o',
          'UserKnownHostsFile=/dev/null',
          '-o',
          'IdentitiesOnly=yes',
          '-o',
          'BatchMode=yes',
          '-i',
          provider.peer.key,
          '-p',
          String(port),
          `${provider.peer.user}@127.0.0.1`,
          'id',
        ]),
      )
      expect(shell.code).not.toBe(0)
      expect(shell.out).not.toContain('uid=')
      expect(logged()).not.toMatch(/return\.csv|large\.csv|"level":"error"/)
    })

    test('a key that is taken back opens nothing, and one for fetching puts nothing', async () => {
      const { house, provider, folder } = hub
      const { makeKey } = await import('./programs.ts')
      const key = await makeKey(folder, 'reader', 'rsa', '-b', '2048')
      const asked = { name: 'Reader', publicKey: key.publicKey, scope: 'fetch' }
      const added = (await mustAsk(house, 'sftp.add-key', provider.administrator, asked, once(house))) as {
        loginId: string
      }
      const reader = { ...provider.peer, key: key.path }
      expect((await sftp(reader, 'ls from-causeway/harbor-health-plan')).code).toBe(0)
      expect((await sftp(reader, 'put x.csv to-causeway/harbor-health-plan/')).code).toBe(1)
      await mustAsk(
        house,
        'sftp.revoke-login',
        provider.administrator,
        { loginId: added.loginId },
        once(house),
      )
      expect((await sftp(reader, 'ls')).code).toBe(255)
    })
  })
})
