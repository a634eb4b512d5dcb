/**
 * Files that are half written, or copied only for a while: they may hold health information, and never stay
 * behind.
 */
import { rmSync } from 'node:fs'

const leftovers = new Set<string>()

/** Remembers a file that has to go if the program ends before `settled`. */
export function expectGone(path: string): void {
  leftovers.add(path)
}

/** The file is whole, or gone. */
export function settled(path: string): void {
  leftovers.delete(path)
}

/** Deletes what is left, at once: for a program that is told to end. */
export function removeLeftovers(): void {
  for (const path of leftovers) rmSync(path, { force: true })
  leftovers.clear()
}
