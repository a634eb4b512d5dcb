/** People of the canaries: names, passwords, second factors, tokens, and everything that is refused on the way. */
import { openHouse } from '#actions/open.ts'
import { enterOrganization } from '#actions/people/set-up.ts'
import { readSettings } from '#actions/read-settings.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import { codeAt, secretIn } from '#test/people/people.ts'
import type { Canaries } from './canary.ts'
import type { Ground } from './ground.ts'
import type { Asker, WatchedHub } from './watched-hub.ts'

export type Office = {
  readonly organizationId: string
  readonly administrator: Asker
  readonly colleague: Asker
  readonly program: Asker
}

export type Entered = { readonly id: string; readonly link: string; readonly word: string }

const offices = {
  plan: ['plan'],
  provider: ['ecm-provider', 'community-supports-provider'],
  stranger: ['plan', 'ecm-provider'],
} as const satisfies Record<string, readonly OrganizationKind[]>

export type OfficeName = keyof typeof offices

/** The organizations, entered before the hub runs, as whoever runs it does. */
export async function enterOffices(ground: Ground, canaries: Canaries): Promise<Record<OfficeName, Entered>> {
  const settings = readSettings(ground.env)
  if (!settings.ok) throw new Error(settings.refusal.says)
  const opened = await openHouse(settings.value.settings)
  if (!opened.ok) throw new Error(opened.refusal.says)
  const enter = async (office: OfficeName): Promise<Entered> => {
    const word = canaries.word()
    const organization = { name: `Sample ${office}`, kinds: offices[office], npi: null, planCode: null }
    const entered = await enterOrganization(opened.value, organization, `${word.toLowerCase()}@example.org`)
    canaries.learned(secretIn(entered.link))
    return { id: entered.organizationId, link: entered.link, word }
  }
  const all = {
    plan: await enter('plan'),
    provider: await enter('provider'),
    stranger: await enter('stranger'),
  }
  await opened.value.close()
  return all
}

const names: Readonly<Record<OfficeName, string>> = {
  plan: 'plan-analyst',
  provider: 'supervisor',
  stranger: 'plan-analyst',
}

/** A password long enough to stand alone, of words that stand nowhere else. */
const passwordOf = (canaries: Canaries): string => `${canaries.secretWord()} ${canaries.secretWord()}`

/** Opens an office: its administrator with a second factor, a colleague, a program. */
export async function openOffice(
  hub: WatchedHub,
  canaries: Canaries,
  name: OfficeName,
  entered: Entered,
): Promise<Office> {
  const administrator = hub.asker(`administrator of ${name}`)
  const password = passwordOf(canaries)
  const secret = secretIn(entered.link)
  await administrator.must('people.accept-invitation', {
    secret,
    name: `Testina ${canaries.word()}`,
    password,
  })
  const app = await administrator.must('sign-in.begin-authenticator-app', { label: canaries.word() })
  canaries.learned(String(app.secret))
  const code = codeAt(String(app.secret), Date.now())
  const confirmed = await administrator.must('sign-in.confirm-authenticator-app', { appId: app.appId, code })
  for (const each of confirmed.recoveryCodes as string[]) canaries.learned(each)
  const roles = [names[name]]
  const signInName = `${canaries.word().toLowerCase()}@example.org`
  const { link } = await administrator.must('people.invite', { signInName, roles })
  canaries.learned(secretIn(link))
  const colleague = hub.asker(`colleague of ${name}`)
  const invited = { secret: secretIn(link), name: `Colin ${canaries.word()}`, password: passwordOf(canaries) }
  await colleague.must('people.accept-invitation', invited)
  const issued = await administrator.must('people.issue-token', {
    name: canaries.word(),
    rights: ['exchange/replay', 'network/read'],
  })
  canaries.learned(String(issued.token))
  const program = hub.asker(`program of ${name}`, String(issued.token))
  await refusedSignIns(hub, canaries, signInName, administrator)
  return { organizationId: entered.id, administrator, colleague, program }
}

async function refusedSignIns(hub: WatchedHub, canaries: Canaries, known: string, administrator: Asker) {
  const nobody = hub.asker('nobody')
  const word = (): string => canaries.word()
  for (const name of [known, `${word()}@example.org`, word()])
    await nobody.ask('sign-in.with-password', {
      name,
      password: canaries.secretWord(),
      code: word(),
      device: word(),
    })
  await nobody.ask('people.accept-invitation', { secret: word(), name: word(), password: word() })
  await nobody.ask('people.see-invitation', { secret: word() })
  await nobody.ask('sso.finish', { flow: word(), query: `code=${word()}&state=${word()}` })
  await nobody.ask('sign-in.with-passkey', {
    response: { id: word(), rawId: word(), type: 'public-key', response: { clientDataJSON: word() } },
  })
  await administrator.ask('sign-in.change-password', { password: canaries.secretWord().slice(0, 9) })
  await administrator.ask('sign-in.prove', { password: canaries.secretWord() })
  await administrator.ask('people.invite', { signInName: word(), roles: [word()] })
  await administrator.must('sign-in.change-self', { name: `Testina ${word()}`, language: 'es' })
  await administrator.ask('sso.add-provider', {
    name: word(),
    issuer: `https://${word()}.invalid/${word()}`,
    clientId: word(),
    clientSecret: canaries.secretWord(),
    roleClaim: word(),
    roleMap: { [word()]: ['administrator'] },
    domains: [`${word()}.example`],
  })
}
