/** A program for the tests to kill: it commits numbers to an embedded database and says each that is committed. */
import { openEmbedded } from '#store/embedded/open.ts'

const folder = process.argv[2] ?? ''
const opened = await openEmbedded(folder)
if (!opened.ok) {
  console.log(opened.refusal.code)
  process.exit(2)
}
const client = await opened.value.pool.connect()
await client.query('set session authorization postgres')
await client.query('create table if not exists number (value int, part int)')
const last = await client.query<{ value: number }>('select coalesce(max(value), 0) as value from number')
console.log('open')
for (let value = (last.rows[0]?.value ?? 0) + 1; ; value++) {
  await client.query('begin')
  for (let part = 0; part < 3; part++) await client.query('insert into number values ($1, $2)', [value, part])
  await client.query('commit')
  console.log(value)
}
