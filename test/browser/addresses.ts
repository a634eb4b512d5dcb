/** Every address of the portal, read where they stand, so that a new page is looked at as it comes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Address = {
  /** As the router has it: `/files/$transmission`. */
  readonly path: string
  /** True for a page that is shown without signing in. */
  readonly isPublic: boolean
}

const folder = join(import.meta.dirname, '../../web/app')

/** The addresses in one file of routes, below the frames that stand in it. */
function addressesIn(text: string): Address[] {
  const routes = [
    ...text.matchAll(
      /(?:const (\w+) = )?createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g,
    ),
  ].map(([, name, parent, path]) => ({ name, parent, path: path ?? '' }))
  const frames = new Map(routes.flatMap(({ name, path }) => (name === undefined ? [] : [[name, path]])))
  return routes
    .filter(({ name }) => name === undefined || !routes.some(({ parent }) => parent === name))
    .map(({ parent, path }) => {
      const frame = frames.get(parent ?? '') ?? ''
      return { path: frame + (frame !== '' && path === '/' ? '' : path), isPublic: parent === 'root' }
    })
}

export const addresses: readonly Address[] = readdirSync(folder)
  .filter(name => name.endsWith('routes.tsx'))
  .flatMap(name => addressesIn(readFileSync(join(folder, name), 'utf8')))

export const isPattern = (path: string): boolean => path.includes('$')

/** True when a place in the portal is one of this address. */
export function fits(path: string, place: string): boolean {
  return new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`).test(place)
}
