/**
 * An invoice file from its receipt to paid lines and their remittances, in a process of its own: `run.js {…}`; its
 * figures are the last line it says.
 */
import { allJobs } from '#actions/all-jobs.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { type Place, timed } from '../inside.ts'
import { invoiceFile, openPlan, providerId, tellTrouble } from './plan.ts'

const task = JSON.parse(process.argv[2] ?? '{}') as Place & { readonly lines: number }
const { house, today, must, settled, mustBe } = await openPlan(task)
const work = await startWork(house, allJobs, usualWork(house.database.kind), tellTrouble)
const adjudicated = await timed(async () => {
  const file = invoiceFile(task.lines, today)
  await must('exchange.receive-file', { partner: providerId, file: 'INV' }, { file })
  await settled()
})
await mustBe('approved', task.lines)
const paid = await timed(async () => {
  await must('claims.begin-run', { firstReference: 1000 })
  await settled()
})
await mustBe('paid', task.lines)
await work.stop()
await house.close()
console.log(JSON.stringify({ adjudicated, paid }))
