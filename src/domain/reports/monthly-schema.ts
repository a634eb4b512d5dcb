/** The JSON Schema of the monthly file, made from the shape that holds on a day. */
import type { Day } from '#base/day.ts'
import { monthlyLayout, sectionOf } from './monthly-file.ts'
import { type ReportColumn, type ReportTable, shapeDays, shapeOn } from './shape.ts'

type Schema = { readonly [key: string]: unknown }

const closed = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const text: Schema = { type: 'string', minLength: 1 }

function valueSchema({ is, label, rule }: ReportColumn): Schema {
  const about = { title: label, description: rule.says.en }
  if (is === 'count') return { ...about, type: 'integer', minimum: 0 }
  if (is === 'indicator') return { ...about, enum: [0, 1] }
  if (is === 'date') return { ...about, ...day }
  if (is === 'cin') return { ...about, type: 'string', pattern: '^\\d{8}[A-Z]$' }
  if (is === 'npi') return { ...about, type: 'string', pattern: '^[12]\\d{9}$' }
  return { ...about, ...text }
}

function recordSchema({ columns }: ReportTable): Schema {
  const values = Object.fromEntries(columns.map(column => [column.id, valueSchema(column)]))
  const parentRecordId = text
  const kind = (recordType: string): Schema => ({ const: recordType })
  const always = columns.filter(({ is }) => is === 'count' || is === 'indicator').map(({ id }) => id)
  const counted = always.filter(id => id !== 'membersAbleToServeCount')
  return {
    oneOf: [
      closed({ recordId: text, recordType: kind('original'), ...values }, [
        ...['recordId', 'recordType', 'county', 'fileReportingPeriod'],
        ...counted,
      ]),
      closed({ recordId: text, recordType: kind('correct'), parentRecordId, ...values }, [
        ...['recordId', 'recordType', 'parentRecordId', 'county', 'fileReportingPeriod'],
        ...counted,
      ]),
      closed({ recordId: text, recordType: kind('delete'), parentRecordId }, [
        ...['recordId', 'recordType', 'parentRecordId'],
      ]),
    ],
  }
}

/** For files of periods that end on a day of the same shape. Draft 2020-12. */
export function monthlySchema(on: Day): Schema {
  const shape = shapeOn(on)
  const sections = shape.map(table => [sectionOf(table), { type: 'array', items: recordSchema(table) }])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ECM and Community Supports monthly file (Causeway’s own layout)',
    ...closed(
      {
        layout: { const: monthlyLayout },
        reportingPeriod: { type: 'string', pattern: '^(Q[1-4] \\d{4}|\\d{4}-\\d{2})$' },
        periodFrom: day,
        periodTo: day,
        submitter: text,
        submission: { enum: ['original', 'restatement'] },
        asOf: text,
        guidanceRelease: text,
        programVersion: text,
        sections: closed(Object.fromEntries(sections), shape.map(sectionOf)),
      },
      [
        ...['layout', 'reportingPeriod', 'periodFrom', 'periodTo', 'submitter', 'submission', 'asOf'],
        ...['guidanceRelease', 'programVersion', 'sections'],
      ],
    ),
  }
}

/** Every schema that ever held, by the first day on which a period has to end to be written in it. */
export function monthlySchemas(): readonly { readonly from: Day; readonly schema: Schema }[] {
  const changed: readonly Day[] = [...new Set(shapeDays())].sort()
  let last = ''
  return changed.flatMap(from => {
    const schema = monthlySchema(from)
    const written = JSON.stringify(schema)
    if (written === last) return []
    last = written
    return [{ from, schema }]
  })
}
