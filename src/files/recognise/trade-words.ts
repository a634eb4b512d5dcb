/**
 * The trade's ways of shortening words in headings, so that `Dx`, `Diag` and `Diagnosis` are read as one
 * word.
 */

/** Words that say nothing about which column it is. */
export const emptyWords: ReadonlySet<string> = new Set(
  'a an and applicable as at by de del el en for if in is la most of on or per s the this was with y'.split(
    ' ',
  ),
)

/** One word for each family of words. What is not listed stands for itself. */
const families: { readonly [word: string]: string } = {
  address: 'addr adress addrss addresses adr',
  agency: 'agcy',
  amount: 'amt',
  authorization: 'auth authorisation authorizations authorized authorised authz',
  begin: 'beginning',
  charge: 'chg chrg',
  clinical: 'clin',
  condition: 'cond',
  control: 'ctrl',
  count: 'cnt qty quantity quantities',
  county: 'cnty',
  date: 'dt',
  description: 'desc descr',
  diagnosis: 'diag diagnoses dx dxs diagnostic',
  disenrollment: 'disenrolment disenroll',
  effective: 'eff',
  email: 'e-mail emails',
  encounter: 'enc encntr',
  end: 'ending thru through',
  engagement: 'engage engagmnt',
  enrollment: 'enrl enrolment enroll',
  ethnicity: 'eth ethnic ethnicities',
  explanation: 'expl explain',
  facility: 'fac',
  first: 'frst',
  gender: 'sex',
  homelessness: 'homeless unhoused hmls',
  id: 'identifier identification ident ids',
  indicator: 'ind flag indicators yn',
  invoice: 'inv bill invoiced',
  language: 'lang',
  last: 'lst',
  mailing: 'mail',
  manager: 'mgr mngr',
  medical: 'med',
  member: 'mbr mem memb patient pt client beneficiary bene enrollee subscriber participant clt',
  method: 'mode meth',
  modifier: 'mod mods modif',
  name: 'nm names',
  number: 'nbr no num numb numero',
  organization: 'org organisation orgn',
  outreach: 'outrch',
  payer: 'payor',
  period: 'prd',
  phone: 'ph tel telephone telephones phones telefono fone',
  plan: 'pln',
  population: 'pop',
  preferred: 'pref prefer',
  previous: 'prev prior past',
  procedure: 'proc hcpcs cpt px',
  production: 'prod',
  program: 'prgm programme',
  provider: 'prov prv prvdr',
  reason: 'rsn reasons',
  record: 'rec',
  referral: 'ref refer',
  rendering: 'rend rndr servicing',
  billing: 'billg',
  reporting: 'report rpt rptg',
  residential: 'res residence resid',
  service: 'svc srv serv services',
  start: 'strt',
  state: 'st',
  status: 'stat sts',
  successful: 'success succ',
  time: 'tm',
  unit: 'unts units',
  year: 'yr',
  zip: 'zipcode postal',
}

export const wordFamily: ReadonlyMap<string, string> = new Map(
  Object.entries(families).flatMap(([family, words]) =>
    words.split(' ').map(word => [word, family] as const),
  ),
)

/**
 * Runs of words that are one thing. Written with the words as headings have them, in lower case, singular, the
 * empty words left out; the longest run that fits is taken.
 */
const runs: readonly (readonly [string, string])[] = [
  ['d o b', 'dob'],
  ['date birth', 'dob'],
  ['birth date', 'dob'],
  ['birthdate', 'dob'],
  ['birthday', 'dob'],
  ['client index number cin', 'cin'],
  ['client index number', 'cin'],
  ['client index no', 'cin'],
  ['client index', 'cin'],
  ['client identification number', 'cin'],
  ['national provider identifier', 'npi'],
  ['national provider identification number', 'npi'],
  ['national provider id', 'npi'],
  ['tax identification number', 'tin'],
  ['taxpayer identification number', 'tin'],
  ['tax id number', 'tin'],
  ['tax id', 'tin'],
  ['fein', 'tin'],
  ['ein', 'tin'],
  ['federal tax id', 'tin'],
  ['medical record number', 'mrn'],
  ['medical record no', 'mrn'],
  ['medical record', 'mrn'],
  ['managed care plan', 'mcp'],
  ['enhanced care management', 'ecm'],
  ['community support', 'cs'],
  ['primary care provider', 'pcp'],
  ['primary care physician', 'pcp'],
  ['population focus', 'pof'],
  ['pop focus', 'pof'],
  ['lead care manager', 'lcm'],
  ['lead case manager', 'lcm'],
  ['date service from', 'service start date'],
  ['date service to', 'service end date'],
  ['date service thru', 'service end date'],
  ['dos from', 'service start date'],
  ['dos to', 'service end date'],
  ['dos thru', 'service end date'],
  ['dos', 'service date'],
  ['from date', 'start date'],
  ['to date', 'end date'],
  ['thru date', 'end date'],
  ['place service', 'pos'],
  ['location service', 'pos'],
  ['zip code', 'zip'],
  ['postal code', 'zip'],
  ['zip postal code', 'zip'],
  ['email address', 'email'],
  ['e mail address', 'email'],
  ['e mail', 'email'],
  ['phone number', 'phone'],
  ['telephone number', 'phone'],
  ['phone no', 'phone'],
  ['tel no', 'phone'],
  ['fname', 'first name'],
  ['lname', 'last name'],
  ['given name', 'first name'],
  ['surname', 'last name'],
  ['family name', 'last name'],
  ['firstname', 'first name'],
  ['lastname', 'last name'],
  ['medi cal', 'medical'],
  ['health home program', 'hhp'],
  ['whole person care', 'wpc'],
  ['icd10', 'icd'],
  ['icd 10', 'icd'],
  ['icd10 cm', 'icd'],
  ['in person', 'person'],
]

/** First word of a run → the runs that begin with it, the longest first. */
export const wordRuns: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly as: readonly string[] }[]
> = groupedByFirstWord()

function groupedByFirstWord() {
  const grouped = new Map<string, { words: string[]; as: string[] }[]>()
  for (const [from, to] of runs) {
    const words = from.split(' ').filter(word => !emptyWords.has(word))
    const list = grouped.get(words[0] ?? '') ?? []
    list.push({ words, as: to.split(' ') })
    grouped.set(words[0] ?? '', list)
  }
  for (const list of grouped.values()) list.sort((one, other) => other.words.length - one.words.length)
  return grouped
}

/** Words that many headings have, and that tell little: how much each weighs, where a telling word weighs 1. */
export const lightWords: ReadonlyMap<string, number> = new Map([
  ['member', 0.3],
  ['number', 0.2],
  ['code', 0.2],
  ['id', 0.35],
  ['information', 0.2],
  ['info', 0.2],
  ['detail', 0.2],
  ['field', 0.2],
  ['value', 0.2],
  ['indicator', 0.4],
  ['medical', 0.3],
  ['from', 0.15],
  ['to', 0.15],
])

/**
 * Words that say what is told of somebody or something, but not of whom or what. A heading of such words alone
 * (`City`, `First Name`) may be of several columns: what stands beside it tells, or a person.
 */
export const attributeWords: ReadonlySet<string> = new Set(
  [
    'address city state street zip phone extension email contact',
    'name first last dob date start end',
    'id npi tin code number indicator status type reason diagnosis modifier',
    'count unit amount charge cost total',
  ].flatMap(words => words.split(' ')),
)

/** Attribute words that are often left out and change nothing: `Phone` and `Phone Number`. */
export const fillerWords: ReadonlySet<string> = new Set(['number', 'code', 'id'])

/** Words that count: `Primary Diagnosis` is the first of several. Only for headings that can be numbered. */
export const ordinals: ReadonlyMap<string, string> = new Map([
  ['primary', '1'],
  ['principal', '1'],
  ['1st', '1'],
  ['secondary', '2'],
  ['2nd', '2'],
  ['second', '2'],
  ['3rd', '3'],
  ['third', '3'],
  ['tertiary', '3'],
  ['4th', '4'],
  ['fourth', '4'],
  ['5th', '5'],
  ['fifth', '5'],
  ['6th', '6'],
  ['7th', '7'],
  ['8th', '8'],
  ['9th', '9'],
  ['10th', '10'],
])

/** True for a word that is known here, so that it is not taken for another one misspelt. */
export function isTradeWord(word: string): boolean {
  return wordFamily.has(word) || wordRuns.has(word) || ordinals.has(word) || emptyWords.has(word)
}
