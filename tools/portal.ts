/** Builds the portal when its sources are newer than what was built. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Math.max(0, ...files.map(file => statSync(join(file.parentPath, file.name)).mtimeMs))
}

/** Two processes may come here at the same moment, each with a whole portal: the later one's is as good. */
function takePlace(made: string, folder: string): void {
  const before = `${made}-before`
  if (existsSync(folder)) renameSync(folder, before)
  if (existsSync(folder)) rmSync(made, { recursive: true, force: true })
  else renameSync(made, folder)
  rmSync(before, { recursive: true, force: true })
}

/** The portal's folder, built anew only when it has to be. */
export async function buildPortal(): Promise<string> {
  const folder = join(root, 'dist/web')
  const page = join(folder, 'index.html')
  const sources = Math.max(newestIn(join(root, 'web')), newestIn(join(root, 'guidance')))
  if (!existsSync(page) || statSync(page).mtimeMs < sources) {
    console.error('Building the portal …')
    // Beside it first: whoever has the portal open, or builds it too, never sees half of it.
    const made = join(root, `.causeway/portal-${process.pid}`)
    // Also when tests build it, it is what people get.
    process.env.NODE_ENV = 'production'
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: made },
    })
    mkdirSync(join(root, 'dist'), { recursive: true })
    takePlace(made, folder)
  }
  return folder
}

if (process.argv[1] === import.meta.filename) await buildPortal()
