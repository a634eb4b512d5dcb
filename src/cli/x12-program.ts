/** The commands `causeway x12 …` and their help. */
import { type Command, Option } from 'commander'

/** Adds the group to the program. What each does is loaded only when it is asked for. */
export function addX12(program: Command): void {
  const x12 = program
    .command('x12')
    .description('Claims (837), remittances (835) and acknowledgements (TA1, 999, 277CA) in X12.')
    .addHelpText('after', groupHelp)
  addCheck(x12)
  addShow(x12)
  addToJson(x12)
  addFromJson(x12)
  addSplit(x12)
}

const groupHelp = `
Sets, all of version 005010: 837P, 837I, 835, 999, 277CA, TA1; 997 is read only.

Examples:
  causeway x12 check march.837                    what is wrong, and what it will be answered with
  causeway x12 check march.837 --ack answers/     also TA1, 999 and 277CA
  causeway x12 show answer.999                    what was said to us, in words
  causeway x12 to-json march.837 | jq 'select(.type == "claim") | .claim.number'`

const langOption = (): Option =>
  new Option('--lang <language>', 'language of the words').choices(['en', 'es']).default('en')
const jsonOption = (): Option => new Option('--json', 'answer as one JSON document on standard output')
const todayOption = (): Option =>
  new Option('--today <day>', 'the day against which dates are held, YYYY-MM-DD (default: today)')
const levelOption = (): Option =>
  new Option('--level <level>', 'judge up to this level: 1 syntax, 2 guide, 3 sums, 4 situations, 5 codes')
    .choices(['1', '2', '3', '4', '5'])
    .default('5')

function addCheck(x12: Command): void {
  x12
    .command('check')
    .description(
      'Judge files: every finding with loop, segment and element, and the code it is answered with.',
    )
    .argument('<file...>', 'X12 files; - reads standard input')
    .addOption(levelOption())
    .option('--ack <folder>', 'write TA1, 999 and 277CA for each interchange there')
    .option('--control-number <number>', 'ISA13 and GS06 of the first answer; the others count on', '1')
    .option('--reference <text>', 'begins BHT03 of each 277CA (default: day, time and control number)')
    .addOption(todayOption())
    .option('--time <time>', 'time of the answers, HH:MM (default: now)')
    .option('--all', 'show every finding on a line of its own, not only the summary')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Equal files, --today, --time, --control-number and --reference give answers that are equal to the byte.

Examples:
  causeway x12 check claims.837
  causeway x12 check claims.837 --level 2 --json | jq '.files[].findings[].code'
  causeway x12 check claims.837 --ack answers/ --control-number 512`,
    )
    .action(async (files: string[], options) => {
      const { runX12Check } = await import('./commands/x12-check.ts')
      process.exitCode = await runX12Check(files, options)
    })
}

function addShow(x12: Command): void {
  x12
    .command('show')
    .description('Claims, payments and acknowledgements as people read them.')
    .argument('<file>', 'an X12 file; - reads standard input')
    .option('--claim <number>', 'only the claim of this number')
    .addOption(langOption())
    .addOption(new Option('--json', 'refusals as JSON too; for the values themselves see “x12 to-json”'))
    .addHelpText(
      'after',
      `
Examples:
  causeway x12 show march.835
  causeway x12 show claims.837 --claim ECM000000017
  causeway x12 show answer.277ca --lang es`,
    )
    .action(async (file: string, options) => {
      const { runX12Show } = await import('./commands/x12-show.ts')
      process.exitCode = await runX12Show(file, options)
    })
}

function addToJson(x12: Command): void {
  x12
    .command('to-json')
    .description('Everything in the file as JSON values, one a line (JSON Lines), in the order of the file.')
    .argument('<file>', 'an X12 file; - reads standard input')
    .option('-o, --out <path>', 'where to write it (default: standard output)')
    .option('--judge', 'judge it as well: findings of all levels stand among the lines')
    .addOption(todayOption())
    .addHelpText(
      'after',
      `
A line is an object with a type: interchange, group, set, claim, payment, remittance-claim, provider-adjustments,
functional-acknowledgement, claim-acknowledgement, interchange-acknowledgement, finding, and the ends of envelopes.

Examples:
  causeway x12 to-json claims.837 --out claims.jsonl
  causeway x12 to-json march.835 | jq -c 'select(.type == "remittance-claim") | .claim | [.number, .paidCents]'`,
    )
    .action(async (file: string, options) => {
      const { runX12ToJson } = await import('./commands/x12-to-json.ts')
      process.exitCode = await runX12ToJson(file, options)
    })
}

function addFromJson(x12: Command): void {
  x12
    .command('from-json')
    .description(
      'X12 from the JSON that “x12 to-json” writes; refuses with every reason what cannot be written.',
    )
    .argument('<file>', 'JSON Lines, or one JSON array; - reads standard input')
    .option('-o, --out <path>', 'where to write it (default: standard output)')
    .option('--control-number <number>', 'ISA13 and GS06 (default: those of the JSON)')
    .addOption(todayOption())
    .option('--time <time>', 'ISA10 and GS05, HH:MM (default: that of the JSON)')
    .addOption(langOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The envelope comes from the lines “interchange” and “group”; its counts and control numbers are made anew. All claims
of a file are of one kind, and a file holds one interchange.

Examples:
  causeway x12 from-json claims.jsonl --out claims.837
  causeway x12 to-json old.837 | causeway x12 from-json - --control-number 513 --out new.837`,
    )
    .action(async (file: string, options) => {
      const { runX12FromJson } = await import('./commands/x12-from-json.ts')
      process.exitCode = await runX12FromJson(file, options)
    })
}

function addSplit(x12: Command): void {
  x12
    .command('split')
    .description('Smaller files with whole envelopes and right counts; no segment of a claim is changed.')
    .argument('<file>', 'an X12 file; - reads standard input')
    .requiredOption('--by <what>', 'set: each transaction set; claims:N: at most N claims')
    .requiredOption('-o, --out <folder>', 'where to write them')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  causeway x12 split all.835 --by set --out parts/
  causeway x12 split large.837 --by claims:5000 --out parts/`,
    )
    .action(async (file: string, options) => {
      const { runX12Split } = await import('./commands/x12-split.ts')
      process.exitCode = await runX12Split(file, options)
    })
}
