/** The commands, their options and their help. What each does is loaded only when it is asked for. */
import type { CommanderError } from 'commander'
import { Command, Option } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { addHub } from './hub-program.ts'
import { harmless, jsonText } from './terminal.ts'
import { addX12 } from './x12-program.ts'

export const version = process.env.CAUSEWAY_VERSION ?? 'development'

/** Options that several commands share. */
const profileOption = (): Option =>
  new Option('-p, --profile <profile>', 'partner profile: the id of a shipped one, or a JSON file of yours')
const partyOption = (): Option =>
  new Option('--party <party>', 'whose file it is').choices(['ecm', 'community-supports'])
const asOfOption = (): Option =>
  new Option('--as-of <day>', 'guidance in force on this day, YYYY-MM-DD (default: today)')
const langOption = (): Option =>
  new Option('--lang <language>', 'language of the words').choices(['en', 'es']).default('en')
const jsonOption = (): Option => new Option('--json', 'answer as one JSON document on standard output')

/** Builds the program anew: tests call it as often as they like. */
export function buildProgram(): Command {
  const program = new Command('causeway')
  program
    .description(
      "The open exchange for California's Enhanced Care Management and Community Supports:\n" +
        'a file in, an answer out.',
    )
    .version(version)
    .enablePositionalOptions()
    .showHelpAfterError()
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(harmless).join('\n')) })
    .exitOverride(endByItself)
    .addHelpText('after', mainHelp)
  addCheck(program)
  addTemplate(program)
  addSample(program)
  addConvert(program)
  addExplain(program)
  addSchema(program)
  addGuidance(program)
  addProfile(program)
  addWatch(program)
  addX12(program)
  addHub(program)
  return program
}

/**
 * Help and version end well; a request that cannot be understood is a refusal, as data too when JSON was
 * asked for.
 */
function endByItself({ exitCode, message }: CommanderError): never {
  if (exitCode === 0) process.exit(exitCodes.done)
  if (process.argv.includes('--json')) {
    const says = message.replace(/^error: /, '')
    process.stdout.write(`${jsonText({ refusal: { code: 'command/not-understood', says } })}\n`)
  }
  process.exit(exitCodes.refused)
}

const mainHelp = `
Examples:
  causeway check march.xlsx                       what is right, what to mend, and how
  causeway check march.xlsx --out answers/        also the marked workbook, the receipt and the good rows
  causeway template invoice --party community-supports
  causeway explain cell/missing
  causeway guidance                               every file the State's guidance defines

Exit codes: ${exitCodes.done} done, nothing rejected · ${exitCodes.findings} something to mend · ${exitCodes.refused} not done: the request · ${exitCodes.fault} not done: our fault
NO_COLOR turns colors off.`

function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check files against the guidance: all findings, in words, with the cell and the remedy.')
    .argument('<file...>', 'Excel (.xlsx) or delimited text (.csv, .txt); - reads standard input')
    .option('-f, --file <name>', 'which file it is, when it cannot be told from its headings')
    .addOption(profileOption())
    .addOption(partyOption())
    .addOption(asOfOption())
    .option('-o, --out <folder>', 'write receipt, findings, good rows and the marked workbook there')
    .option('--marked <path>', 'write the sender’s workbook with the bad cells marked')
    .option('--good <path>', 'write the good rows (.csv, .xlsx or .json)')
    .option('--receipt <path>', 'write the receipt as JSON')
    .option('--all', 'show every finding with its row, not only the summary')
    .option('--map <heading=element>', 'what a heading means; may be given again', collect, [])
    .option('--remember', 'keep the answers of --map for files with the same headings')
    .option('--mappings <path>', 'where answers are kept', '.causeway/mappings.json')
    .option('--no-input', 'ask nothing, even at a terminal')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway check rtf-2026-03.csv
  causeway check *.xlsx --json | jq '.files[].answer.receipt.rows'
  causeway check invoice.xlsx --out answers/
  cat members.csv | causeway check -
  causeway check odd.xlsx --map "Client No=memberCin" --remember`,
    )
    .action(async (files: string[], options) => {
      const { runCheck } = await import('./commands/check.ts')
      process.exitCode = await runCheck(files, options)
    })
}

function addTemplate(program: Command): void {
  program
    .command('template')
    .description(
      'An Excel template: instructions, drop-downs, locked headings, cells that complete themselves.',
    )
    .argument('<name>', 'a file of the guidance: invoice, MIF, ecm/return-transmission …')
    .addOption(profileOption())
    .addOption(partyOption())
    .addOption(asOfOption())
    .option('-n, --rows <count>', 'rows to fill in', '500')
    .option('-o, --out <path>', 'where to write it (default: NAME.template.xlsx; - is standard output)')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway template invoice --party community-supports
  causeway template MIF --profile example-harbor --out members.xlsx`,
    )
    .action(async (name: string, options) => {
      const { runTemplate } = await import('./commands/template.ts')
      process.exitCode = await runTemplate(name, options)
    })
}

function addSample(program: Command): void {
  program
    .command('sample')
    .description('A valid file of made-up people, the same again for the same seed.')
    .argument('<name>', 'a file of the guidance')
    .option('-n, --rows <count>', 'rows', '10')
    .option('-s, --seed <seed>', 'seed', '1')
    .addOption(new Option('-t, --to <format>', 'format').choices(['csv', 'xlsx', 'json']).default('csv'))
    .addOption(profileOption())
    .addOption(partyOption())
    .addOption(asOfOption())
    .option('-o, --out <path>', 'where to write it (default: standard output)')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway sample OTF --rows 3
  causeway sample invoice --rows 200 --to xlsx --out sample.xlsx
  causeway sample MIF --profile example-harbor --seed 7 --to xlsx --out like-harbor.xlsx`,
    )
    .action(async (name: string, options) => {
      const { runSample } = await import('./commands/sample.ts')
      process.exitCode = await runSample(name, options)
    })
}

function addConvert(program: Command): void {
  program
    .command('convert')
    .description(
      'A checked file’s good rows in another format or layout; invoices as claims, claims as invoices.',
    )
    .argument('<file>', 'Excel, delimited text or X12 claims; - reads standard input (no X12)')
    .addOption(
      new Option('-t, --to <format>', 'format')
        .choices(['csv', 'xlsx', 'json', '837p', '837i'])
        .makeOptionMandatory(),
    )
    .option('-f, --file <name>', 'which file it is, when it cannot be told from its headings')
    .addOption(profileOption().argParser(String))
    .option('--from-profile <profile>', 'the layout it has now, when it cannot be told from its headings')
    .addOption(partyOption())
    .addOption(asOfOption())
    .option('-o, --out <path>', 'where to write it (default: standard output)')
    .option('--map <heading=element>', 'what a heading means; may be given again', collect, [])
    .option('--mappings <path>', 'where answers are kept', '.causeway/mappings.json')
    .option('--control-number <number>', 'of a claim file: never the same twice for one receiver', '1')
    .option('--production', 'a claim file that counts; without it, it is marked as a test')
    .option('--raw', 'csv without the apostrophe that keeps a spreadsheet from running a cell as a formula')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
--profile names the layout to write; without it, the guidance's own. Cells of csv that a spreadsheet would run as
formulas get an apostrophe in front, which “causeway check” takes off again.

Examples:
  causeway convert from-plan.xlsx --to json
  causeway convert ours.csv --to xlsx --profile example-harbor --out for-harbor.xlsx
  causeway convert invoices.xlsx --to 837p --control-number 42 --out claims.837
  causeway convert claims.837 --to xlsx --out invoices.xlsx`,
    )
    .action(async (file: string, options) => {
      const { isAboutClaims, runConvertClaims } = await import('./commands/convert-claims.ts')
      if (await isAboutClaims(file, options.to)) {
        process.exitCode = await runConvertClaims(file, options)
        return
      }
      const { runConvert } = await import('./commands/convert.ts')
      process.exitCode = await runConvert(file, options)
    })
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('What a finding means, where it is written, and how to mend it.')
    .argument('[code]', 'a finding code: cell/missing; none lists them all')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway explain                                every finding there is
  causeway explain cell/missing
  causeway explain invoice/line-appears-twice --lang es
  causeway explain --json | jq -r '.findings[].code'`,
    )
    .action(async (code: string | undefined, options) => {
      const { runExplain } = await import('./commands/explain.ts')
      process.exitCode = await runExplain(code, options)
    })
}

function addSchema(program: Command): void {
  program
    .command('schema')
    .description('The schema of a file: JSON Schema, or Frictionless Table Schema.')
    .argument('<name>', 'a file of the guidance')
    .addOption(
      new Option('-k, --kind <kind>', 'which schema').choices(['json', 'table', 'form']).default('json'),
    )
    .addOption(profileOption())
    .addOption(partyOption())
    .addOption(asOfOption())
    .addOption(new Option('--json', 'nothing new: a schema is JSON in any case'))
    .addHelpText(
      'after',
      `
Examples:
  causeway schema MIF                             JSON Schema of one row as data
  causeway schema invoice --kind table            Frictionless Table Schema of the file as delimited text
  causeway schema RTF --kind form --as-of 2025-06-30`,
    )
    .action(async (name: string, options) => {
      const { runSchema } = await import('./commands/schema.ts')
      process.exitCode = await runSchema(name, options)
    })
}

function addGuidance(program: Command): void {
  program
    .command('guidance')
    .description('What the guidance asks: the files, or one file’s elements, each with its source.')
    .argument('[name]', 'a file of the guidance, a code set, or “releases”; none lists all')
    .addOption(partyOption())
    .addOption(asOfOption())
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway guidance                               the files, with what they are for
  causeway guidance RTF --as-of 2025-06-30        its elements on that day
  causeway guidance place-of-service              a list of codes
  causeway guidance releases`,
    )
    .action(async (name: string | undefined, options) => {
      const { runGuidance } = await import('./commands/guidance.ts')
      process.exitCode = await runGuidance(name, options)
    })
}

function addProfile(program: Command): void {
  program
    .command('profile')
    .description('Partner profiles: the shipped examples, one as JSON to start from, or a check of yours.')
    .argument('[profile]', 'the id of a shipped one, or a JSON file of yours; none lists them')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway profile                                the examples that come with Causeway
  causeway profile example-harbor > ours.json     one of them, to change
  causeway profile ours.json                      says what is wrong with it
  causeway check march.xlsx --profile ours.json`,
    )
    .action(async (profile: string | undefined, options) => {
      const { runProfile } = await import('./commands/profile.ts')
      process.exitCode = await runProfile(profile, options)
    })
}

function addWatch(program: Command): void {
  program
    .command('watch')
    .description('Answer every file that is put into a folder; the answers lie in its folder “answers”.')
    .argument('<folder>')
    .option('--begin', 'make the folder and put templates and made-up files to try into it')
    .option('--once', 'answer what is there and stop')
    .addOption(profileOption())
    .addOption(asOfOption())
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway watch try-me --begin                   a folder with templates and made-up files
  causeway watch inbox --once --lang es
  causeway watch inbox --profile ours.json`,
    )
    .action(async (folder: string, options) => {
      const { runWatch } = await import('./commands/watch.ts')
      process.exitCode = await runWatch(folder, options)
    })
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}
