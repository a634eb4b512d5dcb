/** The form of a partner profile: how one plan's layout of a file differs from the guidance, as data. */
import type { Authority, Party } from './define.ts'

/** One column of a partner's sheet: an element of the guidance, or a column of the partner's own. */
export type ProfileColumn =
  | {
      readonly element: string
      /** Which of a repeated element's columns, from 1. */
      readonly nth?: number
      /** The partner's heading; absent: the guidance's. */
      readonly heading?: string
      /** The merged heading above this one, in a two-row header. */
      readonly over?: string
    }
  | {
      /** A column that the guidance does not have. Carried along, never demanded of a provider. */
      readonly extra: string
      readonly over?: string
      readonly example?: string
    }

/** One sheet of a partner's workbook. Several sheets are joined on the elements of `joinedBy`. */
export type ProfileSheet = {
  readonly name: string
  /** Rows above the header, each a line of text that the partner merges across the sheet. */
  readonly banner?: readonly string[]
  readonly columns: readonly ProfileColumn[]
}

/** How a partner writes dates. */
export type DateStyle =
  | 'MM/DD/YYYY'
  | 'M/D/YYYY'
  | 'MM-DD-YY'
  | 'MM-DD-YYYY'
  | 'YYYY-MM-DD'
  | 'YYYYMMDD'
  | 'DD-Mon-YYYY'
  | 'excel-date'

/** How one file looks at one partner. What is absent is as in the guidance. */
export type ProfileFile = {
  readonly format: 'xlsx' | 'csv'
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252'
  readonly sheets: readonly ProfileSheet[]
  /** For several sheets: the elements whose values join their rows. */
  readonly joinedBy?: readonly string[]
  readonly dates?: DateStyle
  /** How the partner writes an indicator; the guidance: 1 and blank. */
  readonly indicators?: { readonly yes: string; readonly no: string }
  /** How the partner writes yes and no; the guidance: Y and N. */
  readonly yesNo?: { readonly yes: string; readonly no: string }
  readonly states?: 'postal' | 'full-name'
  readonly phones?: '5551234567' | '(555) 123-4567' | '555-123-4567'
  /** The partner's own codes: code set → the partner's code → the guidance's. */
  readonly codes?: { readonly [codeSet: string]: { readonly [theirs: string]: string } }
  /** Separator of several values in one cell; the guidance: semicolon. */
  readonly separator?: ';' | ',' | '|'
  /** Elements that the partner leaves out although the guidance has them. */
  readonly omits?: readonly string[]
  /**
   * File name pattern: {TYPE} {SENDER} {RECEIVER} {NPI} {SEQ} {YYYYMM} {MMYYYY} {YYYYMMDD} {MMDDYYYY}. {TYPE} is the
   * file's short name.
   */
  readonly fileName?: string
  readonly cadence?: string
}

/** How the partners hand over claims: who is who in the envelope, and defaults that they agreed to write otherwise. */
export type ProfileClaims = {
  /** Invoices go as claims of this kind, and not as the file's rows. */
  readonly sends?: '837P' | '837I'
  /** ISA15: `T` until the partners agree that the files count; left out, `P`. */
  readonly usage?: 'P' | 'T'
  /** ISA05 and ISA06 of the provider's files, and ETIN of the submitter. */
  readonly sender?: { readonly qualifier: string; readonly id: string }
  /** ISA07 and ISA08, and the receiver's id. */
  readonly receiver?: { readonly qualifier: string; readonly id: string }
  /** Id of a default of `claims/claim-defaults.ts` → what these partners write. */
  readonly instead?: { readonly [claimDefault: string]: string }
}

/** A partner profile: data that a plan gives out and a provider takes in, never an `if` in code. */
export type PartnerProfile = Authority & {
  readonly id: string
  readonly name: string
  /** True for the profiles shipped as examples: no plan of that name exists. */
  readonly example?: boolean
  readonly parties: readonly Party[]
  /** File id → how it looks here. */
  readonly files: { readonly [fileId: string]: ProfileFile }
  readonly claims?: ProfileClaims
}

export function defineProfile<const T extends PartnerProfile>(profile: T): T {
  return profile
}
