/** The reference page of releases: what each brought into force, and what it changed in every file. */
import { addDays, usDay } from '#base/day.ts'
import { anchor, bullets, code, page, plain } from '#base/markdown.ts'
import type { FileDefinition, Release } from '#guidance/define.ts'
import { type Change, changesOf, serviceChanges } from '../changes.ts'
import { derivedNote } from './markdown.ts'

/** All releases on one page, the latest first. */
export function releasesPage(releases: readonly Release[], files: readonly FileDefinition[]): string {
  const latestFirst = [...releases].sort((one, other) => (one.from < other.from ? 1 : -1))
  const first = latestFirst.at(-1)
  return page(
    '# Releases of the guidance',
    derivedNote,
    'A release is a day on which what is asked changes. Its id is stamped on every file that is checked or written.',
    ...latestFirst.flatMap(release => [
      `## ${release.id}`,
      `In force from ${usDay(release.from)}.`,
      plain(release.says.en),
      `*${plain(release.says.es)}*`,
      `Documents: ${release.documents.map(id => `[${plain(id)}](documents.md#${anchor(id)})`).join(', ')}`,
      release === first ? '' : changeList(release, files),
    ]),
  )
}

/** What is different on the release's first day from the day before. */
function changeList(release: Release, files: readonly FileDefinition[]): string {
  const before = addDays(release.from, -1)
  const parts = files.flatMap(file => {
    const changes = changesOf(file, before, release.from)
    return changes.length === 0 ? [] : [`**${plain(file.name)}**`, bullets(changes.map(changeWords))]
  })
  const billed = serviceChanges(before, release.from)
  if (billed.length > 0) parts.push('**Services**', bullets(billed.map(changeWords)))
  return parts.length === 0 ? 'No element, code or service changed on this day.' : parts.join('\n\n')
}

/** A change in one line. */
export function changeWords(change: Change): string {
  const label = `${plain(change.label)} (${code(change.of)})`
  const before = plain(change.before ?? '')
  const after = plain(change.after ?? '')
  switch (change.what) {
    case 'file-begins':
      return 'the file begins'
    case 'file-ends':
      return 'the file ends'
    case 'element-added':
      return `new: ${label}`
    case 'element-ended':
      return `no longer asked for: ${label}`
    case 'label-changed':
      return `${label} is called so now; before: ${before}`
    case 'need-changed':
      return `${label} is needed otherwise: ${after}; before: ${before}`
    case 'kind-changed':
      return `${label} takes other values: ${after}; before: ${before}`
    case 'codes-added':
      return `${label}, new codes: ${after}`
    case 'codes-ended':
      return `${label}, codes no longer in force: ${before}`
    case 'services-added':
      return `may be billed now: ${code(change.of)} ${plain(change.label)}`
    case 'services-ended':
      return `may no longer be billed: ${code(change.of)} ${plain(change.label)}`
  }
}
