/** The reference pages of everything in the guidance, as Markdown: path from docs/reference → text. */

import { bullets, page, plain, table } from '#base/markdown.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { reports } from '#guidance/all-reports.ts'
import { federalHolidays } from '#guidance/calendar/federal-holidays.ts'
import { stateHolidays } from '#guidance/calendar/state-holidays.ts'
import { workingDays } from '#guidance/calendar/working-days.ts'
import { claimDefaults } from '#guidance/claims/claim-defaults.ts'
import type { FileDefinition } from '#guidance/define.ts'
import { documents } from '#guidance/documents.ts'
import { noReasons } from '#guidance/network/no-reasons.ts'
import { obligations } from '#guidance/network/obligations.ts'
import { oversightClocks } from '#guidance/network/oversight-clocks.ts'
import { readinessItems } from '#guidance/network/readiness-items.ts'
import { releases } from '#guidance/releases.ts'
import { limits } from '#guidance/services/limits.ts'
import { allCodeSets, allRules, allServices, fileDefinitions, rulesOf } from '../guidance.ts'
import { findingRegister } from '../words/find.ts'
import { filePage } from './reference/file-page.ts'
import { findingPages } from './reference/finding-pages.ts'
import {
  claimDefaultsPage,
  codeSetPage,
  codeSetPath,
  documentsPage,
  servicesPage,
} from './reference/list-pages.ts'
import { derivedNote, slug } from './reference/markdown.ts'
import { calendarPage, networkPage } from './reference/network-pages.ts'
import { profilePage } from './reference/profile-page.ts'
import { releasesPage } from './reference/release-page.ts'

/**
 * Everything that the guidance calls a file: those that are exchanged, and the parts of the State's reports.
 */
const dimensions: readonly FileDefinition[] = reports.flatMap(report => report.dimensions)

/** All pages. The same guidance gives the same pages. */
export function referencePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  const findings = findingPages(findingRegister, allRules)
  pages.set('README.md', indexPage([...findings.keys()]))
  for (const file of fileDefinitions) pages.set(filePath(file), filePage(file, rulesOf(file)))
  for (const dimension of dimensions) pages.set(filePath(dimension), filePage(dimension, rulesOf(dimension)))
  for (const codeSet of allCodeSets)
    pages.set(codeSetPath(codeSet), codeSetPage(codeSet, usersOf(codeSet.id)))
  pages.set('services.md', servicesPage(allServices, limits))
  pages.set('claim-defaults.md', claimDefaultsPage(claimDefaults))
  pages.set('releases.md', releasesPage(releases, fileDefinitions))
  pages.set('documents.md', documentsPage(documents))
  pages.set('calendar.md', calendarPage({ state: stateHolidays, federal: federalHolidays }, workingDays))
  pages.set('network.md', networkPage({ obligations, readinessItems, oversightClocks, noReasons }))
  for (const profile of profiles)
    pages.set(`profiles/${profile.id}.md`, profilePage(profile, fileDefinitions))
  for (const [path, text] of findings) pages.set(path, text)
  return pages
}

function filePath(file: FileDefinition): string {
  return `${dimensions.includes(file) ? 'reports' : 'files'}/${slug(file.id)}.md`
}

/** The files whose elements take their values from a code set. */
function usersOf(codeSet: string): { name: string; path: string }[] {
  return [...fileDefinitions, ...dimensions]
    .filter(file => file.tables.some(({ elements }) => elements.some(element => element.codeSet === codeSet)))
    .map(file => ({ name: file.name, path: filePath(file) }))
}

function indexPage(findingPaths: readonly string[]): string {
  const elements = fileDefinitions.flatMap(file => file.tables.flatMap(({ elements: all }) => all))
  const assumed = elements.filter(({ basis }) => basis === 'assumed').length
  const link = (path: string, text: string): string => `[${plain(text)}](${path})`
  return page(
    '# Reference',
    derivedNote,
    `What the State asks, as Causeway has it: ${fileDefinitions.length} files with ${elements.length} elements, ` +
      `of which ${assumed} are assumed because the State’s text could not be read; ${allCodeSets.length} lists ` +
      `of codes; ${allServices.length} services; ${allRules.length} rules; ` +
      `${Object.keys(findingRegister).length} findings. Where the guidance is silent or contradicts itself, ` +
      '[readings](../readings.md) say how we read it.',
    '## Files',
    fileTable(fileDefinitions),
    ...reports.flatMap(report => [
      `## ${plain(report.name)}`,
      plain(report.says.en),
      fileTable(report.dimensions),
    ]),
    '## Lists of codes',
    bullets(allCodeSets.map(codeSet => link(codeSetPath(codeSet), codeSet.name))),
    '## Everything else',
    bullets([
      link('services.md', 'Services and their codes'),
      link('claim-defaults.md', 'Claims made of invoices: defaults'),
      link('releases.md', 'Releases, and what each changed'),
      link('calendar.md', 'Holidays and working days'),
      link('network.md', 'Networks: files owed, readiness, oversight'),
      link('documents.md', 'Documents'),
      link('x12/README.md', 'X12: claims, remittances and acknowledgements, set by set'),
      '[The whole guidance as JSON](guidance.json), and [schemas](schemas/) of every file, the monthly JSON file to the State among them',
    ]),
    '## Findings',
    bullets(findingPaths.map(path => link(path, path.replace(/^findings\/|\.md$/g, '')))),
    '## Example profiles',
    bullets(profiles.map(profile => link(`profiles/${profile.id}.md`, profile.name))),
  )
}

function fileTable(files: readonly FileDefinition[]): string {
  return table(
    ['File', 'For', 'Elements'],
    files.map(file => [
      `[${plain(file.name)}](${filePath(file)})`,
      plain(file.says.en),
      String(file.tables.reduce((sum, { elements }) => sum + elements.length, 0)),
    ]),
  )
}
