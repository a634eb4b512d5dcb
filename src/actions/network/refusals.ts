/** What requests about the network and its oversight may be refused for. */

const contractRefusals = {
  'network/terms-not-valid': {
    status: 422,
    says: 'The terms cannot be agreed on so: {problems}',
    remedy: 'Mend what is named and propose the contract again.',
  },
  'network/profile-not-valid': {
    status: 422,
    says: 'A layout among the files is not valid: {problems}',
    remedy: 'Start from a layout that is right, or name one of those that are shipped.',
  },
  'network/no-such-partner': {
    status: 422,
    says: 'There is no organization on the hub, and no partner of yours, under the id {partnerId}.',
    remedy: 'Look it up in the list of organizations or of partners; add a partner that is not on the hub.',
  },
  'network/partner-not-a-provider': {
    status: 422,
    says: 'The partner is no provider and no delegate.',
    remedy: 'Check which organization you mean, or what kinds stand in its entry.',
  },
  'network/partner-not-a-payer': {
    status: 422,
    says: 'The partner is no plan and no delegate.',
    remedy: 'Check which organization you mean, or what kinds stand in its entry.',
  },
  'network/payer-is-on-the-hub': {
    status: 409,
    says: 'The payer is on the hub: it writes the contract, and you answer.',
    remedy: 'Ask the payer to propose it.',
  },
  'network/number-taken': {
    status: 409,
    says: 'You have another contract under the number {number}.',
    remedy: 'Choose another number, or amend that contract.',
  },
  'network/no-such-version': {
    status: 404,
    says: 'The contract has no version {version}.',
    remedy: 'Look at the contract to see which versions there are.',
  },
  'network/not-yours-to-answer': {
    status: 403,
    says: 'This is for the other party of the contract to say.',
    remedy: 'Who proposed a version may withdraw it; who did not may accept or decline it.',
  },
  'network/already-answered': {
    status: 409,
    says: 'Version {version} was answered or withdrawn already.',
    remedy: 'Look at the contract. To agree on something else, a new version is proposed.',
  },
  'network/not-yours-to-amend': {
    status: 403,
    says: 'Only who wrote the contract can propose another version of it.',
    remedy: 'Ask the other party to propose it.',
  },
  'network/answer-awaited': {
    status: 409,
    says: 'A version is proposed that has not been answered.',
    remedy: 'Wait for the answer, or withdraw that version first.',
  },
  'network/contract-over': {
    status: 409,
    says: 'The contract ends before that day.',
    remedy: 'Propose a new contract.',
  },
  'network/begins-before-earlier': {
    status: 422,
    says: 'An agreed version begins on that day or later; the past is not changed.',
    remedy: 'Choose a first day after those of all agreed versions.',
  },
  'network/nothing-to-end': {
    status: 409,
    says: 'The contract is not in force and will not be.',
    remedy: 'A version that is only proposed is withdrawn or declined.',
  },
  'network/ends-in-the-past': {
    status: 422,
    says: 'The last day lies in the past.',
    remedy: 'Name today or a later day.',
  },
  'network/already-ends': {
    status: 409,
    says: 'The contract ends on that day or earlier already.',
    remedy: 'Look at the contract.',
  },
  'network/no-reason': {
    status: 422,
    says: 'This may not keep a provider out, nor end its contract ({cite}).',
    remedy: 'Help the provider with files and forms that it can use. Any other reason can be given.',
  },
} as const

const directoryRefusals = {
  'network/county-unknown': {
    status: 422,
    says: 'The county is not one of California’s 58.',
    remedy: 'Give its two-digit code: 01 for Alameda to 58 for Yuba.',
  },
  'network/offering-unknown': {
    status: 422,
    says: 'Something offered is no Population of Focus or Community Support of today.',
    remedy: 'Use the codes of the guidance: 1a, 2, HTN …',
  },
  'network/offering-twice': {
    status: 422,
    says: 'The same thing is offered twice at the site.',
    remedy: 'Name each once, with one capacity.',
  },
  'network/hours-end-before-they-begin': {
    status: 422,
    says: 'Somewhere the closing time is not after the opening time.',
    remedy: 'Give hours beyond midnight as two days.',
  },
  'network/period-ends-before-it-begins': {
    status: 422,
    says: 'The period ends before it begins.',
    remedy: 'Check both days.',
  },
  'network/span-too-long': {
    status: 422,
    says: 'The span is longer than 400 days.',
    remedy: 'Ask for a part of it at a time.',
  },
  'network/capacity-not-agreed': {
    status: 422,
    says: 'The contract is not for that service today.',
    remedy: 'Report on the populations and supports that the contract names.',
  },
} as const

const oversightRefusals = {
  'oversight/npi-not-valid': {
    status: 422,
    says: 'The National Provider Identifier is not valid.',
    remedy: 'It has ten digits; the last one checks the others. Compare it with the letter of enrollment.',
  },
  'oversight/npi-kind-missing': {
    status: 422,
    says: 'It is not said whether the identifier is an organization’s or one person’s.',
    remedy: 'Say which. A provider that is an organization bills with the organization’s.',
  },
  'oversight/passed-without-day': {
    status: 422,
    says: 'The day is missing on which the vetting was passed.',
    remedy: 'Give the day of enrollment, or on which you were satisfied.',
  },
  'oversight/passed-without-npi': {
    status: 422,
    says: 'A provider without a National Provider Identifier cannot pass: it could not be paid.',
    remedy: 'Ask it to apply for one; it costs nothing.',
  },
  'oversight/expires-before-it-begins': {
    status: 422,
    says: 'The vetting expires before it was passed.',
    remedy: 'Check both days.',
  },
  'oversight/accreditation-not-needed': {
    status: 422,
    says: 'Accreditation by NCQA may not be asked of the provider.',
    remedy: 'Take it off the list of what you ask to see.',
  },
  'oversight/move-not-possible': {
    status: 409,
    says: 'It stands at “{from}” and cannot go to “{to}” from there.',
    remedy: 'Look at where it stands and what can be done next.',
  },
  'oversight/item-not-asked': {
    status: 422,
    says: 'The checklist of this contract has no item “{item}”.',
    remedy: 'Look at the checklist; it has what goes with the services agreed.',
  },
  'oversight/not-yours-to-say': {
    status: 403,
    says: 'This is for the other party to say.',
    remedy: 'The provider answers, the payer reviews.',
  },
  'oversight/no-such-finding': {
    status: 404,
    says: 'The audit has no finding {number}.',
    remedy: 'Look at the audit’s findings.',
  },
  'oversight/findings-open': {
    status: 409,
    says: 'Findings of the audit are still open: {numbers}.',
    remedy: 'Verify or waive each, then close the audit.',
  },
  'oversight/promise-missing': {
    status: 422,
    says: 'A plan of correction says by which day it will be done.',
    remedy: 'Give the day.',
  },
  'oversight/already-taken-over': {
    status: 409,
    says: 'This grievance was taken over already.',
    remedy: 'Look for it among your own.',
  },
  'oversight/received-in-the-future': {
    status: 422,
    says: 'The grievance would be received in the future.',
    remedy: 'Give the instant at which it came.',
  },
} as const

export const networkRefusals = { ...contractRefusals, ...directoryRefusals, ...oversightRefusals } as const
