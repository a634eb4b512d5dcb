/** What stands in a packet beside what was written down. */

import type { Packet } from '#domain/authorizations/packet.ts'
import type { PdfDocument, PdfPart } from '#formats/pdf/document.ts'
import { type PacketPart, packetParts } from '#guidance/authorizations/packet.ts'
import { facilityKinds } from '#guidance/casework/kinds.ts'
import { needAreas } from '#guidance/casework/need-areas.ts'
import { copyStates } from '../../casework/plan-copy-words.ts'
import { type DocumentLanguage, dayInWords, waysOf } from '../../documents/words.ts'
import { serviceName } from './notice-facts.ts'

const words = {
  title: { en: 'Request to go on with a service', es: 'Solicitud para seguir con un servicio' },
  of: {
    en: (service: string, name: string) => `${service} for ${name}`,
    es: (service: string, name: string) => `${service} para ${name}`,
  },
  made: {
    en: (maker: string, day: string) => `${maker} made this from its care record on ${day}.`,
    es: (maker: string, day: string) => `${maker} hizo este documento con su registro el ${day}.`,
  },
  asks: {
    en: (day: string) => `The service is asked for from ${day} on.`,
    es: (day: string) => `El servicio se pide desde el ${day}.`,
  },
  before: {
    en: (from: string, until: string) => `It was authorized from ${from} to ${until}.`,
    es: (from: string, until: string) => `Estuvo autorizado del ${from} al ${until}.`,
  },
  none: { en: 'Nothing is written down.', es: 'No hay nada anotado.' },
  cin: { en: 'CIN', es: 'CIN' },
  born: { en: 'Born on', es: 'Fecha de nacimiento' },
  lead: { en: 'Lead care manager', es: 'Administrador principal' },
  month: { en: 'Month', es: 'Mes' },
  inPerson: { en: 'In person', es: 'En persona' },
  remote: { en: 'By phone or video', es: 'Por teléfono o video' },
  wants: { en: 'wants', es: 'quiere' },
} as const

const levels: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  none: { en: 'no need', es: 'sin necesidad' },
  some: { en: 'some need', es: 'alguna necesidad' },
  urgent: { en: 'urgent need', es: 'necesidad urgente' },
}

type Line = Packet['needs'][number]

/** As it goes to the plan. */
export function packetDocument(packet: Packet, language: DocumentLanguage, now: string): PdfDocument {
  const { provider } = packet
  const parts = [...headOf(packet, language), ...packetParts.flatMap(each => partOf(packet, each, language))]
  return { ...waysOf(language), title: words.title[language], author: provider, createdAt: now, parts }
}

function headOf(packet: Packet, language: DocumentLanguage): readonly PdfPart[] {
  const { member, service, before, lead, provider, madeOn, asksFrom } = packet
  const say = (day: string): string => dayInWords(day, language)
  const who = [
    `${words.cin[language]}: ${member.cin ?? '—'}`,
    ...(member.bornOn === null ? [] : [`${words.born[language]}: ${say(member.bornOn)}`]),
    ...(lead === null
      ? []
      : [`${words.lead[language]}: ${[lead.name, lead.phone].filter(Boolean).join(', ')}`]),
  ]
  const days = [
    ...(before === null ? [] : [words.before[language](say(before.from), say(before.until))]),
    words.asks[language](say(asksFrom)),
  ]
  return [
    { kind: 'heading', level: 1, text: words.of[language](serviceName(service, language), member.name) },
    { kind: 'paragraph', text: words.made[language](provider, say(madeOn)) },
    { kind: 'list', items: who },
    { kind: 'paragraph', text: days.join(' ') },
  ]
}

function partOf(packet: Packet, { id, says }: PacketPart, language: DocumentLanguage): readonly PdfPart[] {
  const heading: PdfPart = { kind: 'heading', level: 2, text: says[language] }
  if (id === 'encounters' && packet.encounters.length > 0) return [heading, encountersOf(packet, language)]
  const lines = linesOf(packet, id, language)
  const [only] = lines
  if (only === undefined) return [heading, { kind: 'paragraph', text: words.none[language] }]
  return [heading, id === 'reached' ? { kind: 'paragraph', text: only } : { kind: 'list', items: lines }]
}

function encountersOf({ encounters }: Packet, language: DocumentLanguage): PdfPart {
  const titles = [words.month, words.inPerson, words.remote].map(each => each[language])
  return {
    kind: 'table',
    caption: packetParts.find(({ id }) => id === 'encounters')?.says[language] ?? '',
    columns: titles.map((title, at) => ({ title, width: 1, isAtEnd: at > 0 })),
    rows: encounters.map(({ month, inPerson, remote }) => [month, String(inPerson), String(remote)]),
    namesRows: true,
  }
}

/** The lines of a part, each a sentence or so; none where nothing is written down. */
export function linesOf(
  packet: Packet,
  part: PacketPart['id'],
  language: DocumentLanguage,
): readonly string[] {
  const say = (day: string | undefined): string => dayInWords(day, language)
  const area = (id: string | undefined): string =>
    needAreas.find(each => each.id === id)?.says[language] ?? ''
  const state = (id: string | undefined): string => copyStates[id ?? '']?.[language] ?? ''
  const joined = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join(', ')
  const wants = (text: string | undefined): string => (text ? `${words.wants[language]}: ${text}` : '')
  const lines: { readonly [id in PacketPart['id']]: () => readonly string[] } = {
    reached: () => (packet.reached.trim() === '' ? [] : [packet.reached]),
    needs: () =>
      packet.needs.map(({ on, said }: Line) =>
        joined(
          `${area(said.area)}: ${levels[said.level ?? '']?.[language] ?? ''}`,
          said.says,
          wants(said.wants),
          say(on),
        ),
      ),
    goals: () =>
      packet.goals.map(({ said }) =>
        joined(said.says, area(said.area), state(said.state), say(said.targetOn)),
      ),
    steps: () => packet.steps.map(({ said }) => joined(said.says, said.owner, say(said.dueOn))),
    review: () =>
      packet.review === null
        ? []
        : [
            joined(
              say(packet.review.on),
              packet.review.said.by,
              packet.review.said.credential,
              packet.review.said.says,
            ),
          ],
    encounters: () =>
      packet.encounters.map(
        ({ month, inPerson, remote }) =>
          `${month}: ${words.inPerson[language]} ${inPerson}, ${words.remote[language]} ${remote}`,
      ),
    stays: () =>
      packet.stays.map(({ on, said }) =>
        joined(
          facilityKinds.find(each => each.id === said.facilityKind)?.says[language],
          said.facility,
          say(on),
          say(said.dischargedOn),
        ),
      ),
    help: () => packet.help.map(({ said }) => joined(said.to, said.says, state(said.state))),
  }
  return lines[part]()
}
