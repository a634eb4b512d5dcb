/** What a run of the tests makes once and all its processes share: the first who asks makes it, the others wait. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What `make` gave, as JSON can keep it, in the run's folder `run` under `name`. Whoever waits fails with its maker. */
export async function onceInRun<Made>(run: string, name: string, make: () => Promise<Made>): Promise<Made> {
  const ready = join(run, `${name}.json`)
  const failed = join(run, `${name}.failed`)
  try {
    mkdirSync(join(run, `${name}.begun`))
  } catch {
    while (!existsSync(ready)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
      await pause(50)
    }
    return JSON.parse(readFileSync(ready, 'utf8')) as Made
  }
  try {
    const made = await make()
    writeFileSync(`${ready}.new`, JSON.stringify(made))
    renameSync(`${ready}.new`, ready)
    return made
  } catch (error) {
    writeFileSync(failed, `What the tests share was not made (${name}): ${error}`)
    throw error
  }
}
