/** `causeway explain`: what a finding means, where it is written, and how to mend it. */
import { allRules } from '#files/guidance.ts'
import type { Language } from '#files/words/find.ts'
import { findingRegister, findRegistered } from '#files/words/find.ts'
import { objectionCodes } from '#formats/x12/acknowledge/objection-codes.ts'
import type { X12CodeFacts } from '#formats/x12/finding.ts'
import { jsonFindingCodes } from '#formats/x12/json/finding-codes.ts'
import { judgeFindingCodes } from '#formats/x12/judge/finding-codes.ts'
import { readFindingCodes } from '#formats/x12/read/finding-codes.ts'
import type { FindingWords } from '#formats/x12/words/form.ts'
import { x12FindingWords } from '#formats/x12/words/tell.ts'
import { writeFindingCodes } from '#formats/x12/write/finding-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, paint, print, refuse } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { answeredWith } from '../x12/show-findings.ts'
import { sayIn, x12Words } from '../x12/words.ts'

type X12Facts = Pick<X12CodeFacts, 'consequence'> & Partial<Pick<X12CodeFacts, 'ack' | 'level'>>

const x12Register: { readonly [code: string]: X12Facts } = {
  ...readFindingCodes,
  ...judgeFindingCodes,
  ...objectionCodes,
  ...writeFindingCodes,
  ...jsonFindingCodes,
}

function x12Codes(): [string, Pick<X12Registered, 'words'> & X12Facts][] {
  return Object.keys(x12Register).flatMap(code => {
    const found = findRegistered(code) ? null : x12Finding(code)
    return found === null ? [] : [[code, { ...found.facts, words: found.words }]]
  })
}

export type ExplainOptions = { readonly lang: Language; readonly json?: boolean }

export async function runExplain(code: string | undefined, options: ExplainOptions): Promise<ExitCode> {
  if (code === undefined) return listCodes(options)
  const registered = findRegistered(code)
  const ofX12 = registered ? null : x12Finding(code)
  if (ofX12 !== null) return explainX12(code, ofX12, options)
  if (!registered) {
    const near = [...Object.keys(findingRegister), ...Object.keys(x12FindingWords)].filter(known =>
      known.includes(code.split('/').at(-1) ?? code),
    )
    const remedy =
      near.length > 0 ? `Perhaps: ${near.slice(0, 5).join(', ')}.` : '“causeway explain” lists them all.'
    const refusal = { code: 'command/unknown-code', says: `There is no finding “${code}”.`, remedy }
    return refuse(refusal, options.json)
  }
  const rule = allRules.find(({ id }) => id === code)
  if (options.json) {
    await print(`${jsonText({ code, ...registered, rule: rule ?? null }, 2)}\n`)
    return exitCodes.done
  }
  const { lang } = options
  const { words, consequence, example } = registered
  const readable = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›')
  const lines = [
    paint(code, 'bold'),
    `  ${readable(words.wrong[lang])}`,
    `  ${cliWords.expected[lang]}: ${readable(words.expected[lang])}`,
    `  ${cliWords.mend[lang]}: ${readable(words.mend[lang])}`,
    `  ${cliWords.right[lang]}: ${example}`,
    `  ${cliWords.consequence[lang]}: ${cliWords[consequence][lang]}`,
  ]
  if (rule) {
    lines.push(
      `  ${cliWords.source[lang]}: ${rule.cite} (${rule.basis}${rule.reading ? `, ${rule.reading}` : ''})`,
    )
    const until = rule.until === undefined ? '' : ` – ${rule.until}`
    lines.push(`  ${cliWords.inForce[lang]}: ${rule.since}${until}`)
  }
  await print(`${lines.join('\n')}\n`)
  return exitCodes.done
}

type X12Registered = { readonly words: FindingWords; readonly facts: X12Facts }

function x12Finding(code: string): X12Registered | null {
  const facts = Object.hasOwn(x12Register, code) ? x12Register[code] : undefined
  const words = facts === undefined ? undefined : x12FindingWords[code]
  return facts === undefined || words === undefined ? null : { words, facts }
}

/** A finding of X12: besides, what the acknowledgements say of it. */
async function explainX12(
  code: string,
  { words, facts }: X12Registered,
  { lang, json }: ExplainOptions,
): Promise<ExitCode> {
  const answered = answeredWith(facts.ack ?? {})
  if (json) {
    const { consequence, level } = facts
    await print(`${jsonText({ code, consequence, level, words, answeredWith: answered }, 2)}\n`)
    return exitCodes.done
  }
  const readable = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›')
  const say = sayIn(lang)
  const lines = [
    paint(code, 'bold'),
    `  ${readable(words.wrong[lang])}`,
    `  ${cliWords.expected[lang]}: ${readable(words.expected[lang])}`,
    `  ${cliWords.mend[lang]}: ${readable(words.mend[lang])}`,
    `  ${cliWords.consequence[lang]}: ${say(x12Words[facts.consequence])}`,
    ...(answered === '' ? [] : [`  ${say(x12Words.answered)}: ${answered}`]),
  ]
  await print(`${lines.join('\n')}\n`)
  return exitCodes.done
}

async function listCodes({ lang, json }: ExplainOptions): Promise<ExitCode> {
  const codes = [...Object.entries(findingRegister), ...x12Codes()].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  if (json) {
    const findings = codes.map(([code, { consequence, words }]) => ({ code, consequence, words }))
    await print(`${jsonText({ findings }, 2)}\n`)
    return exitCodes.done
  }
  const widest = Math.max(...codes.map(([code]) => code.length))
  for (const [code, { words }] of codes) {
    await print(`${code.padEnd(widest)}  ${words.wrong[lang].replace(/\{(\w+)\}/g, '‹$1›')}\n`)
  }
  return exitCodes.done
}
