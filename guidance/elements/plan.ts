/** The plan and the file itself: what is the same about these elements in every file. */
import { defineElement } from '../define.ts'

export const fileProductionDate = defineElement({
  id: 'fileProductionDate',
  is: 'date',
  help: {
    en: 'The day this file was made.',
    es: 'El día en que se hizo este archivo.',
  },
  example: '02/05/2026',
  alsoCalled: [
    'File Production Date',
    'Production Date',
    'File Date',
    'Date Produced',
    'File Creation Date',
    'Date File Created',
    'Extract Date',
    'Run Date',
    'Report Date',
    'MIF Production Date',
    'RTF Production Date',
    'Return Transmission File Production Date',
  ],
})

export const fileReportingPeriod = defineElement({
  id: 'fileReportingPeriod',
  is: 'period',
  help: {
    en: 'The month, the quarter or the days that this file tells about.',
    es: 'El mes, el trimestre o los días de los que trata este archivo.',
  },
  example: '01/2026',
  alsoCalled: [
    'File Reporting Period',
    'Reporting Period',
    'Report Period',
    'Period',
    'Reporting Month',
    'Report Month',
    'Reporting Quarter',
    'Reporting Timeframe',
    'MIF Reporting Period',
    'RTF Reporting Period',
    'Return Transmission File Reporting Period',
  ],
})

export const primaryPayerIdentifier = defineElement({
  id: 'primaryPayerIdentifier',
  is: 'identifier',
  maxLength: 80,
  help: {
    en: 'The number or code by which the plan is known. The plan gives it to you.',
    es: 'El número o código con que se identifica al plan. El plan se lo da a usted.',
  },
  example: 'SAMPLEPLAN01',
  alsoCalled: [
    'Payer ID',
    'Payer Identifier',
    'Primary Payer ID',
    'Primary Payer Identifier (MCP)',
    'Plan ID',
    'Plan Identifier',
    'MCP ID',
    'MCP Identifier',
    'Health Plan ID',
    'Health Plan Identifier',
  ],
})

export const payerName = defineElement({
  id: 'payerName',
  is: 'name',
  maxLength: 60,
  help: {
    en: 'The name of the Medi-Cal plan.',
    es: 'El nombre del plan de Medi-Cal.',
  },
  example: 'Sample Health Plan',
  alsoCalled: [
    'Payer',
    'Primary Payer Name',
    'Plan Name',
    'MCP',
    'Managed Care Plan',
    'Managed Care Plan Name',
    'Health Plan',
    'Health Plan Name',
    'Health Plan Name (MCP)',
    'Insurance Name',
  ],
})
