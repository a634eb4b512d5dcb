/** The reference pages of code sets, services and documents: tables, with dates and sources. */

import { bullets, code, page, plain, table } from '#base/markdown.ts'
import type { ClaimDefault } from '#guidance/claims/claim-defaults.ts'
import type { Code, CodeSet, Document, Limit, Service } from '#guidance/define.ts'
import { basisWords, derivedNote, inForce, slug, source } from './markdown.ts'

/** A list of values: every one there has ever been, with all its other names. */
export function codeSetPage(codeSet: CodeSet, usedBy: readonly { name: string; path: string }[]): string {
  const root = '../'
  return page(
    `# ${plain(codeSet.name)}`,
    derivedNote,
    bullets([
      `Id ${code(codeSet.id)}`,
      codeSet.open ? 'Open: other values are taken with a note' : 'Closed: other values are not taken',
      `In force ${inForce(codeSet)}`,
      `Source: ${source(codeSet, root)}`,
      ...(usedBy.length === 0
        ? []
        : [`Used by ${usedBy.map(({ name, path }) => `[${plain(name)}](${root}${path})`).join(', ')}`]),
    ]),
    table(
      ['Code', 'Meaning', 'Significado', 'In force', 'Also written', 'Source'],
      codeSet.codes.map(each => codeRow(each, codeSet, root)),
    ),
  )
}

function codeRow(each: Code, codeSet: CodeSet, root: string): string[] {
  const since = each.since ?? codeSet.since
  const until = each.until ?? codeSet.until
  const own = { cite: each.cite ?? codeSet.cite, basis: each.basis ?? codeSet.basis }
  const reading = each.reading ?? codeSet.reading
  const replaced = each.replacedBy?.length ? `; now ${each.replacedBy.map(code).join(' or ')}` : ''
  const differs = each.cite !== undefined || each.basis !== undefined || each.reading !== undefined
  return [
    code(each.code),
    plain(each.label),
    plain(each.labelEs ?? ''),
    `${inForce({ since, ...(until === undefined ? {} : { until }) })}${replaced}`,
    (each.aliases ?? []).map(plain).join('; '),
    differs ? source({ ...own, ...(reading === undefined ? {} : { reading }) }, root) : '',
  ]
}

/** What may be billed, on which days, and how much of it one member may have. */
export function servicesPage(services: readonly Service[], limits: readonly Limit[]): string {
  const rows = (program: Service['program']): string[][] =>
    services
      .filter(service => service.program === program)
      .map(service => [
        code([service.procedure, ...service.modifiers].join(' ')),
        plain(service.name),
        `${plain(service.unit)}${service.unitBasis ? ` (${basisWords(service.unitBasis)})` : ''}`,
        [service.staff, service.mode].filter(part => part !== undefined).join(', '),
        inForce(service),
        source(service, ''),
      ])
  const headings = ['Code and modifiers', 'Service', 'Unit', 'Staff and mode', 'In force', 'Source']
  return page(
    '# Services and their codes',
    derivedNote,
    'A code and its modifiers together are one service. No other code or modifier may be asked for or taken.',
    '## Enhanced Care Management',
    table(headings, rows('ecm')),
    '## Community Supports',
    table(headings, rows('community-supports')),
    '## Limits',
    table(
      ['Of', 'How much', 'In force', 'Source'],
      limits.map(limit => [
        limit.services.map(code).join(' '),
        plain(limit.says.en),
        inForce(limit),
        source(limit, ''),
      ]),
    ),
  )
}

const readWords = {
  whole: 'read whole',
  part: 'read in part',
  'second-hand': 'known only through what others say of it',
} as const

/** Every document that is cited, and how far it could be read. */
export function documentsPage(documents: readonly Document[]): string {
  return page(
    '# Documents',
    derivedNote,
    'What entries of the guidance cite, and how far each document could be read. What rests on a document ' +
      'that was not read is marked *assumed* wherever it appears.',
    ...documents.map(document =>
      page(
        `## ${document.id}`,
        plain(document.title),
        bullets([
          `${plain(document.publisher)}${document.published === undefined ? '' : `, ${publishedOn(document)}`}`,
          readWords[document.read],
          ...(document.address === undefined ? [] : [`<${document.address}>`]),
        ]),
      ).trimEnd(),
    ),
  )
}

function publishedOn({
  published = '',
  publishedTo,
}: {
  published?: string
  publishedTo?: 'month' | 'year'
}): string {
  if (publishedTo === 'year') return published.slice(0, 4)
  return publishedTo === 'month' ? published.slice(0, 7) : published
}

/** The path of a code set's page, from the reference's own folder. */
export function codeSetPath(codeSet: CodeSet): string {
  return `code-sets/${slug(codeSet.id)}.md`
}

/** What a claim says that an invoice does not, with the authority of each default. */
export function claimDefaultsPage(defaults: readonly ClaimDefault[]): string {
  return page(
    '# Claims made of invoices: defaults',
    derivedNote,
    'An 837 claim must say more than an invoice does. This is what it says where the partners have agreed on nothing ' +
      'else; a partner profile writes otherwise under `claims.instead`.',
    table(
      ['Default', 'Place', 'Value', 'Why', 'In force', 'Source'],
      defaults.map(each => [
        code(each.id),
        plain(each.place),
        code(each.value),
        plain(each.says.en),
        inForce(each),
        source(each, ''),
      ]),
    ),
  )
}
