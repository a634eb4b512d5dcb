/** Files on their way in: a hundred at once, a connection that breaks at the end, and files that are none. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { damagedList, type UploadedFile, unclearTracker, wholeList } from './files.ts'
import { expectOpenToAll, heading, within } from './within.ts'

let hub: CountyHub
let browser: Browser
let wire: Wire
const today = californiaDay(Date.now())

beforeAll(async () => {
  await buildPortal()
  wire = await openWire()
  hub = await openCountyHub({ seenAt: wire.port })
  wire.leadTo(new URL(hub.inside).port)
  browser = await openBrowser()
}, 240_000)

// A hundred files are a hundred receipts, checks and answers.
vi.setConfig({ testTimeout: 240_000 })

afterAll(async () => {
  await browser?.close()
  wire?.close()
  await hub?.stop()
}, 60_000)

type Wire = {
  readonly port: number
  leadTo(port: string): void
  /** Cuts every connection once so many bytes have gone out over it: browsers try once more by themselves. */
  cutAfter(bytes: number): void
  /** Cuts it when the answer to so many bytes comes back: it was done, and nobody hears of it. */
  cutAnswerAfter(bytes: number): void
  mend(): void
  close(): void
}

/** A real wire between the browser and the hub, which can be cut. */
async function openWire(): Promise<Wire> {
  let to = ''
  let cut: { readonly bytes: number; readonly at: 'way-in' | 'answer' } | null = null
  const open = new Set<Socket>()
  const server: Server = createServer(near => {
    const far = connect(Number(to), '127.0.0.1')
    let passed = 0
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    const isOver = (at: 'way-in' | 'answer'): boolean => cut?.at === at && passed >= cut.bytes
    near.on('data', bytes => {
      passed += bytes.length
      if (isOver('way-in')) {
        near.resetAndDestroy()
        far.destroy()
      } else far.write(bytes)
    })
    far.on('data', bytes => {
      if (isOver('answer')) {
        near.resetAndDestroy()
        far.destroy()
      } else near.write(bytes)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    leadTo(port) {
      to = port
    },
    cutAfter(bytes) {
      cut = { bytes, at: 'way-in' }
    },
    cutAnswerAfter(bytes) {
      cut = { bytes, at: 'answer' }
    },
    mend() {
      cut = null
    },
    close() {
      for (const end of open) end.destroy()
      server.close()
    },
  }
}

async function onFiles(page: Page): Promise<void> {
  await signIn(page, 'bela@bluebird.example')
  await heading(page, 'Today').waitFor()
  await page.getByRole('link', { name: 'Files' }).click()
  await heading(page, 'Files').waitFor()
}

const choose = (page: Page, files: UploadedFile | UploadedFile[]) =>
  page.getByLabel('The files').setInputFiles(files)
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const text = (name: string, buffer: Buffer): UploadedFile => ({ name, mimeType: 'text/csv', buffer })

test('a connection that breaks at 99 % is told in plain words, and trying again takes the file once', async () => {
  await within(browser, hub.address, async ({ page, troubles }) => {
    await onFiles(page)
    const file = await wholeList('late-train.csv', today, 1200)
    await choose(page, [file, await damagedList('behind-it.csv', today, 31)])
    wire.cutAfter(Math.floor(file.buffer.length * 0.99))
    await page.getByRole('button', { name: 'Send 2 files' }).click()
    const lost = line(page, 'late-train.csv')
    await lost.getByText('The connection broke while the file was going out').waitFor()
    await expectOpenToAll(page)
    wire.mend()
    await lost.getByRole('button', { name: 'Try again' }).click()
    await lost.getByText(/Receipt R-\d+/).waitFor()
    await line(page, 'behind-it.csv')
      .getByText(/Receipt R-\d+/)
      .waitFor()
    await page.getByText('2 of 2 received').waitFor()
    // The answer is lost this time: the hub has the file, and gives the same receipt again.
    const other = await wholeList('unheard.csv', today, 1100)
    await choose(page, other)
    wire.cutAnswerAfter(Math.floor(other.buffer.length * 0.9))
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const unheard = line(page, 'unheard.csv')
    await unheard.getByText('it is taken once, even if it had arrived').waitFor()
    wire.mend()
    await unheard.getByRole('button', { name: 'Try again' }).click()
    await unheard.getByText(/Receipt R-\d+/).waitFor()
    await page.reload()
    await page
      .getByRole('row', { name: /unheard\.csv/ })
      .first()
      .waitFor()
    expect(await page.getByRole('row', { name: /late-train\.csv/ }).count()).toBe(1)
    expect(await page.getByRole('row', { name: /unheard\.csv/ }).count()).toBe(1)
    // The browser notes each broken connection; that is what this test is about.
    troubles.splice(0, troubles.length, ...troubles.filter(each => !/ERR_(CONNECTION|EMPTY)/.test(each)))
  })
})

test('a hundred files at once: each its own line, one after the other, what is none told before it goes', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await onFiles(page)
    const files: UploadedFile[] = []
    for (let at = 0; at < 92; at++)
      files.push(text(`note ${at}.csv`, Buffer.from(`shopping list ${at}\nmilk\n`)))
    const workbook = (await damagedList('whole.xlsx', today, 40)).buffer
    files.push(
      text('empty.csv', Buffer.alloc(0)),
      text('half.xlsx', workbook.subarray(0, Math.floor(workbook.length / 2))),
      text('report.pdf', Buffer.from('%PDF-1.7 made up')),
      text('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      text(
        'macro.xlsm',
        Buffer.concat([workbook.subarray(0, -22), Buffer.from('xl/vbaProject.bin'), workbook.subarray(-22)]),
      ),
      text('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
      await damagedList('good.csv', today, 41),
      text('note 0 again.csv', Buffer.from('shopping list 0\nmilk\n')),
      text('one too many.csv', Buffer.from('beyond\n')),
    )
    await choose(page, files)
    await page.getByText('At most 100 files go at once. 1 were left out').waitFor()
    await line(page, 'empty.csv').getByText('The file is empty').waitFor()
    await line(page, 'half.xlsx').getByText('Only a part of the workbook is here').waitFor()
    await line(page, 'report.pdf').getByText('This is a PDF').waitFor()
    await line(page, 'old.xls').getByText('old Excel file').waitFor()
    await line(page, 'macro.xlsm').getByText('The workbook has macros').waitFor()
    await line(page, 'photo.png').getByText('This is a picture').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Send 94 files' }).click()
    await page.getByText('94 of 100 received').waitFor({ timeout: 120_000 })
    await line(page, 'good.csv')
      .getByText(/Member Information File/)
      .waitFor()
    await line(page, 'good.csv')
      .getByText(/rows to mend/)
      .waitFor()
    await line(page, 'note 91.csv').getByText('To be mended').waitFor()
    await line(page, 'note 0 again.csv')
      .getByText(/This very file was here before|To be mended/)
      .waitFor()
    await expectOpenToAll(page)
    await line(page, 'note 91.csv').getByRole('link').click()
    await heading(page, 'note 91.csv').waitFor()
    await page
      .getByRole('button', { name: /could not tell|recognis/i })
      .first()
      .waitFor()
    await expectOpenToAll(page)
  })
})

test('headings that could mean several things are asked with their first values, and never again', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await onFiles(page)
    const sendTracker = async (name: string, seed: number): Promise<void> => {
      await page.goto('/files')
      await choose(page, await unclearTracker(name, today, seed))
      await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Granite Health Plan' })
      await page.getByText('Ours: we send it to them').click()
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await heading(page, name).waitFor()
    }
    await sendTracker('tracker.csv', 51)
    const asked = page.getByLabel(/Minutes or so/)
    await asked.waitFor()
    await page.getByText(/First values: \d+/).waitFor()
    await expectOpenToAll(page)
    await asked.selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Go on' }).click()
    await asked.waitFor({ state: 'hidden' })
    await page.getByText(/ · Accepted/).waitFor()
    await sendTracker('tracker-december.csv', 52)
    await page.getByText(/ · Accepted/).waitFor()
    expect(await page.getByRole('heading', { name: 'What do these columns mean?' }).count()).toBe(0)
  })
})

test('half a list, which would end many members, waits for a person’s word and says why', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await onFiles(page)
    const sendList = async (name: string, rows: number): Promise<void> => {
      await page.goto('/files')
      await choose(page, await wholeList(name, today, rows))
      await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Granite Health Plan' })
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await heading(page, name).waitFor()
    }
    await sendList('cut.csv', 10)
    await page.getByRole('heading', { name: 'Should this file be applied?' }).waitFor()
    await page.getByText(/It would end \d+ of \d+ members\. Half a file/).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Your reason').fill('Only a part of the list')
    await page.getByRole('button', { name: 'Refuse it' }).click()
    await page.getByText('The reason that was given: Only a part of the list').waitFor()
    await page.getByRole('heading', { name: 'Should this file be applied?' }).waitFor({ state: 'hidden' })
    await expectOpenToAll(page)
  })
})
