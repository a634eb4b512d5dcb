/** What happened to the member of one row, told once, so that all the row's cells agree with each other. */
import type { Random } from '#base/random.ts'
import type { Layout } from '../../layout.ts'
import { falseMember, falseName, falseProvider, type Member, type Provider } from './false-people.ts'
import { type FileDays, fileDays, programStart } from './file-days.ts'
import { hasChildren, type PopulationPicker, populationPicker } from './populations.ts'
import {
  codesOnAllDays,
  type GivenService,
  mostServices,
  type ServiceGiver,
  serviceGiver,
} from './services.ts'

/** The same for all rows of a sample. */
export type Setting = {
  readonly layout: Layout
  readonly random: Random
  readonly days: FileDays
  readonly services: ServiceGiver
  readonly populations: PopulationPicker
  readonly potentialPopulations: PopulationPicker
  readonly withChildren: boolean
  readonly providers: readonly Provider[]
  readonly payer: { readonly id: string; readonly name: string; readonly phone: string }
  readonly contactName: string
  /** Codes of a set that hold on every day of the sample. */
  codes(codeSetId: string): readonly string[]
}

/** One row. `nth` counts the rows of the same member, or the lines of the same invoice, from 0. */
export type Story = {
  readonly setting: Setting
  readonly serial: number
  readonly nth: number
  readonly member: Member
  readonly birth: number
  readonly provider: Provider
  readonly service: GivenService
  /** Sum over the lines of the row's invoice. */
  readonly invoiceCents: number
  readonly assigned: number
  readonly authorized: number
  readonly record: string
  readonly status: string
  readonly isEnrolled: boolean
  readonly hasEnded: boolean
  readonly hasNewAddress: boolean
  readonly hasNewPhone: boolean
  readonly manager: { readonly name: string; readonly phone: string }
}

/** Everything that the rows of a sample share. */
export function settingOf(layout: Layout, random: Random): Setting {
  const days = fileDays(layout.day)
  const kept = new Map<string, readonly string[]>()
  return {
    layout,
    random,
    days,
    services: serviceGiver(layout, days, random),
    populations: populationPicker('populations-of-focus', layout, days),
    potentialPopulations: populationPicker('potential-populations-of-focus', layout, days),
    withChildren: hasChildren('populations-of-focus', layout, days),
    providers: [
      falseProvider(1, 'Sample Community Care', random),
      falseProvider(2, 'Example Health Partners', random),
      falseProvider(3, 'Ficticia Family Services', random),
    ],
    payer: { id: 'TEST-PLAN-01', name: 'Example Health Plan', phone: '5550100001' },
    contactName: falseName(random),
    codes(codeSetId) {
      let codes = kept.get(codeSetId)
      if (!codes) {
        codes = codesOnAllDays(codeSetId, layout, days)
        kept.set(codeSetId, codes)
      }
      return codes
    },
  }
}

/** Statuses that only come after a start, and the one that comes after an end. */
const begun = ['Enrolled', 'On hold', 'Disenrolled']

function statusOf(setting: Setting): string {
  const codes = setting.codes('engagement-status')
  if (codes.length === 0) return ''
  // Most members of a real file are enrolled.
  return setting.random.oneIn(2) && codes.includes('Enrolled') ? 'Enrolled' : setting.random.pick(codes)
}

/** The rows of one member, in the order in which they stand in the file. */
export function storiesOf(setting: Setting, serial: number): Story[] {
  const { random, days, providers } = setting
  const grown = falseMember(serial, random)
  const member = grown.age < 21 && !setting.withChildren ? { ...grown, age: grown.age + 30 } : grown
  const record = recordOf(setting)
  const before = record === 'New' ? random.below(9) : 40 + random.below(250)
  const assigned = Math.max(programStart, days.made - before)
  const status = statusOf(setting)
  const lines = Array.from({ length: linesOf(setting) }, (_, nth) => setting.services.give(nth))
  const told = {
    setting,
    serial,
    member,
    birth: days.made - Math.floor(member.age * 365.25) - member.daysSinceBirthday,
    provider: providers[serial % providers.length] ?? falseProvider(1, 'Sample Community Care', random),
    invoiceCents: lines.reduce((sum, line) => sum + line.units * line.costCents, 0),
    assigned,
    authorized: Math.max(programStart, assigned - 1 - random.below(5)),
    record,
    status,
    isEnrolled: begun.includes(status),
    hasEnded: status === 'Disenrolled',
    hasNewAddress: random.oneIn(4),
    hasNewPhone: random.oneIn(4),
    manager: { name: falseName(random), phone: setting.payer.phone },
  }
  return lines.map((service, nth) => ({ ...told, nth, service }))
}

function recordOf(setting: Setting): string {
  const codes = setting.codes('record-status')
  return codes.length === 0 ? '' : setting.random.oneIn(3) ? setting.random.pick(codes) : 'Continuing'
}

/** How many rows the member has: lines of an invoice, attempts of outreach, else one. */
function linesOf(setting: Setting): number {
  const { row } = setting.layout.file
  const most = Math.min(4, mostServices(setting.days))
  return row === 'service line' || row === 'outreach attempt' ? 1 + setting.random.below(most) : 1
}
