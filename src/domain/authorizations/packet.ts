/** The packet that goes with a request to go on with a service: filled in from the care record, nothing typed again. */
import type { Day } from '#base/day.ts'
import { type PacketPart, packetParts } from '#guidance/authorizations/packet.ts'
import { isInForce } from '../calendar/in-force.ts'
import { type Entry, type Said, type Thing, thingsOf } from '../casework/entry.ts'
import type { Span } from './term.ts'

type PacketLine = { readonly on: Day; readonly said: Said }

export type Packet = {
  readonly madeOn: Day
  /** The provider, by name, and the lead care manager with their phone. */
  readonly provider: string
  readonly lead: { readonly name: string; readonly phone: string } | null
  readonly member: { readonly name: string; readonly cin: string | null; readonly bornOn: Day | null }
  readonly service: string
  /** The days of the authorization that it follows. */
  readonly before: Span | null
  readonly asksFrom: Day
  readonly reached: string
  readonly needs: readonly PacketLine[]
  readonly goals: readonly PacketLine[]
  readonly steps: readonly PacketLine[]
  readonly review: PacketLine | null
  /** Services given on those days: how many in person and otherwise, by month. */
  readonly encounters: readonly {
    readonly month: string
    readonly inPerson: number
    readonly remote: number
  }[]
  readonly stays: readonly PacketLine[]
  readonly help: readonly PacketLine[]
}

export type PacketAbout = Pick<
  Packet,
  'madeOn' | 'provider' | 'lead' | 'member' | 'service' | 'before' | 'asksFrom' | 'reached'
>

/** `entries` are those that the plan may see: who reads them asks for no others (42 CFR 2.31). */
export function packetOf(about: PacketAbout, entries: readonly Entry[]): Packet {
  const kindOf = (kind: Entry['kind']): readonly Thing[] => thingsOf(entries, kind)
  const isOpen = ({ said }: Thing): boolean => said.state === 'open'
  const { before } = about
  const isWithin = (on: Day): boolean => before === null || (before.from <= on && on <= before.until)
  const given = kindOf('encounter').filter(({ program, on }) => program === about.service && isWithin(on))
  const review = kindOf('plan-review').at(-1)
  return {
    ...about,
    needs: kindOf('need').map(lineOf),
    goals: kindOf('goal').map(lineOf),
    steps: kindOf('task').filter(isOpen).map(lineOf),
    review: review === undefined ? null : lineOf(review),
    encounters: byMonth(given),
    stays: kindOf('stay')
      .filter(({ on }) => isWithin(on))
      .map(lineOf),
    help: kindOf('referral').map(lineOf),
  }
}

function lineOf({ changedOn, said }: Thing): PacketLine {
  return { on: changedOn, said }
}

function byMonth(given: readonly Thing[]): Packet['encounters'] {
  const months = [...new Set(given.map(({ on }) => on.slice(0, 7)))].toSorted()
  return months.map(month => {
    const its = given.filter(({ on }) => on.startsWith(month))
    const inPerson = its.filter(({ said }) => said.mode === 'in-person').length
    return { month, inPerson, remote: its.length - inPerson }
  })
}

/** The parts that nothing is written down for; told to who asks, and no condition of the request. */
export function blankParts(packet: Packet): readonly PacketPart[] {
  const isBlank = {
    reached: packet.reached.trim() === '',
    needs: packet.needs.length === 0,
    goals: packet.goals.length === 0,
    steps: packet.steps.length === 0,
    review: packet.review === null,
    encounters: packet.encounters.length === 0,
    // Nobody has to have been in a facility, or to have needed somebody else's help.
    ...{ stays: false, help: false },
  } as const satisfies { readonly [part in PacketPart['id']]: boolean }
  return packetParts.filter(part => isInForce(part, packet.madeOn) && isBlank[part.id])
}
