/** One subject of the bench on one file: ours checks it whole, the peers merely read or parse it. */
import { createReadStream } from 'node:fs'

const [subject = '', path = ''] = process.argv.slice(2)

/** Reads the whole file and tells how many rows it saw, the header included. */
type Run = () => Promise<number>

/** Each subject loads its program first, so that only the work itself is measured. */
const subjects: { readonly [name: string]: () => Promise<Run> } = {
  async causeway() {
    const { openFile } = await import('../src/cli/file-source.ts')
    const { prepareChecker, requestFor } = await import('../src/files/check/prepare-check.ts')
    const { checkFile } = await import('../src/files/check/check-file.ts')
    return async () => {
      const file = await openFile(path)
      if (!file.ok) throw new Error(file.refusal.says)
      const request = requestFor(prepareChecker('2026-11-02', []), file.value.source)
      const answer = await checkFile(request, { finding: () => {} })
      await file.value.close()
      if (answer.outcome !== 'accepted') {
        throw new Error(`not accepted: ${JSON.stringify(answer.groups.slice(0, 3))}`)
      }
      return answer.receipt.rows.read + 1
    }
  },

  async exceljs() {
    const { default: ExcelJS } = await import('exceljs')
    return async () => {
      const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
        worksheets: 'emit',
        sharedStrings: 'cache',
        styles: 'cache',
        hyperlinks: 'ignore',
        entries: 'emit',
      })
      let rows = 0
      for await (const sheet of reader) {
        for await (const row of sheet) {
          if (row.cellCount > 0) rows++
        }
      }
      return rows
    }
  },

  async papaparse() {
    const { default: Papa } = await import('papaparse')
    return async () => {
      const stream = createReadStream(path, { highWaterMark: 1 << 18 })
      stream.setEncoding('utf8')
      let rows = 0
      await new Promise<void>((resolve, reject) => {
        Papa.parse(stream, {
          skipEmptyLines: true,
          chunk: results => {
            rows += results.data.length
          },
          complete: () => resolve(),
          error: reject,
        })
      })
      return rows
    }
  },

  async 'csv-parse'() {
    const { parse } = await import('csv-parse')
    return async () => {
      let rows = 0
      for await (const _ of createReadStream(path).pipe(parse({ bom: true, skip_empty_lines: true }))) rows++
      return rows
    }
  },
}

const load = subjects[subject]
if (!load) throw new Error(`no subject ${subject}`)
const run = await load()
const before = process.cpuUsage()
const began = performance.now()
const rows = await run()
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(before)
const cpuSeconds = (user + system) / 1e6
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, rows }))
