/** The forms in which the State's guidance is written down here: documents, files, elements, code sets, services, rules. */

/** A calendar day, ISO: `2026-01-31`. */
export type Day = `${number}-${number}-${number}`

/** The same words in every language the product speaks. English is the State's own wording where it has one. */
export type Words = { readonly en: string; readonly es: string }

/**
 * On what an entry rests: the State's guidance, what plans are seen to do, or our own assumption where the
 * document could not be read. Assumed entries are shown as such wherever they appear and are counted.
 */
export type Basis = 'dhcs' | 'plan' | 'assumed'

/** Where an entry comes from: a document id of `documents.ts`, then the place in it: `billing-2022-01: Table 1, note 12`. */
export type Citation = `${string}: ${string}`

/** What every entry carries: when it holds, on what it rests, where it is written. */
export type Authority = {
  /** First day on which the entry holds. */
  readonly since: Day
  /** Last day on which it holds; absent while it is in force. */
  readonly until?: Day
  readonly basis: Basis
  readonly cite: Citation
  /** Where the guidance is silent or contradicts itself: our reading, `R-01` … in docs/readings.md. */
  readonly reading?: `R-${number}`
}

/** A document that the State (or a plan, or a lawmaker) published and that entries cite. */
export type Document = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The day it was published. Absent where it is not known, and for lists that are kept current. */
  readonly published?: Day
  /** How far that day is known, where only the month or the year is: its first day then stands. */
  readonly publishedTo?: 'month' | 'year'
  /** Its address, if it is public and known. */
  readonly address?: string
  /** How far it could be read: whole, in part, or only through what others say of it. */
  readonly read: 'whole' | 'part' | 'second-hand'
}

/** A day on which what the guidance asks changes as a whole; its id is stamped on every file checked or written. */
export type Release = {
  readonly id: `${number}-${number}`
  readonly from: Day
  readonly says: Words
  /** Ids of the documents that this release brings into force. */
  readonly documents: readonly string[]
}

/** The two kinds of provider that the State's files distinguish. */
export type Party = 'ecm' | 'community-supports'

/** The formats that an element's values can have; `src/files/values/` reads, writes and describes each. */
export type ValueKind =
  | 'name' // a person's or organization's name
  | 'text' // free text on one line
  | 'address' // a street address, or HOMELESS where the file allows it
  | 'city'
  | 'state' // two-letter postal code
  | 'zip' // five or nine digits
  | 'phone' // ten digits, no dashes
  | 'extension' // digits of a telephone extension
  | 'email'
  | 'date' // MM/DD/YYYY
  | 'period' // a reporting period: a month, a quarter or a span of days
  | 'cin' // Medi-Cal Client Index Number
  | 'npi'
  | 'tin'
  | 'invoice-number' // ten digits
  | 'identifier' // somebody's own number or code, letters and digits
  | 'count' // a whole number, zero or more
  | 'units' // a whole number of service units, one or more
  | 'money' // dollars and cents
  | 'indicator' // 1, or blank for no or unknown
  | 'yes-no' // Y or N
  | 'code' // one entry of a code set
  | 'codes' // several entries of a code set in one cell, separated by semicolons
  | 'diagnosis' // one ICD-10-CM code
  | 'diagnoses' // several ICD-10-CM codes in one cell, separated by semicolons
  | 'procedure' // a HCPCS code
  | 'modifier' // a HCPCS modifier

/** A condition on another element of the same row: it has a value, has none, or has one of these. */
export type Condition = {
  readonly when: string
  readonly is: 'present' | 'blank' | readonly string[]
}

/**
 * Whether an element must be filled: `always`; `if-known` (asked for, but nobody can always know it: a blank
 * draws a note, never a rejection); `optional`; or as a condition says. All of several conditions must hold.
 */
export type Need = 'always' | 'if-known' | 'optional' | Condition | { readonly all: readonly Condition[] }

/** One element of a file: a column, in the guidance's own words and order. */
export type Element = Authority & {
  readonly id: string
  /** The guidance's wording, without its table footnotes; the heading of the column. */
  readonly label: string
  readonly is: ValueKind
  /** The code set that `code` and `codes` take their values from. */
  readonly codeSet?: string
  /** Need, where the parties do not differ. */
  readonly needed: Need | { readonly [party in Party]: Need }
  /** Words that may stand in place of a value under a condition: HOMELESS for an address. */
  readonly allows?: { readonly word: string; readonly when: Condition }
  /** How many columns the element takes: `Member Diagnosis Code(s)` has ten, so that nobody types delimiters. */
  readonly repeats?: number
  /** Longest value in characters. */
  readonly maxLength?: number
  /** Heading of the group that the guidance lists the element under, within its table. */
  readonly group?: string
  /**
   * What a blank says, where a blank is an answer: `No, or not known`. Such an element may be `always` needed
   * and blank all the same; what must be there is its column.
   */
  readonly blankMeans?: Words
  readonly help: Words
  /** A valid, plainly false value. For a repeated element, the first. */
  readonly example: string
  /** Other headings that senders use for the same element; matched without regard to case and punctuation. */
  readonly alsoCalled?: readonly string[]
}

/** What is the same about an element in every file that has it. The file adds label, need, dates, citation. */
export type SharedElement = Pick<
  Element,
  'id' | 'is' | 'codeSet' | 'maxLength' | 'blankMeans' | 'help' | 'example' | 'alsoCalled'
>

/** One of the guidance's tables of elements. */
export type Table = {
  readonly id: string
  readonly title: string
  readonly elements: readonly Element[]
}

/** Who sends or receives a file. */
export type Sender = 'plan' | 'ecm-provider' | 'community-supports-provider' | 'state'

/** When a file, or a part of it, is due. Days are calendar days unless said otherwise. */
export type Clock = Authority & {
  readonly id: string
  readonly says: Words
  /** The day it counts from: an element's, the end of an element's `period`, or the `receipt` of the file. */
  readonly from: string
  readonly days?: number
  /** What the days are, where they are not calendar days. */
  readonly counted?: 'working-days'
  /** Due days that the State named and that the count does not give: `Q2 2022` → its day. */
  readonly named?: { readonly [period: string]: Day }
  readonly every?: 'month' | 'quarter' | 'as-agreed' | 'twice-a-month'
}

/**
 * How a hub keeps the rows of a file as records: what names one, what is said of those that a file leaves out,
 * and which of them an outgoing file carries.
 */
export type Keeping = Authority & {
  /** The elements whose values name a record; of a repeated element, all its columns. */
  readonly by: readonly string[]
  /** Rows of one name are records of their own, told apart by their count: the second call of a day. */
  readonly counted?: true
  /** What a file says by leaving out a record that an earlier one had: nothing, or that it has ended. */
  readonly leftOut: 'says-nothing' | 'has-ended'
  /** A row that says itself that its record ends with it. */
  readonly endsWhen?: { readonly when: string; readonly is: readonly string[] }
  /** Elements that say when and for which span the file was made, and nothing of the record itself. */
  readonly aboutFile?: readonly string[]
  /** What an outgoing file carries: every record in force, or those that no earlier one carried as they are. */
  readonly sends: 'all-in-force' | 'what-is-new'
}

/** One of the files that the guidance defines. */
export type FileDefinition = Authority & {
  /** `ecm/member-information` … */
  readonly id: string
  /** The guidance's own name of it. */
  readonly name: string
  /** One plain sentence: what it is for. */
  readonly says: Words
  readonly from: readonly Sender[]
  readonly to: readonly Sender[]
  /** The parties whose template differs; one party for most files. */
  readonly parties: readonly Party[]
  /** What one row stands for. */
  readonly row:
    | 'member'
    | 'member and service'
    | 'outreach attempt'
    | 'referral'
    | 'service line'
    | 'provider'
    | 'plan and county'
  /**
   * The elements that together name a row: the same twice is the same thing twice. Of a repeated element,
   * all its columns. Empty when nothing names a row.
   */
  readonly key: readonly string[]
  /**
   * The elements whose values name what is accepted or held as one: an invoice with one line that cannot be
   * taken is held whole. Absent: every row stands for itself.
   */
  readonly together?: readonly string[]
  /** How its rows are kept. Absent in the tables of reports, which are counted and not exchanged row by row. */
  readonly keeping?: Keeping
  /** Three letters for file names: MIF, RTF … */
  readonly short: string
  readonly tables: readonly Table[]
  readonly clocks: readonly Clock[]
}

/** A report to the State: several files of one shape each, made up and sent together. */
export type Report = Authority & {
  readonly id: string
  readonly name: string
  readonly says: Words
  /** The guidance's dimensions, each a sheet of the State's workbook. */
  readonly dimensions: readonly FileDefinition[]
  readonly clocks: readonly Clock[]
}

/** One value of a code set. */
export type Code = Partial<Authority> & {
  readonly code: string
  readonly label: string
  readonly labelEs?: string
  /** Every other way in which this value has been or is written: historical names, spellings, other codes. */
  readonly aliases?: readonly string[]
  /** What to use instead, once it is no longer in force. */
  readonly replacedBy?: readonly string[]
  /** Entries of other lists that belong to it: list id → their codes. A plan's counties, a language's ISO code. */
  readonly goesWith?: { readonly [codeSet: string]: readonly string[] }
}

/** A list of values. Entries without dates, basis or citation of their own have the list's. */
export type CodeSet = Authority & {
  readonly id: string
  readonly name: string
  /** Open lists name what is known; a value outside one draws a note only. */
  readonly open?: boolean
  readonly codes: readonly Code[]
}

/** The day from which members of a population could have ECM, for adults or children, and where. */
export type GoLive = {
  /** A code of `populations-of-focus`. */
  readonly population: string
  readonly who: 'adult' | 'child'
  /** Counties that had a Whole Person Care pilot or the Health Homes Program, the others, or all at once. */
  readonly where: 'pilot-counties' | 'some-pilot-counties' | 'other-counties' | 'statewide'
  readonly from: Day
  readonly basis: Basis
  readonly cite: Citation
}

/** A service as it is billed: a HCPCS code and its modifiers, which together define it. */
export type Service = Authority & {
  readonly id: string
  readonly program: Party
  /** A code of `community-supports`, or `ecm`, `ecm-outreach`, `housing-outreach`. */
  readonly service: string
  readonly name: string
  readonly procedure: string
  /** Every modifier that must stand with the code, in the guidance's order. */
  readonly modifiers: readonly string[]
  readonly unit: string
  /** On what the unit rests, where that is weaker than what the code and its modifiers rest on. */
  readonly unitBasis?: Basis
  readonly staff?: 'clinical' | 'non-clinical'
  readonly mode?: 'in-person' | 'telehealth'
  /** What the guidance called it earlier, each until its last day. The pair itself stayed the same. */
  readonly formerNames?: readonly { readonly name: string; readonly until: Day }[]
}

/** How much of a service, or of several together, one member may have. */
export type Limit = Authority & {
  readonly id: string
  /** Codes of `community-supports`. */
  readonly services: readonly string[]
  readonly most: number
  readonly of: 'dollars' | 'hours' | 'days' | 'weeks' | 'meals' | 'times'
  /** The span that the amount is counted over. A rolling year ends on the day of service. */
  readonly per: 'day' | 'stay' | 'authorization' | 'year' | 'rolling-12-months' | 'lifetime'
  /** True where the services share one amount between them. */
  readonly together?: boolean
  /** True where the plan may allow more when it is needed. */
  readonly mayBeExceeded?: boolean
  readonly says: Words
}

/** What a finding does to the data it stands on. */
export type Consequence = 'rejects-file' | 'rejects-row' | 'accepted-with-warning' | 'note'

/** Three short sentences of a finding. `{name}` takes a parameter's value. */
export type FindingWords = {
  /** What is wrong. */
  readonly wrong: Words
  /** What was expected. */
  readonly expected: Words
  /** How to mend it. */
  readonly mend: Words
}

/**
 * What no single element can say. The rule's id is the code of its finding, and the name of the function in
 * `src/files/rules/` that looks for it.
 */
export type Rule = Authority & {
  /** `invoice/charge-is-not-units-times-cost`: says what is wrong. */
  readonly id: string
  /** The files it looks at, by id. */
  readonly files: readonly string[]
  /** The elements it reads; a file without all the needed ones is not looked at. */
  readonly reads: readonly string[]
  /** The element whose cell the finding stands on. */
  readonly at: string
  readonly consequence: Consequence
  readonly words: FindingWords
  /** What a right value looks like. */
  readonly example: string
  /** Numbers of the rule: months of look-back, days of a clock, largest counts. */
  readonly numbers?: { readonly [name: string]: number }
  /** Codes of code sets that the rule speaks of, by what they mean to it. */
  readonly codes?: { readonly [name: string]: readonly string[] }
}

export function defineDocument<const T extends Document>(document: T): T {
  return document
}
export function defineRelease<const T extends Release>(release: T): T {
  return release
}
export function defineFile<const T extends FileDefinition>(file: T): T {
  return file
}
export function defineReport<const T extends Report>(report: T): T {
  return report
}
export function defineElement<const T extends SharedElement>(element: T): T {
  return element
}
export function defineTable<const T extends Table>(table: T): T {
  return table
}
export function defineCodeSet<const T extends CodeSet>(codeSet: T): T {
  return codeSet
}
export function defineGoLive<const T extends GoLive>(goLive: T): T {
  return goLive
}
export function defineService<const T extends Service>(service: T): T {
  return service
}
export function defineLimit<const T extends Limit>(limit: T): T {
  return limit
}
export function defineRule<const T extends Rule>(rule: T): T {
  return rule
}
