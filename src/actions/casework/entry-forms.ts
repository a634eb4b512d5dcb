/** The forms of what is written down of the work with a member, by kind. */
import { z } from 'zod'
import type { EntryKind, Said } from '#domain/casework/entry.ts'
import { codesOn, findCodeSet } from '#files/guidance.ts'
import { coreServices } from '#guidance/casework/core-services.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { facilityKinds, teamRoles } from '#guidance/casework/kinds.ts'
import { needAreas } from '#guidance/casework/need-areas.ts'
import { day } from '../network/fields.ts'

const text = z.string().trim().max(2000)
const short = z.string().trim().max(200)
const noDay = z.literal('')
const count = z.string().regex(/^\d{0,4}$/, 'must be digits')
const clock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/, 'must be a time, such as 14:30')
const phone = z.string().regex(/^(?:\d{10})?$/, 'must be ten digits')

const idsOf = (list: readonly { readonly id: string }[]) =>
  z.enum(list.map(({ id }) => id) as [string, ...string[]])

/** What each kind can say. A change of a thing says only what changes; an empty text takes a value away. */
const engagement = z.strictObject({
  status: short.optional().describe('Code of engagement-status'),
  reason: short.optional().describe('Code of discontinuation-reason, when the service ends'),
  reasonSays: short.optional().describe('The reason in words, where the code is “other”'),
  recommendedOn: day
    .or(noDay)
    .optional()
    .describe('When it was recommended to end; left out, the day of the end'),
})

const consent = z.strictObject({
  recipient: z.uuid().optional().describe('Who may get the records: a partner’s id'),
  state: z.enum(['given', 'revoked']).optional().describe('Given, or taken back by the member'),
  until: day.or(noDay).optional().describe('The last day on which it holds'),
  says: text.optional().describe('What was said, and how it was given'),
})

const contactRule = z.strictObject({
  never: short.optional().describe('Codes of outreach-method that are never used, separated by semicolons'),
  messages: z.enum(['yes', 'no', '']).optional().describe('Whether a message may be left'),
  best: short.optional().describe('When and how it is best'),
  says: text.optional().describe('What else keeps the member safe'),
})

const team = z.strictObject({
  role: idsOf(teamRoles).optional().describe('What they are to the member'),
  personId: z.uuid().or(noDay).optional().describe('Somebody who works here'),
  name: short.optional().describe('Their name; left out, as the person here is called'),
  phone: phone.optional().describe('Ten digits'),
  extension: z
    .string()
    .regex(/^\d{0,8}$/, 'must be digits')
    .optional()
    .describe('Extension of the phone'),
  access: z
    .enum(['whole', 'plan', 'none'])
    .optional()
    .describe('What may be shared with them: everything, the care plan, nothing'),
  until: day.or(noDay).optional().describe('Their last day on the team'),
})

const need = z.strictObject({
  area: idsOf(needAreas).optional().describe('The area of need'),
  level: z.enum(['none', 'some', 'urgent']).optional().describe('How much help is needed'),
  says: text.optional().describe('What was found'),
  wants: text.optional().describe('What the member wants, in their words'),
})

const goal = z.strictObject({
  area: idsOf(needAreas).optional().describe('The area of need that it answers'),
  says: text.optional().describe('The goal, in the member’s words'),
  state: z.enum(['open', 'met', 'given-up']).optional().describe('How it stands'),
  targetOn: day.or(noDay).optional().describe('By when'),
})

const task = z.strictObject({
  goal: z.uuid().or(noDay).optional().describe('The goal that it serves'),
  says: text.optional().describe('What is to be done'),
  owner: short.optional().describe('Who does it'),
  personId: z.uuid().or(noDay).optional().describe('Somebody who works here'),
  dueOn: day.or(noDay).optional().describe('By when'),
  state: z.enum(['open', 'done', 'dropped']).optional().describe('How it stands'),
})

const planReview = z.strictObject({
  by: short.optional().describe('Who reviewed it: the clinician who oversees the plan'),
  credential: short.optional().describe('Their license'),
  nextReviewOn: day.or(noDay).optional().describe('When it is to be reviewed next'),
  copyGivenOn: day.or(noDay).optional().describe('When the member got a copy'),
  says: text.optional().describe('What changed'),
})

const encounter = z.strictObject({
  service: idsOf(coreServices).optional().describe('The core service'),
  mode: z.enum(['in-person', 'phone', 'video']).optional().describe('How it was given'),
  staff: z
    .enum(['clinical', 'non-clinical'])
    .optional()
    .describe('Who gave it, as the codes tell them apart'),
  minutes: count.optional().describe('How long it took'),
  begun: clock.optional().describe('When it began, California time, as 14:30'),
  units: count.optional().describe('Of a Community Support: how many units the member got'),
  place: short.optional().describe('Code of place-of-service'),
  says: text.optional().describe('What was done'),
})

const stay = z.strictObject({
  facilityKind: idsOf(facilityKinds).optional().describe('What kind of facility'),
  facility: short.optional().describe('Its name'),
  dischargedOn: day.or(noDay).optional().describe('The day of discharge'),
  transitionPlan: text.optional().describe('What happens after discharge, and who does it'),
  medicationsOn: day.or(noDay).optional().describe('When medications were reconciled'),
  medications: text.optional().describe('What changed in them'),
})

const referral = z.strictObject({
  to: short.optional().describe('To whom'),
  says: text.optional().describe('For what'),
  state: z
    .enum(['sent', 'accepted', 'received', 'declined', 'not-received'])
    .optional()
    .describe('How it stands; received: the member got the help'),
  followUpOn: day.or(noDay).optional().describe('When to ask again'),
})

/** Of every kind but outreach, which has a way of its own. */
const forms = {
  engagement,
  consent,
  'contact-rule': contactRule,
  team,
  need,
  goal,
  task,
  'plan-review': planReview,
  encounter,
  stay,
  referral,
} as const

export type WrittenKind = keyof typeof forms

const common = {
  command: z.uuid().describe('Made by you, once for each entry: the same again is the same entry'),
  program: short.default('ecm').describe('ecm, or a code of community-supports'),
  on: day.describe('The day on which it happened'),
  about: z.uuid().optional().describe('The first entry of the same thing, which this one changes'),
  isPart2: z
    .boolean()
    .default(false)
    .describe('True: a record of a substance use program, which 42 CFR Part 2 protects'),
}

const entryOf = <Kind extends WrittenKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...common, said: forms[kind].describe('What is said of it') })

export const writtenEntry = z.discriminatedUnion('kind', [
  entryOf('engagement'),
  entryOf('consent'),
  entryOf('contact-rule'),
  entryOf('team'),
  entryOf('need'),
  entryOf('goal'),
  entryOf('task'),
  entryOf('plan-review'),
  entryOf('encounter'),
  entryOf('stay'),
  entryOf('referral'),
])

export type WrittenEntry = z.output<typeof writtenEntry>

/** What the first entry of a thing has to say. */
const needed: Readonly<Record<WrittenKind, readonly string[]>> = {
  engagement: ['status'],
  consent: ['recipient', 'state'],
  'contact-rule': [],
  team: ['role'],
  need: ['area', 'level'],
  goal: ['area', 'says', 'state'],
  task: ['says', 'state'],
  'plan-review': ['by', 'nextReviewOn'],
  encounter: ['service', 'mode', 'staff'],
  stay: ['facilityKind'],
  referral: ['to', 'says', 'state'],
}

/** A Community Support is no core service of ECM: what was given is told in its units. */
const neededOfSupport = ['units'] as const

function isOfSupport({ kind, program }: WrittenEntry): boolean {
  return kind === 'encounter' && program !== 'ecm'
}

/** The fields that are missing or hold what cannot be; none when all is well. */
export function wrongIn(entry: WrittenEntry): readonly string[] {
  const said: Said = saidOf(entry)
  const asked = isOfSupport(entry) ? neededOfSupport : needed[entry.kind]
  const missing = entry.about === undefined ? asked.filter(field => (said[field] ?? '') === '') : []
  return [...missing, ...unknownCodes(entry.kind, said, entry.on), ...endWithoutReason(said)]
}

/** Text by field; what was not said is left out. */
export function saidOf(entry: WrittenEntry): Said {
  return Object.fromEntries(
    Object.entries(entry.said).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  )
}

const codeSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engagement: { status: 'engagement-status', reason: 'discontinuation-reason' },
  encounter: { place: 'place-of-service' },
  'contact-rule': { never: 'outreach-method' },
}

function unknownCodes(kind: EntryKind, said: Said, on: z.output<typeof day>): readonly string[] {
  return Object.entries(codeSets[kind] ?? {}).flatMap(([field, set]) => {
    const values = (said[field] ?? '').split(';').map(value => value.trim())
    return values.every(value => value === '' || isCode(set, value, on)) ? [] : [field]
  })
}

/** True when the code is in force on the day. */
export function isCode(set: string, code: string, on: z.output<typeof day>): boolean {
  const codeSet = findCodeSet(set)
  return codeSet !== null && codesOn(codeSet, on).some(each => each.code === code)
}

/** Whoever ends the service says why; a code that says nothing needs words beside it. */
function endWithoutReason({ status, reason = '', reasonSays = '' }: Said): readonly string[] {
  const { codes, reasons } = engagementMeanings
  if (status !== codes.disenrolled) return []
  if (reason === '') return ['reason']
  return reason === reasons.other && reasonSays === '' ? ['reasonSays'] : []
}
