/** `causeway explain`: what a finding means, where it is written, and how to mend it. */
import { allRules } from '#files/guidance.ts'
import type { Language } from '#files/words/find.ts'
import { findingRegister, findRegistered } from '#files/words/find.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, paint, print, refuse } from '../terminal.ts'
import { cliWords } from '../words.ts'

export type ExplainOptions = { readonly lang: Language; readonly json?: boolean }

export async function runExplain(code: string | undefined, options: ExplainOptions): Promise<ExitCode> {
  if (code === undefined) return listCodes(options)
  const registered = findRegistered(code)
  if (!registered) {
    const near = Object.keys(findingRegister).filter(known => known.includes(code.split('/').at(-1) ?? code))
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

async function listCodes({ lang, json }: ExplainOptions): Promise<ExitCode> {
  const codes = Object.entries(findingRegister).sort(([one], [other]) => (one < other ? -1 : 1))
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
