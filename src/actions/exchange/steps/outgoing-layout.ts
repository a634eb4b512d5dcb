/** How an outgoing file looks, and which element stands in which of its cells. */
import type { Day } from '#base/day.ts'
import { usDay } from '#base/day.ts'
import { columnLetters } from '#base/finding.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { isExtra, layoutOf } from '#files/layout.ts'
import { asOneSheet, headerRows } from '#files/written-rows.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { keepingOf } from './staged-rows.ts'

export type OutgoingChoice = {
  readonly file: string
  readonly day: Day
  readonly party: Party | null
  readonly profile: string | null
  /** Layouts that the partners hold in their contract. */
  readonly agreed: readonly PartnerProfile[]
}

/** Null when there is no such file, or no such layout of it. */
export function outgoingLayout(choice: OutgoingChoice): Layout | null {
  const file = findFile(choice.file)
  if (!file?.keeping) return null
  const all: readonly PartnerProfile[] = [...choice.agreed, ...shippedProfiles]
  const profile = choice.profile === null ? null : all.find(({ id }) => id === choice.profile)
  if (profile === undefined || (profile && profile.files[file.id] === undefined)) return null
  return layoutOf(file, {
    day: choice.day,
    ...(choice.party === null ? {} : { party: choice.party }),
    ...(profile ? { profile } : {}),
  })
}

/** A column of the file that is sent. */
export type SentColumn = {
  readonly sheet: string
  readonly column: string
  readonly heading: string
  /** Null for a column of the partner's own, which we leave blank. */
  readonly element: string | null
  /** The first row of data on that sheet, as Excel counts. */
  readonly firstRow: number
  /** True on the sheet whose rows are the file's rows. */
  readonly isMain: boolean
}

export function sentColumns(layout: Layout, format: 'csv' | 'xlsx'): SentColumn[] {
  const sheets = format === 'csv' ? [asOneSheet(layout)] : layout.sheets
  return sheets.flatMap((sheet, at) =>
    sheet.columns.map((column, index) => ({
      sheet: format === 'csv' ? '' : sheet.name,
      column: columnLetters(index),
      heading: isExtra(column) ? column.extra : column.heading,
      element: isExtra(column) ? null : column.key,
      firstRow: sheet.banner.length + headerRows(sheet).length + 1,
      isMain: at === sheets.length - 1,
    })),
  )
}

/** What the file says of itself in every row: the day it is made, and its period where somebody gave one. */
export function factsOfFile(layout: Layout, period: string | null): Facts {
  const { aboutFile = [] } = keepingOf(layout.file)
  return Object.fromEntries(
    aboutFile.flatMap(id => {
      const element = layout.columns.find(({ key }) => key === id)?.element
      if (element?.is === 'date') return [[id, usDay(layout.day)]]
      return element?.is === 'period' && period !== null ? [[id, period]] : []
    }),
  )
}

/** A record's values in the order of the layout. */
export function valuesOf(layout: Layout, facts: Facts, ofFile: Facts): string[] {
  return layout.columns.map(({ key }) => ofFile[key] ?? facts[key] ?? '')
}
