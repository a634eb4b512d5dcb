/** A member as those see them who look after them. */
import { z } from 'zod'
import type { Member } from '#store/members/members.ts'

export const shownMember = z.strictObject({
  id: z.string().describe('Our id of the member'),
  version: z.number().describe('Goes up with each change; said back when something is entered'),
  cin: z.string().nullable().describe('Medi-Cal Client Index Number, where it is known'),
  firstName: z.string().describe('First name; empty where nobody said it'),
  lastName: z.string().describe('Last name; empty where nobody said it'),
  bornOn: z.string().nullable().describe('Date of birth'),
  partners: z.array(z.string()).describe('Partners one of whose records in force speaks of the member'),
  differs: z.array(z.string()).describe('Elements of which two sources say different things'),
  changedAt: z.string().describe('When anything of it last changed'),
})

export function shownMemberOf(member: Member): z.output<typeof shownMember> {
  return {
    id: member.id,
    version: member.version,
    cin: member.cin,
    firstName: member.firstName,
    lastName: member.lastName,
    bornOn: member.bornOn,
    partners: [...member.partnerIds],
    differs: member.disagreements.map(({ element }) => element),
    changedAt: member.changedAt,
  }
}

/** How the audit names a member: by the CIN where there is one. */
export function toldOf(member: Pick<Member, 'cin' | 'id'>): string {
  return member.cin ?? member.id
}
