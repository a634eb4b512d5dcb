/** The terms of a contract as lines that people read, and that two versions are compared by. */
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { termWords } from '../../../words/network/contracts.ts'
import { useFileNames } from '../../files/names.ts'
import { useCodeNames } from '../names.ts'

export type Version = Answered<'network.see-contract'>['versions'][number]
export type Terms = Version['terms']

type TermLine = {
  /** The same for the same term of every version. */
  readonly key: string
  readonly section: string
  readonly name: string
  readonly value: string
}

/** The terms in the order in which people look for them. */
export function useTermLines(): (terms: Terms) => readonly TermLine[] {
  const services = useServiceLines()
  const payments = usePaymentLines()
  const files = useFileLines()
  const sharing = useSharingLines()
  return terms => [...services(terms), ...payments(terms), ...files(terms), ...sharing(terms)]
}

function useServiceLines(): (terms: Terms) => TermLine[] {
  const say = useWords(termWords)
  const write = useWriting()
  const codeName = useCodeNames()
  const most = (count: number | null) =>
    count === null ? say.noNumber() : say.atMost({ count: write.count(count) })
  return ({ ecm, communitySupports, counties }) => {
    const line = (key: string, name: string, value: string) => ({ key, section: say.services(), name, value })
    return [
      ...(ecm ? [line('ecm', say.wholeEcm(), most(ecm.mostMembers))] : []),
      ...(ecm?.populations ?? []).map(({ population, mostMembers }) =>
        line(`ecm ${population}`, `${population} · ${codeName('ecm', population)}`, most(mostMembers)),
      ),
      ...communitySupports.map(({ support, mostMembers }) =>
        line(`cs ${support}`, codeName('community-supports', support), most(mostMembers)),
      ),
      line('counties', say.counties(), counties.map(code => codeName('county', code)).join(', ') || '—'),
    ]
  }
}

/** What a payment is for: ECM, an outreach, or a Community Support. */
export function useServiceName(): (service: string) => string {
  const say = useWords(termWords)
  const codeName = useCodeNames()
  return service =>
    service === 'ecm' || service === 'ecm-outreach' || service === 'housing-outreach'
      ? say[service]()
      : codeName('community-supports', service)
}

function usePaymentLines(): (terms: Terms) => TermLine[] {
  const say = useWords(termWords)
  const write = useWriting()
  const serviceName = useServiceName()
  return ({ payment, billing }) => [
    ...payment.map(each => {
      const { service, way, procedure, modifiers, amountCents, unit, feeSchedule } = each
      const code = [procedure ?? '', ...modifiers].join(' ').trim()
      const amount = amountCents === null ? null : say.perUnit({ amount: write.money(amountCents), unit })
      const schedule = feeSchedule === null ? null : say.bySchedule({ name: feeSchedule })
      return {
        key: `pay ${service} ${way} ${code}`,
        section: say.payment(),
        name: `${serviceName(service)}${code === '' ? '' : ` · ${code}`}`,
        value: [say[way](), amount, schedule].filter(part => part !== null).join(', '),
      }
    }),
    {
      key: 'billing',
      section: say.payment(),
      name: say.billing(),
      value: [
        say[billing.by](),
        ...(billing.attestedOn === null ? [] : [say.attested({ day: write.day(billing.attestedOn) })]),
      ].join(', '),
    },
  ]
}

function useFileLines(): (terms: Terms) => TermLine[] {
  const say = useWords(termWords)
  const nameOf = useFileNames()
  const cadenceOf = (cadence: Terms['files'][number]['cadence']) => {
    if (cadence === null) return say.asState()
    const when =
      'every' in cadence
        ? say.everyPlus({ every: say[cadence.every](), days: cadence.days })
        : say.onDayList({ days: cadence.onDaysOfMonth.join(', ') })
    return cadence.closed === 'stays' ? when : `${when}, ${say[cadence.closed]()}`
  }
  return ({ files }) =>
    files.map(({ file, owes, layout, transport, cadence }) => ({
      key: `file ${file}`,
      section: say.files(),
      name: nameOf(file),
      value: [
        say[owes](),
        cadenceOf(cadence),
        say[transport](),
        layout.as === 'profile' ? layout.profile : say[layout.as](),
      ].join(' · '),
    }))
}

function useSharingLines(): (terms: Terms) => TermLine[] {
  const say = useWords(termWords)
  const write = useWriting()
  return ({ dataSharing, delegates }) => {
    const section = say.sharing()
    const line = (key: string, name: string, value: string) => ({ key: `share ${key}`, section, name, value })
    const lines = delegates.map(({ name, of, since, until }) => ({
      key: `delegate ${name}`,
      section: say.delegates(),
      name,
      value: `${say[of]()}, ${write.day(since)} – ${until === null ? '' : write.day(until)}`,
    }))
    if (dataSharing === null) return [line('none', section, say.noAgreement()), ...lines]
    const { version, signedOn, since, until, purposes, part2, breachNotice } = dataSharing
    return [
      line('version', say.sharingVersion(), version),
      line('signed', say.signedOn(), write.day(signedOn)),
      line('days', say.since(), `${write.day(since)}${until === null ? '' : ` – ${write.day(until)}`}`),
      line(
        'purposes',
        say.purposes(),
        purposes.map(each => (each === 'payment' ? say['for-payment']() : say[each]())).join(', '),
      ),
      line('part2', say.part2(), say[part2]()),
      line('breach', say.breach(), `${write.count(breachNotice.count)} ${say[breachNotice.unit]()}`),
      ...lines,
    ]
  }
}

/** What two versions say differently: a term that one of them lacks is empty there. */
export function changesBetween(
  before: readonly TermLine[],
  after: readonly TermLine[],
): readonly (Pick<TermLine, 'key' | 'section' | 'name'> & { readonly from: string; readonly to: string })[] {
  const known = new Map([...before, ...after].map(line => [line.key, line]))
  const valueIn = (lines: readonly TermLine[], key: string) =>
    lines.find(line => line.key === key)?.value ?? ''
  return [...known.values()]
    .map(({ key, section, name }) => ({
      key,
      section,
      name,
      from: valueIn(before, key),
      to: valueIn(after, key),
    }))
    .filter(({ from, to }) => from !== to)
}
