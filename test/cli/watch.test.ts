/** `causeway watch`: a folder in which every file is answered. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csvText, validTable } from '../finding-samples/sample.ts'
import { startCauseway } from './testing.ts'

const { at, command, folder, run } = await startCauseway()
const asOf = ['--as-of', '2026-06-30']
const table = validTable('ecm/initial-outreach-tracker', { rows: 3 })
const text = csvText([table.header, ...table.rows])

describe('--begin', () => {
  test('makes a folder to try things in, answers what is in it, and leaves alone what is there', async () => {
    const begun = await run('watch', 'try', '--begin', '--once')
    expect(begun.code).toBe(1)
    const made = readdirSync(at('try')).filter(name => name !== 'answers')
    expect(made).toContain('outreach-with-mistakes.xlsx')
    expect(made.filter(name => name.includes('.template.')).length).toBeGreaterThanOrEqual(3)
    const answers = readdirSync(at('try/answers'))
    expect(answers).toContain('outreach-with-mistakes.marked.xlsx')
    expect(answers).toContain('member-information.receipt.json')
    // A template that nobody has filled in yet asks for no answer.
    expect(answers.filter(name => name.includes('template'))).toEqual([])

    writeFileSync(at('try/member-information.xlsx'), 'mine')
    await run('watch', 'try', '--begin', '--once')
    expect(readFileSync(at('try/member-information.xlsx'), 'utf8')).toBe('mine')
  })
})

describe('--once', () => {
  test('answers each file, and the exit code is that of the gravest', async () => {
    mkdirSync(at('inbox'))
    writeFileSync(at('inbox/march.csv'), text)
    writeFileSync(at('inbox/~$march.xlsx'), 'a lock of Excel’s')
    writeFileSync(at('inbox/letter.pdf'), 'no table')
    const good = await run('watch', 'inbox', '--once', ...asOf)
    expect(good.code).toBe(0)
    expect(readdirSync(at('inbox/answers')).sort()).toEqual([
      'march.findings.csv',
      'march.good.csv',
      'march.receipt.json',
    ])
    writeFileSync(at('inbox/fruit.csv'), 'Fruit,Kind,Weight\r\nApple,Red,1\r\n')
    const both = await run('watch', 'inbox', '--once', '--json', '--lang', 'es', ...asOf)
    expect(both.code).toBe(1)
    const { files } = JSON.parse(both.out) as { files: { path: string; answer: { outcome: string } }[] }
    expect(files.map(({ path, answer }) => [path, answer.outcome])).toEqual([
      ['inbox/fruit.csv', 'rejected'],
      ['inbox/march.csv', 'accepted'],
    ])
  })

  test('of no folder is refused', async () => {
    const { code, err } = await run('watch', 'nowhere', '--once')
    expect(code).toBe(2)
    expect(err).toContain('There is no folder nowhere.')
  })
})

test('goes on watching: a file that comes is answered once it rests; one that was answered is let be', async () => {
  mkdirSync(at('watched'))
  writeFileSync(at('watched/old.csv'), text)
  await run('watch', 'watched', '--once', ...asOf)
  const before = statSync(at('watched/answers/old.receipt.json')).mtimeMs
  const child = spawn(process.execPath, [command, 'watch', 'watched', ...asOf], { cwd: folder })
  let talk = ''
  child.stderr.on('data', chunk => {
    talk += String(chunk)
  })
  const ended = once(child, 'exit')
  writeFileSync(at('watched/new.csv'), text)
  const until = Date.now() + 30_000
  while (!existsSync(at('watched/answers/new.good.csv')) && Date.now() < until)
    await new Promise(resolve => setTimeout(resolve, 50))
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(talk).toContain('Watching watched: put files there')
  expect(talk).toContain('Answered before, and the same today: old.csv')
  expect(existsSync(at('watched/answers/new.good.csv'))).toBe(true)
  expect(statSync(at('watched/answers/old.receipt.json')).mtimeMs).toBe(before)
})
