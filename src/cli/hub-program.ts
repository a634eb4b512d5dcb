/** The commands about the hub: run it, and ask it. What each does is loaded only when it is asked for. */
import { type Command, Option } from 'commander'

export function addHub(program: Command): void {
  addServe(program)
  addSetup(program)
  addCounty(program)
  addAsk(program)
  addAudit(program)
  addExport(program)
  addDatabase(program)
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('Run the hub: the HTTP door and the workers, in one process or in several.')
    .option('--port <port>', 'listen there (CAUSEWAY_PORT)')
    .option('--host <address>', 'listen at this address (CAUSEWAY_HOST)')
    .addOption(new Option('--workers-only', 'work on jobs and listen to nobody').conflicts('noWorkers'))
    .option('--no-workers', 'listen, and leave the jobs to other processes')
    .addHelpText(
      'after',
      `
Settings come from the environment, and secrets from files that NAME_FILE names: docs/reference/hub/settings.md. In
production (the default) it refuses unsafe ones, all of them at once. The log goes to standard output as JSON.

Examples:
  CAUSEWAY_MODE=development causeway serve        on a machine of your own, with an embedded database
  causeway serve --no-workers                     beside other processes over one PostgreSQL
  causeway serve --workers-only`,
    )
    .action(async options => {
      const { runServe } = await import('./commands/serve.ts')
      process.exitCode = await runServe(options)
    })
}

function addSetup(program: Command): void {
  program
    .command('setup')
    .description('Begin a hub: its first organization, and the link for its first administrator.')
    .argument('<e-mail>', 'the administrator’s e-mail address')
    .option('--name <name>', 'the organization, as its partners know it')
    .option('--kind <kind...>', 'what it is: plan, ecm-provider, community-supports-provider, delegate, …')
    .option('--npi <npi>', 'its National Provider Identifier')
    .option('--plan-code <code>', 'for a plan: its code in the list of plans')
    .option('--another', 'one more organization, in a hub that has some already')
    .option('--organization <id>', 'a new administrator for this one, whose own are all lost')
    .addHelpText(
      'after',
      `
It reads the settings as “causeway serve” does; with the embedded database, stop the hub first. The link is printed
once and works once, for a week (to let an administrator in again: for a day). See docs/how-to/sign-in.md.

Examples:
  causeway setup testina@example.org --name "Sample Health Plan" --kind plan
  causeway setup testina@example.org --name "Sample Care" --kind ecm-provider community-supports-provider --another
  causeway setup testina@example.org --organization 0199b1c2-…`,
    )
    .action(async (address: string, options) => {
      const { runSetup } = await import('./commands/setup.ts')
      process.exitCode = await runSetup(address, options)
    })
}

function addCounty(program: Command): void {
  program
    .command('county')
    .description('Run a hub to try, with a made-up county of two plans and five providers in it.')
    .option('--port <port>', 'listen there', '8080')
    .option('--data <folder>', 'where it is kept', '.causeway/county')
    .action(async options => {
      const { runCounty } = await import('./commands/county.ts')
      process.exitCode = await runCounty(options)
    })
}

function addAsk(program: Command): void {
  program
    .command('ask')
    .description('Ask a running hub for any of its actions; without one, list them all.')
    .argument('[action]', 'subject and verb: exchange.receive-file')
    .argument('[options...]', 'what the action takes; “causeway ask ACTION --help” lists it')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (name: string | undefined, options: string[]) => {
      const { runAsk } = await import('./commands/ask.ts')
      process.exitCode = await runAsk(name, options)
    })
}

function addExport(program: Command): void {
  const group = program
    .command('export')
    .description(
      'Write an organization’s data out, for analysis or another program. The hub’s settings say where it is.',
    )
  const kinds = [
    ['parquet', 'Tables for analysis: Parquet by plan and month, with a manifest.'],
    ['fhir', 'FHIR R4 resources: a file of lines (NDJSON) for each kind.'],
  ] as const
  for (const [kind, says] of kinds)
    group
      .command(kind)
      .description(says)
      .requiredOption('--organization <id>', 'whose data')
      .requiredOption('-o, --out <folder>', 'where to write it')
      .option('--json', 'what was written, as one JSON document')
      .action(async options => {
        const { runDataExport } = await import('./commands/export.ts')
        process.exitCode = await runDataExport(kind, options)
      })
}

function addAudit(program: Command): void {
  const audit = program
    .command('audit')
    .description('Prove that nobody altered the audit, or write it out. The hub’s settings say where it is.')
  audit
    .command('verify')
    .description(
      'Follow every organization’s chain from its first entry; the exit code says whether all is intact.',
    )
    .option('--anchors <file>', 'a copy of the published anchors: each of ours must be among them')
    .option('--json', 'one JSON document a line')
    .action(async options => {
      const { runAuditVerify } = await import('./commands/audit.ts')
      process.exitCode = await runAuditVerify(options)
    })
  audit
    .command('export')
    .description('Write one organization’s audit as JSON lines, each with its seal.')
    .argument('<organization>', 'its id')
    .option('-o, --out <path>', 'where to write it (default: standard output)')
    .action(async (organization: string, options) => {
      const { runAuditExport } = await import('./commands/audit.ts')
      process.exitCode = await runAuditExport(organization, options)
    })
}

function addDatabase(program: Command): void {
  const database = program
    .command('database')
    .description('Keep the hub’s database: migrate a server, write everything to a file, take it in again.')
    .addHelpText(
      'after',
      `
The embedded database lies in CAUSEWAY_DATA and migrates itself; stop the hub before you export it. A server is
migrated by the owner of its tables, whose URL is DATABASE_OWNER_URL. See docs/how-to/run-the-database.md.

Examples:
  DATABASE_OWNER_URL=postgres://… causeway database migrate
  causeway database export all.jsonl.gz                              what CAUSEWAY_DATA holds
  DATABASE_OWNER_URL=postgres://… causeway database import all.jsonl.gz
  CAUSEWAY_DATA=new-folder causeway database import all.jsonl.gz`,
    )
  database
    .command('migrate')
    .description('Bring the server of DATABASE_OWNER_URL to the shape that this program has.')
    .action(async () => {
      const { runMigrate } = await import('./commands/database.ts')
      process.exitCode = await runMigrate()
    })
  database
    .command('export')
    .description('Write the embedded database to a file: a backup, or the way to a server.')
    .argument('<file>', 'lines of JSON; packed when the name ends in .gz')
    .action(async (file: string) => {
      const { runExport } = await import('./commands/database.ts')
      process.exitCode = await runExport(file)
    })
  database
    .command('import')
    .description('Take an export into an empty database: the server of DATABASE_OWNER_URL, else the folder.')
    .argument('<file>')
    .action(async (file: string) => {
      const { runImport } = await import('./commands/database.ts')
      process.exitCode = await runImport(file)
    })
}
