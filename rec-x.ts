import { openInMemory } from './test/databases/in-memory.ts'
const ms = (c: NodeJS.CpuUsage) => Math.round((c.user + c.system) / 1000)
for (let i = 0; i < 5; i++) {
  let c = process.cpuUsage(); const t = performance.now()
  const o = await openInMemory(); console.log('open', ms(process.cpuUsage(c)), Math.round(performance.now() - t)); c = process.cpuUsage()
  await o.pool.query('set session authorization postgres')
  await o.pool.query(`insert into pgboss.version select 99`)
  await o.close(); console.log('close', ms(process.cpuUsage(c)), Math.round(performance.now() - t))
}
