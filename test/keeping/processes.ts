/** Processes of ours that tests start, kill and stop. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Process = {
  readonly pid: number
  /** The lines that it said so far. */
  readonly lines: readonly string[]
  /** Resolves when it says the line. */
  says(line: string): Promise<void>
  kill(signal: 'SIGKILL' | 'SIGTERM'): void
  /** Its exit code or the signal that ended it, and what it said on its error output. */
  readonly ended: Promise<{ readonly by: number | string; readonly errors: string }>
}

/** Starts a TypeScript file of the tests as a process of its own. */
export function startProcess(path: string, env: Record<string, string>): Process {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', path], {
    env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let errors = ''
  if (child.stdout === null || child.stderr === null) throw new Error('The process has no output.')
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line)
    for (const each of listeners) each()
  })
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  const ended = new Promise<{ by: number | string; errors: string }>(resolve => {
    child.on('close', (code, signal) => resolve({ by: signal ?? code ?? -1, errors }))
  })
  const says = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!lines.includes(line)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
      void ended.then(end =>
        reject(new Error(`It ended by ${end.by} before it said “${line}”: ${end.errors}`)),
      )
    })
  return { pid: child.pid ?? 0, lines, says, kill: signal => void child.kill(signal), ended }
}
