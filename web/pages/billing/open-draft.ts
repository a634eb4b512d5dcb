/** What every part of an open draft knows: its form, its content, what was found, and what is shown of it. */
import { createContext, useContext } from 'react'
import type { Content, Finding, Form, Place } from './draft-changes.ts'
import { idOf } from './draft-changes.ts'
import type { OpenDraft } from './use-draft.ts'

export type DraftOnPage = OpenDraft & {
  readonly form: Form
  /** True: every field says what it is. */
  readonly explains: boolean
  /** True: what is not there yet is told too, also where nobody has been. */
  readonly tellsAll: boolean
  /** A field was left: from now on it tells what it lacks. */
  readonly leave: (place: Place, key: string) => void
  readonly isLeft: (place: Place, key: string) => boolean
}

const DraftContext = createContext<DraftOnPage | null>(null)
export const DraftProvider = DraftContext.Provider

export function useOpenDraft(): DraftOnPage {
  const draft = useContext(DraftContext)
  if (draft === null) throw new Error('useOpenDraft stands outside of an open draft')
  return draft
}

/** Everything that is told: mends say nothing here, and what lacks is told where somebody has been. */
export function toldFindings(draft: DraftOnPage): readonly Finding[] {
  const common = new Set(draftKeys(draft.form))
  const told = new Set<string>()
  return draft.check.findings.filter(finding => {
    if (finding.consequence === 'note' && !finding.isLack) return false
    const place = placeOf(finding, common)
    if (valueAt(draft.content, finding) !== valueAt(draft.checked, finding)) return false
    if (finding.isLack && !draft.tellsAll && !draft.isLeft(place, finding.key ?? '')) return false
    // What is common is found on every line, and told once.
    const once = `${idOf(place, finding.key ?? '')} ${finding.code}`
    if (told.has(once)) return false
    told.add(once)
    return true
  })
}

/** What stands where a finding points to; '' where it points to no field. */
function valueAt({ facts, invoices }: Content, { invoice: id, line: lineId, key }: Finding): string {
  const invoice = invoices.find(each => each.id === id)
  const line = invoice?.lines.find(each => each.id === lineId)
  const name = key ?? ''
  return line?.facts[name] ?? invoice?.facts[name] ?? facts[name] ?? ''
}

/** Elements that are entered once for the draft. */
function draftKeys(form: Form): string[] {
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap(({ name, scope }) => (scope === 'draft' ? [name] : [])),
  )
}

/** Elements that are entered once for an invoice. */
function invoiceKeys(form: Form): string[] {
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap(({ name, scope }) => (scope === 'invoice' ? [name] : [])),
  )
}

/** Where a finding's field stands: with what is common, with the invoice, or with the line. */
export function placeOf({ invoice, line, key }: Finding, common: ReadonlySet<string>): Place {
  const element = (key ?? '').replace(/#\d+$/, '')
  return common.has(element) ? {} : { invoice, line }
}

/** What is told at one field. */
export function findingsAt(draft: DraftOnPage, place: Place, key: string): readonly Finding[] {
  return toldFindings(draft).filter(finding => fieldOf(draft.form, finding) === idOf(place, key))
}

/** The id of the field that a finding leads to. */
export function fieldOf(form: Form, finding: Finding): string {
  const { invoice, line, key } = finding
  const element = (key ?? '').replace(/#\d+$/, '')
  if (draftKeys(form).includes(element)) return idOf({}, key ?? '')
  if (invoiceKeys(form).includes(element)) return idOf({ invoice }, key ?? '')
  return idOf({ invoice, line }, key ?? 'procedureCode')
}

/** True when a finding keeps its invoice from being sent. */
export function isGrave({ consequence }: Finding): boolean {
  return consequence === 'rejects-row' || consequence === 'rejects-file'
}
