/** Every case of bad input to the member's journey: what it comes to, who decides, where they see it, what is kept. */
import type { RankingOutcome } from '#domain/assignments/rank.ts'
import type { Reason } from '#domain/casework/reasons.ts'
import type { Contradiction } from '#domain/coverage/timeline.ts'
import type { Step } from '#domain/exchange/steps.ts'
import type { MatchReason } from '#domain/members/likeness.ts'
import type { Basis } from '#guidance/define.ts'
import type { ActionName } from '../all-actions.ts'
import type { RefusalCode } from '../refusals.ts'

/** What a case comes to, by the code that the product itself gives it; all but two kinds are held by their type. */
export type NamedOutcome =
  /** Found in a file and told to its sender, at the cell. */
  | { readonly is: 'finding'; readonly code: string }
  | { readonly is: 'refusal'; readonly code: RefusalCode }
  /** Two members who may be one person. */
  | { readonly is: 'question'; readonly code: MatchReason }
  /** Why a member is on the list of their care manager. */
  | { readonly is: 'reason'; readonly code: Reason['why'] }
  | { readonly is: 'contradiction'; readonly code: Contradiction }
  | { readonly is: 'ranking'; readonly code: RankingOutcome }
  /** Where the whole file stands. */
  | { readonly is: 'step'; readonly code: Step }
  /** What stands beside a step of the file. */
  | { readonly is: 'note'; readonly code: 'names-another-partner' }
  /** A word or a field of what the action under `seenBy` gives. */
  | { readonly is: 'answer'; readonly code: string }

export type BadInput = {
  readonly id: string
  /** What comes. */
  readonly comes: string
  readonly outcome: NamedOutcome
  readonly happens: string
  /** The action that shows it, and the portal's page that does. */
  readonly seenBy: ActionName
  readonly page: string
  /** The action by which a person decides: its right says who. */
  readonly decides: ActionName
  readonly kept: string
  /** Of a finding both stand with its rule. */
  readonly basis?: Basis
  readonly cite?: string
}

const ours = { basis: 'assumed', cite: 'causeway-assumptions: what bad input comes to' } as const

/** What the sender of a file is told at the cell, and mends there. */
const mended = {
  seenBy: 'exchange.list-findings',
  page: '/files/$transmission',
  decides: 'exchange.mend-rows',
  kept: 'The file as it came, the finding, and the row as it was mended.',
} as const

const coverageOf = {
  seenBy: 'coverage.list-coverage',
  page: '/members/coverage',
  decides: 'coverage.tell-coverage',
  kept: 'Every word on coverage with who said it and when; what was held on any day before can be asked.',
  ...ours,
} as const

const questionOf = {
  seenBy: 'members.list-questions',
  page: '/members/questions',
  decides: 'members.answer-question',
  kept: 'Both members with all that was said of each, the question and its answer.',
  ...ours,
} as const

const panelOf = {
  seenBy: 'casework.list-panel',
  page: '/caseload',
  decides: 'casework.write-down',
  kept: 'What each plan’s file said, version by version, and all that was written down.',
  ...ours,
} as const

const factsOf = {
  outcome: { is: 'answer', code: 'differs' },
  seenBy: 'members.list-members',
  page: '/members/$member',
  decides: 'members.change-member',
  kept: 'Each word with who said it; our own entries, each with its day.',
  ...ours,
} as const

const roomOf = {
  seenBy: 'assignments.rank-providers',
  page: '/members/$member',
  decides: 'assignments.assign',
  kept: 'The assignment with what was weighed, and why it was made all the same.',
  ...ours,
} as const

const fileOf = {
  seenBy: 'exchange.see-transmission',
  page: '/files/$transmission',
  ...ours,
} as const

const refusedToAsker = 'What stood before; nothing is saved of what was refused.'

export type BadInputGroup = {
  readonly id: string
  readonly title: string
  readonly cases: readonly BadInput[]
}

const contradicting = {
  id: 'contradicting-sources',
  title: 'Sources that contradict one another',
  cases: [
    {
      id: 'two-plans-cover',
      comes: 'Two plans say that they cover the member on the same days.',
      outcome: { is: 'contradiction', code: 'two-plans' },
      happens: 'The plan that began last stands; the member is listed as contradicted till a person says.',
      ...coverageOf,
    },
    {
      id: 'plan-and-state-differ',
      comes: 'The plan’s file says that the member is covered; the State’s answer says not.',
      outcome: { is: 'contradiction', code: 'sources-differ' },
      happens: 'The source that goes first stands, and the member is listed as contradicted.',
      ...coverageOf,
    },
    {
      id: 'two-plans-assign',
      comes: 'Two plans’ files say that a member in our service is theirs.',
      outcome: { is: 'reason', code: 'two-plans' },
      happens: 'The member is on the list of their care manager, to ask both plans.',
      ...panelOf,
    },
    {
      id: 'two-plans-describe',
      comes: 'Two plans give different phones of one member.',
      happens: 'The later word stands; the other is shown beside it.',
      ...factsOf,
    },
    {
      id: 'file-against-our-word',
      comes: 'A file says otherwise than our own people entered.',
      happens: 'What our people entered stands till they take it back; the file’s word is shown beside it.',
      ...factsOf,
    },
    {
      id: 'rows-name-another-plan',
      comes: 'The rows of a file name another partner than whoever handed it in.',
      outcome: { is: 'note', code: 'names-another-partner' },
      happens: 'The file goes on, and the page says that its rows name another partner.',
      decides: 'exchange.receive-file',
      kept: 'The file under the partner that was said, with the note.',
      ...fileOf,
    },
    {
      id: 'rows-name-two-birth-dates',
      comes: 'One CIN has two dates of birth within a file.',
      outcome: { is: 'finding', code: 'member/has-two-birth-dates' },
      happens: 'The sender is told in which rows.',
      ...mended,
    },
  ],
} satisfies BadInputGroup

const datesOutOfOrder = {
  id: 'dates-out-of-order',
  title: 'Dates out of order',
  cases: [
    ...(
      [
        [
          'authorization-ends-first',
          'An authorization ends before it begins.',
          'authorization/ends-before-it-starts',
        ],
        [
          'decided-before-referral',
          'An authorization was decided before the referral came.',
          'authorization/decided-before-the-referral',
        ],
        [
          'enrolled-before-outreach',
          'Enrollment is dated before outreach ended.',
          'return/started-before-outreach-ended',
        ],
        ['benefit-ends-first', 'The benefit ends before it starts.', 'return/benefit-ends-before-it-starts'],
        ['service-ends-first', 'A service ends before it starts.', 'service/ends-before-it-starts'],
        [
          'attempt-in-future',
          'An attempt to reach the member lies in the future.',
          'outreach/attempt-in-the-future',
        ],
        ['dated-before-birth', 'Something is dated before the member was born.', 'member/date-before-birth'],
        ['born-in-future', 'The member is born in the future.', 'member/born-in-the-future'],
      ] as const
    ).map(([id, comes, code]) => ({
      ...{ id, comes, outcome: { is: 'finding' as const, code } },
      ...{ happens: 'The sender is told at the cell, with how to mend it.', ...mended },
    })),
    {
      id: 'coverage-ends-first',
      comes: 'A person says that coverage ends before it begins.',
      happens: 'It is refused, and said why.',
      outcome: { is: 'refusal', code: 'coverage/ends-before-it-begins' },
      ...{ seenBy: 'coverage.tell-coverage', page: '/members/$member', decides: 'coverage.tell-coverage' },
      ...{ kept: refusedToAsker, ...ours },
    },
    {
      id: 'work-in-the-future',
      comes: 'Work with a member is written down for a day that has not come.',
      happens: 'It is refused, and said why.',
      outcome: { is: 'refusal', code: 'casework/in-the-future' },
      ...{ seenBy: 'casework.write-down', page: '/members/$member', decides: 'casework.write-down' },
      ...{ kept: refusedToAsker, ...ours },
    },
  ],
} satisfies BadInputGroup

const late = {
  id: 'late-and-retroactive',
  title: 'Late and retroactive changes',
  cases: [
    {
      id: 'older-list-after-newer',
      comes: 'A list is approved after a newer one was applied.',
      outcome: { is: 'answer', code: 'overtaken' },
      happens: 'Its rows change nothing and are counted as overtaken.',
      decides: 'exchange.decide-transmission',
      kept: 'Both files; the records as the newer one left them.',
      ...fileOf,
    },
    {
      id: 'coverage-lost-for-days-gone-by',
      comes: 'Coverage is taken back for days that have gone by, of a member in our service.',
      outcome: { is: 'answer', code: 'losses' },
      happens: 'The loss is part of the member’s story, with its days, and mended when coverage comes back.',
      seenBy: 'coverage.see-coverage',
      page: '/members/$member',
      decides: 'coverage.tell-coverage',
      kept: 'What was held of those days before, and since when it is held otherwise.',
      ...ours,
    },
    {
      id: 'coverage-taken-back-after-care',
      comes: 'Coverage is taken back, and care was given since.',
      outcome: { is: 'reason', code: 'care-after-coverage' },
      happens: 'The member is on the list of their care manager with the first such day, to ask the plan.',
      ...panelOf,
    },
    {
      id: 'authorization-cut-back-after-care',
      comes: 'A file ends an authorization earlier than before, and care was given since.',
      outcome: { is: 'reason', code: 'care-after-authorization' },
      happens: 'The member is on the list of their care manager with the first such day, to ask the plan.',
      ...panelOf,
    },
    {
      id: 'record-changed-afterwards',
      comes: 'The next file changes what a record said before.',
      outcome: { is: 'answer', code: 'changed' },
      happens: 'The record gets another version; the one before stays with its row.',
      seenBy: 'exchange.see-transmission',
      page: '/files/$transmission',
      decides: 'members.change-member',
      kept: 'All versions, each with the file and row that it came from.',
      ...ours,
    },
    {
      id: 'two-write-at-once',
      comes: 'A member was changed by another while somebody wrote.',
      outcome: { is: 'refusal', code: 'members/changed-meanwhile' },
      happens: 'The later save is refused, and the page shows what stands now.',
      ...{ seenBy: 'members.change-member', page: '/members/$member', decides: 'members.change-member' },
      ...{ kept: refusedToAsker, ...ours },
    },
  ],
} satisfies BadInputGroup

const duplicates = {
  id: 'duplicates',
  title: 'Duplicates',
  cases: [
    {
      id: 'row-twice',
      comes: 'A member stands twice in one file.',
      outcome: { is: 'finding', code: 'member/appears-twice' },
      happens: 'The second row is held, and its sender told which row is the first.',
      ...mended,
    },
    {
      id: 'authorization-twice',
      comes: 'An authorization stands twice in one file.',
      outcome: { is: 'finding', code: 'authorization/appears-twice' },
      happens: 'The second row is held, and its sender told which row is the first.',
      ...mended,
    },
    {
      id: 'file-twice',
      comes: 'The same file comes twice.',
      outcome: { is: 'answer', code: 'alreadyReceived' },
      happens: 'The sender is shown the first receipt, and nothing happens again.',
      ...{ seenBy: 'exchange.receive-file', page: '/files', decides: 'exchange.receive-file' },
      ...{ kept: 'The first file and all that came of it.', ...ours },
    },
    {
      id: 'referral-twice',
      comes: 'A person is referred twice to the same service.',
      outcome: { is: 'answer', code: 'seemsToRepeat' },
      happens: 'Both are kept, the second points to the first, and a person says same or another.',
      ...{
        seenBy: 'referrals.list-referrals',
        page: '/referrals/$referral',
        decides: 'referrals.settle-repeat',
      },
      ...{ kept: 'Both referrals, the decision and who made it.', ...ours },
    },
    {
      id: 'one-cin-two-persons',
      comes: 'One CIN comes with two names and dates of birth.',
      outcome: { is: 'question', code: 'one-cin-two-descriptions' },
      happens: 'Two members are held and nobody is merged before a person says so.',
      ...questionOf,
    },
    {
      id: 'two-cins-one-person',
      comes: 'Two CINs come with one name and date of birth.',
      outcome: { is: 'question', code: 'two-cins-one-description' },
      happens: 'Two members are held and nobody is merged before a person says so.',
      ...questionOf,
    },
    {
      id: 'walked-in-then-file',
      comes: 'Somebody who was entered without a CIN comes in a file with one.',
      outcome: { is: 'question', code: 'no-cin-same-description' },
      happens: 'Two members are held and nobody is merged before a person says so.',
      ...questionOf,
    },
    {
      id: 'member-entered-twice',
      comes: 'Somebody enters a member whose CIN is there.',
      outcome: { is: 'refusal', code: 'members/is-there-already' },
      happens: 'It is refused, and the member who is there is named.',
      ...{ seenBy: 'members.add-member', page: '/members', decides: 'members.change-member' },
      ...{ kept: refusedToAsker, ...ours },
    },
    {
      id: 'authorization-asked-twice',
      comes: 'A service is asked for again while the first request is not decided.',
      outcome: { is: 'refusal', code: 'authorizations/asked-already' },
      happens: 'It is refused; the request that is there goes on.',
      ...{ seenBy: 'authorizations.ask', page: '/members/$member', decides: 'authorizations.say' },
      ...{ kept: refusedToAsker, ...ours },
    },
    {
      id: 'work-sent-twice',
      comes: 'A phone sends the same work with a member twice.',
      outcome: { is: 'answer', code: 'kept-before' },
      happens: 'It is kept once, and the second time told so.',
      ...{ seenBy: 'casework.write-down', page: '/members/$member', decides: 'casework.take-back' },
      ...{ kept: 'The first entry.', ...ours },
    },
  ],
} satisfies BadInputGroup

const vanished = {
  id: 'vanished-members',
  title: 'Members who vanish from a file',
  cases: [
    {
      id: 'left-out-of-list',
      comes: 'A member is missing from the plan’s next list.',
      outcome: { is: 'answer', code: 'not-told' },
      happens: 'The record ends as left out; of coverage the absence says neither yes nor no.',
      ...{ seenBy: 'coverage.see-coverage', page: '/members/$member', decides: 'coverage.tell-coverage' },
      ...{ kept: 'The record with its last version and the file that left it out.', ...ours },
    },
    {
      id: 'left-out-while-in-service',
      comes: 'A member in our service is missing from the plan’s next list.',
      outcome: { is: 'reason', code: 'named-no-more' },
      happens: 'The member is on the list of their care manager, to ask the plan.',
      ...panelOf,
    },
    {
      id: 'too-many-left-out',
      comes: 'A list leaves out more members than a file may end by itself.',
      outcome: { is: 'step', code: 'waiting' },
      happens: 'Nothing is applied before a person approves or refuses, with a reason.',
      decides: 'exchange.decide-transmission',
      kept: 'The file, the count, who decided and why.',
      ...fileOf,
    },
    {
      id: 'missing-or-unreadable',
      comes: 'A member is missing, and a rejected row does not tell whose it is.',
      outcome: { is: 'answer', code: 'endsHeldBack' },
      happens: 'Nobody is ended: the unreadable row may be the missing one.',
      decides: 'exchange.mend-rows',
      kept: 'All records as they were, and the rejected row with its finding.',
      ...fileOf,
    },
    {
      id: 'termed-by-plan',
      comes: 'The plan’s row says itself that the member is Termed.',
      outcome: { is: 'answer', code: 'ended' },
      happens: 'The record ends by the plan’s word, and the file’s page counts it.',
      ...{
        seenBy: 'exchange.see-transmission',
        page: '/files/$transmission',
        decides: 'coverage.tell-coverage',
      },
      ...{ kept: 'The record with all its versions.', ...ours },
    },
    {
      id: 'vanished-and-back',
      comes: 'A member who was left out is listed again.',
      outcome: { is: 'answer', code: 'new' },
      happens: 'The record begins again as its next version, and the member is the same.',
      decides: 'coverage.tell-coverage',
      kept: 'The end, and the beginning after it.',
      ...fileOf,
    },
  ],
} satisfies BadInputGroup

const noCapacity = {
  id: 'no-capacity',
  title: 'Providers without capacity',
  cases: [
    {
      id: 'wished-provider-full',
      comes: 'The provider whom the member wants has no room.',
      outcome: { is: 'ranking', code: 'first-is-full' },
      happens: 'It stays first: only a person may pass over the member’s wish.',
      ...roomOf,
    },
    {
      id: 'all-full',
      comes: 'No provider under contract has room.',
      outcome: { is: 'ranking', code: 'all-full' },
      happens: 'All are shown with their room, and a person decides.',
      ...roomOf,
    },
    {
      id: 'nobody-contracted',
      comes: 'No provider is under contract for the service.',
      outcome: { is: 'ranking', code: 'nobody' },
      happens: 'The plan is told that there is nobody, before it assigns.',
      ...roomOf,
    },
    {
      id: 'assigned-to-full',
      comes: 'A member is given to a provider without room, and nobody says why.',
      outcome: { is: 'refusal', code: 'assignments/no-room' },
      happens: 'It is refused till a reason is given.',
      ...{ ...roomOf, seenBy: 'assignments.assign', kept: refusedToAsker },
    },
    {
      id: 'provider-declines',
      comes: 'The provider declines: it takes nobody now.',
      outcome: { is: 'answer', code: 'declined' },
      happens: 'The assignment stands as declined with its reason in the plan’s list till another is found.',
      ...{ ...roomOf, seenBy: 'assignments.list', page: '/members/assignments' },
      kept: 'Every word of both sides, with its day and reason.',
    },
  ],
} satisfies BadInputGroup

const groups = [contradicting, datesOutOfOrder, late, duplicates, vanished, noCapacity] as const

export const badInputGroups: readonly BadInputGroup[] = groups

export const badInput: readonly BadInput[] = badInputGroups.flatMap(({ cases }) => cases)
