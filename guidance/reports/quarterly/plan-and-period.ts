/** The four columns with which every dimension of the quarterly report begins, and the member's own. */
import { type Authority, defineTable } from '../../define.ts'
import * as member from '../../elements/member.ts'
import * as plan from '../../elements/plan.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: leading columns of every dimension',
  reading: 'R-20',
} as const satisfies Authority

export const planTable = defineTable({
  id: 'plan',
  title: 'Plan, county and period',
  elements: [
    {
      ...plan.payerName,
      label: 'Plan Name',
      needed: 'always',
      alsoCalled: ['MCP Name', 'MCP', 'Managed Care Plan Name', 'Health Plan Name', 'Payer Name'],
      ...seen,
    },
    {
      id: 'planCode',
      label: 'Plan Code',
      is: 'identifier',
      maxLength: 10,
      needed: 'always',
      help: {
        en: 'The code by which the State knows the plan in this county (Health Care Plan code).',
        es: 'El código con que el Estado identifica al plan en este condado (código HCP).',
      },
      example: '000',
      alsoCalled: ['HCP Code', 'Health Care Plan Code', 'DHCS Plan Code', 'Health Plan Code', 'MCP Code'],
      ...seen,
    },
    {
      id: 'county',
      label: 'County',
      is: 'code',
      codeSet: 'county',
      needed: 'always',
      help: {
        en: 'The county that this row tells about.',
        es: 'El condado del que trata esta fila.',
      },
      example: '02',
      alsoCalled: ['County Name', 'Plan County', 'County Code'],
      ...seen,
    },
    {
      ...plan.fileReportingPeriod,
      label: 'Reporting Period',
      needed: 'always',
      help: {
        en: 'The quarter, as Q1 2026.',
        es: 'El trimestre, como Q1 2026.',
      },
      example: 'Q1 2026',
      alsoCalled: ['Report Period', 'Reporting Quarter', 'Quarter', 'Period'],
      ...seen,
    },
  ],
})

export const memberTable = defineTable({
  id: 'member',
  title: 'The member',
  elements: [
    { ...member.memberCin, label: 'Member CIN', needed: 'always', ...seen },
    { ...member.memberLastName, label: 'Member Last Name', needed: 'always', ...seen },
    { ...member.memberFirstName, label: 'Member First Name', needed: 'always', ...seen },
    { ...member.memberDateOfBirth, label: 'Member Date of Birth', needed: 'always', ...seen },
  ],
})
