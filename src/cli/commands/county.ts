/** `causeway county`: a hub to try, with a made-up county in it; never anybody's real one. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { openHouse } from '#actions/open.ts'
import { isHubEmpty } from '#actions/people/set-up.ts'
import { type Environment, readSettings } from '#actions/read-settings.ts'
import { startServing } from '#server/serve.ts'
import { counties, countyPassword, plans, providers } from '../county/county.ts'
import { liveInCounty } from '../county/live-in-county.ts'
import { makeSampleKeys, sampleLoginsPath } from '../county/sftp-keys.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { untilAskedToStop } from '../signals.ts'
import { refuse, talk } from '../terminal.ts'

export type CountyOptions = { readonly port: string; readonly data: string }

/** Keys that everybody can read here: good enough for people who do not exist, refused in production. */
function madeUpKey(name: string): string {
  return createHash('sha256').update(`made-up county: ${name}`).digest('base64')
}

function environmentOf({ port, data }: CountyOptions): Environment {
  return {
    CAUSEWAY_MODE: 'development',
    CAUSEWAY_DATA: data,
    CAUSEWAY_PORT: port,
    CAUSEWAY_SFTP_PORT: String(Number(port) + 1),
    CAUSEWAY_LOG_LEVEL: 'warn',
    CAUSEWAY_SUPPORT_NAME: 'Hub desk (made up)',
    CAUSEWAY_SUPPORT_PHONE: '555-0100',
    CAUSEWAY_AUDIT_KEY: madeUpKey('audit'),
    CAUSEWAY_SEALING_KEY: madeUpKey('sealing'),
  }
}

export async function runCounty(options: CountyOptions): Promise<ExitCode> {
  const settings = readSettings(environmentOf(options))
  if (!settings.ok) return refuse(settings.refusal)
  const house = await openHouse(settings.value.settings)
  if (!house.ok) return refuse(house.refusal)
  if (await isHubEmpty(house.value)) {
    talk('Founding a made-up county: two plans, five providers, a county, two hundred members …')
    const founded = await liveInCounty(house.value)
    await makeSampleKeys(house.value, founded, options.data, Number(options.port) + 1)
  }
  await house.value.close()
  const asked = untilAskedToStop()
  const serving = await startServing(settings.value, { door: true, workers: true })
  if (!serving.ok) return refuse(serving.refusal)
  talk(signIns(settings.value.settings.publicUrl, options.data))
  await asked
  await serving.value.stop()
  return exitCodes.done
}

/** Programs come over SFTP, with keys that were made up too. */
function overSftp(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return ['', 'Over SFTP, with keys made up for trying:', '', readFileSync(path, 'utf8').trimEnd(), '']
}

/** Who can sign in, for the terminal. */
function signIns(address: string, data: string): string {
  const lines = [...plans, ...providers, ...counties].flatMap(({ name, administrator, staff }) => [
    `  ${name}`,
    `    ${administrator.signInName.padEnd(26)}administrator`,
    ...staff.map(({ signInName, roles }) => `    ${signInName.padEnd(26)}${roles.join(', ')}`),
  ])
  return [
    '',
    `The made-up county is open at ${address}`,
    '',
    ...lines,
    '',
    `Everybody’s password: ${countyPassword}`,
    ...overSftp(sampleLoginsPath(data)),
    'Ctrl+C stops it; what was done stays.',
  ].join('\n')
}
