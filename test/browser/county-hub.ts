/** The made-up county behind its portal, at a free port, with a folder of its own: for browsers to visit. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from '#actions/open.ts'
import type { AllSettings } from '#actions/read-settings.ts'
import type { Result } from '#base/result.ts'
import { liveInCounty } from '#cli/county/live-in-county.ts'
import { startServing } from '#server/serve.ts'
import { onceInRun } from '../databases/once.ts'

export type CountyHub = {
  readonly address: string
  /** Where it listens itself, when something stands in front of it. */
  readonly inside: string
  stop(): Promise<void>
}

function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(result.refusal.says)
}

/** The hub has to know its own address before it listens, as pages from elsewhere are turned away. */
function freePort(): Promise<number> {
  const server = createServer()
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function settingsIn(folder: string, publicUrl: string): AllSettings['settings'] {
  return {
    mode: 'development',
    publicUrl,
    keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
    database: { kind: 'embedded', folder: join(folder, 'database') },
    blobs: { folder: join(folder, 'blobs') },
    support: { name: 'Hub desk', phone: '555-0100', email: null, hours: null },
    limits: { fileBytes: 100_000_000, endedShare: 0.2 },
  }
}

/** Which county: with the members its plans sent, and with the year that they lived through. */
type Which = { readonly withMembers: boolean; readonly withYear: boolean }

async function found(folder: string, which: Which): Promise<string> {
  const house = must(await openHouse(settingsIn(folder, 'http://localhost')))
  await liveInCounty(house, which)
  await house.close()
  return folder
}

/** A county in `folder`. Founding one takes half a minute: a run of the tests founds it once and copies it. */
async function settle(folder: string, which: Which): Promise<void> {
  const run = process.env.TEST_RUN_FOLDER
  if (run === undefined) {
    await found(folder, which)
    return
  }
  const { withMembers, withYear } = which
  const name = withYear ? 'county-with-year' : withMembers ? 'county' : 'county-without-members'
  const settled = await onceInRun(run, name, () => found(join(run, `${name}-founded`), which))
  cpSync(settled, folder, { recursive: true })
}

/**
 * The county, with the members its plans sent unless they are not wanted, opened. Stopping leaves nothing behind.
 * `seenAt`: the port of whatever stands in front of it.
 */
export async function openCountyHub({
  withMembers = true,
  withYear = false,
  seenAt,
}: {
  readonly withMembers?: boolean
  readonly withYear?: boolean
  readonly seenAt?: number
} = {}): Promise<CountyHub> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-county-'))
  const port = await freePort()
  const address = `http://localhost:${seenAt ?? port}`
  const all: AllSettings = {
    settings: settingsIn(folder, address),
    door: {
      host: '127.0.0.1',
      port,
      trustProxy: [],
      metricsToken: null,
      logLevel: 'error',
      requestsPerMinute: 1_000_000,
      tracesTo: null,
    },
  }
  await settle(folder, { withMembers, withYear })
  const serving = must(await startServing(all, { door: true, workers: true }))
  return {
    address,
    inside: `http://localhost:${port}`,
    stop: async () => {
      await serving.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
