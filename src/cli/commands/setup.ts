/** `causeway setup`: the first organization of a hub, one more, or a new administrator where all are lost. */
import { openHouse } from '#actions/open.ts'
import { enterOrganization, letInAdministrator, type SetUp, setUpHub } from '#actions/people/set-up.ts'
import { readSettings } from '#actions/read-settings.ts'
import { isId } from '#base/id.ts'
import { isNpi } from '#base/identifiers.ts'
import { done, type Result, refused } from '#base/result.ts'
import { isOrganizationKind, organizationKinds } from '#domain/people/rights.ts'
import { isSignInName, signInNameFrom } from '#domain/people/sign-in-name.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { print, refuse } from '../terminal.ts'

export type SetupOptions = {
  readonly name?: string
  readonly kind?: readonly string[]
  readonly npi?: string
  readonly planCode?: string
  readonly another?: true
  readonly organization?: string
}

type OpenedHouse = Parameters<typeof setUpHub>[0]

/** What is to be done with the open house; or what is wrong with the options, before anything is opened. */
function work(
  address: string,
  options: SetupOptions,
): Result<(house: OpenedHouse) => Promise<Result<SetUp>>> {
  const administrator = signInNameFrom(address)
  if (!isSignInName(administrator)) return wrong(`“${address}” is no e-mail address.`)
  const { organization: id, name, kind = [], npi = null, planCode = null } = options
  if (id !== undefined)
    return isId(id)
      ? done(house => letInAdministrator(house, id, administrator))
      : wrong(`“${id}” is not the id of an organization.`)
  if (name === undefined || name.trim() === '') return wrong('The organization has no name.')
  const kinds = kind.filter(isOrganizationKind)
  if (kinds.length === 0 || kinds.length < kind.length)
    return wrong(`An organization is of one or several of these kinds: ${organizationKinds.join(', ')}.`)
  if (npi !== null && !isNpi(npi)) return wrong(`${npi} is no National Provider Identifier.`)
  const organization = { name: name.trim(), kinds, npi, planCode }
  return done(async house =>
    options.another
      ? done(await enterOrganization(house, organization, administrator))
      : setUpHub(house, organization, administrator),
  )
}

function wrong(says: string): Result<never> {
  return refused('command/bad-option', says, 'See “causeway setup --help”.')
}

export async function runSetup(address: string, options: SetupOptions): Promise<ExitCode> {
  const wanted = work(address, options)
  if (!wanted.ok) return refuse(wanted.refusal)
  const settings = readSettings(process.env)
  if (!settings.ok) return refuse(settings.refusal)
  const opened = await openHouse(settings.value.settings)
  if (!opened.ok) return refuse(opened.refusal)
  try {
    const setUp = await wanted.value(opened.value)
    if (!setUp.ok) return refuse(setUp.refusal)
    const { organizationId, link } = setUp.value
    await print(
      `The organization has the id ${organizationId}.\n` +
        `Its administrator accepts here, once. Whoever has this link can, so hand it over safely:\n\n  ${link}\n`,
    )
    return exitCodes.done
  } finally {
    await opened.value.close()
  }
}
