/** Gives a bundle back the constants of its sources, which the bundler has made variables. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * esbuild writes every top-level `const` as `var`. The engine then has to look it up and check it at each use,
 * where it could build a constant (a table, a separator's code) into the machine code: reading claims is an eighth
 * slower for it. Whatever is assigned anywhere else than at its declaration stays a variable.
 */
export function withConstants(bundle: string): string {
  const assignments = new Map<string, number>()
  for (const [, before, after] of bundle.matchAll(assignment)) {
    const name = before ?? after ?? ''
    assignments.set(name, (assignments.get(name) ?? 0) + 1)
  }
  return bundle.replaceAll(declaration, (whole, name: string) =>
    assignments.get(name) === 1 ? `const ${name} =` : whole,
  )
}

const declaration = /^var ([\w$]+) =/gm

/** A name with whatever assigns to it; in doubt (a default, a member of the same name) it counts as well. */
const assignment =
  /([A-Za-z_$][\w$]*)\s*(?:=(?![=>])|(?:[-+/%&|^]|\*\*?|<<|>>>?|&&|\|\||\?\?)=|\+\+|--)|(?:\+\+|--)([A-Za-z_$][\w$]*)/g

/** The same for every program in a folder. */
export function keepConstants(folder: string): void {
  for (const name of readdirSync(folder).filter(each => each.endsWith('.js'))) {
    const path = join(folder, name)
    writeFileSync(path, withConstants(readFileSync(path, 'utf8')))
  }
}
