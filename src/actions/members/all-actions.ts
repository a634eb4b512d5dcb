/** What may be asked about members: one line for each action. */
import { addMember } from './add-member.ts'
import { answerMatchQuestion } from './answer-question.ts'
import { changeMember } from './change-member.ts'
import { listMembers } from './list-members.ts'
import { listMatchQuestions } from './list-questions.ts'
import { seeMember } from './see-member.ts'
import { seePopulations } from './see-populations.ts'
import { tellFacts } from './tell-facts.ts'

export const membersActions = [
  listMembers,
  seeMember,
  addMember,
  changeMember,
  listMatchQuestions,
  answerMatchQuestion,
  seePopulations,
  tellFacts,
] as const
