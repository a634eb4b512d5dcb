/** The member's own copy of their care plan: whole, in their language, without what is not for whoever makes it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { machineOf, makeOrganization, openTestHouse, type TestHouse } from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { download } from '../exchange/house.ts'
import { openPractice, type Practice, writeDown } from './house.ts'

const canary = 'Quillwort'

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let practice: Practice
  let folder = ''
  const member = (): string => practice.members[0]?.id ?? ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'causeway-copy-'))
    house = await openTestHouse(await openDatabase())
    practice = await openPractice(house, 1)
    const on = '2026-11-20'
    await writeDown(house, practice.manager, member(), [
      { kind: 'need', on, said: { area: 'oral-health', level: 'some', wants: 'Chew without pain' } },
      { kind: 'goal', on, said: { area: 'oral-health', says: 'A dentist who is kind', state: 'open' } },
      { kind: 'goal', on, said: { area: 'social', says: 'An old goal', state: 'given-up' } },
      { kind: 'task', on, said: { says: 'Call three', owner: 'Me', dueOn: '2026-12-01', state: 'open' } },
      { kind: 'team', on, said: { role: 'family', name: 'Sister Sample', phone: '5550100123' } },
      { kind: 'referral', on, said: { to: 'Sample Dental', says: 'a visit', state: 'accepted' } },
      { kind: 'plan-review', on, said: { by: 'Nurse Sample', nextReviewOn: '2027-01-15' } },
      {
        ...{ kind: 'need', on, isPart2: true },
        said: { area: 'substance-use', level: 'some', wants: canary },
      },
    ])
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function read(actor: Parameters<typeof download>[1], language: 'en' | 'es') {
    const asked = { member: member(), language }
    const bytes = await download(house, actor, 'casework.make-plan-copy', asked)
    const file = join(folder, 'copy.pdf')
    writeFileSync(file, bytes)
    const run = (program: string, ...args: string[]) => execFileSync(program, [...args], { encoding: 'utf8' })
    const text = run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' ')
    return { text, structure: run('pdfinfo', '-struct-text', file), info: run('pdfinfo', file) }
  }

  test('says what matters, goals, steps, help, team and when it is looked at again', async () => {
    const { text, structure, info } = await read(practice.manager, 'en')
    for (const part of [
      'Chew without pain',
      'A dentist who is kind (Oral health, open)',
      'Call three Me December 1, 2026 open',
      'Sample Dental: a visit, accepted',
      'Sister Sample Family or friend 555-010-0123',
      'Reviewed by Nurse Sample. We look at it again on January 15, 2027.',
      canary,
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('An old goal')
    expect(structure).toContain('H1 (block)')
    expect(structure).toContain('/Scope /Column')
    // Whose plan it is stands in the copy, not in the name of the window.
    expect(info).toMatch(/Title: +Care plan\n/)
  })

  test('says it in Spanish, and what was written as it was written', async () => {
    const { text } = await read(practice.manager, 'es')
    expect(text).toContain('A dentist who is kind (Salud de la boca, pendiente)')
    expect(text).toContain('Lo volvemos a ver el 15 de enero de 2027')
  })

  test('is without protected records where its maker may not see them, and says that it is', async () => {
    const { text } = await read(machineOf(house, practice.provider, ['care/read']), 'en')
    expect(text).not.toContain(canary)
    expect(text).toContain('Records of a substance use program are not in this copy.')
  })

  test('somebody else’s member has no copy here', async () => {
    const other = await makeOrganization(house, ['ecm-provider'], 'Other Care')
    const asked = { member: member(), language: 'en' } as const
    const answer = await ask(house, 'casework.make-plan-copy', machineOf(house, other, ['care/read']), asked)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'members/no-such-member' } })
  })
})
