/** Asks the person at the terminal what their headings mean, one after the other. */
import type { Interface } from 'node:readline/promises'
import { createInterface } from 'node:readline/promises'
import type { MappingQuestion } from '#files/check/answer.ts'
import type { Answers } from '#files/recognise/answers.ts'
import type { Language } from '#files/words/find.ts'
import { fill } from '#files/words/find.ts'
import { harmless, paint, talk } from '../terminal.ts'
import { cliWords } from '../words.ts'

/** A conversation over standard input and standard error, so that standard output stays an answer. */
export type Conversation = {
  /** The next line that the person writes; null when there will be none. */
  ask(prompt: string): Promise<string | null>
  end(): void
}

/** True where a person can be asked: they read what is talked, and can write. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

export function startConversation(): Conversation {
  const lines: Interface = createInterface({ input: process.stdin, output: process.stderr })
  // In a conversation Ctrl+C is a key like any other: give it back its meaning.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const closed = new Promise<null>(resolve => lines.once('close', () => resolve(null)))
  return {
    ask: prompt => Promise.race([lines.question(prompt).catch(() => null), closed]),
    end: () => lines.close(),
  }
}

/** What the person answers, by the keys of the questions; a question that is passed over is not among them. */
export async function askQuestions(
  { ask }: Conversation,
  questions: readonly MappingQuestion[],
  language: Language,
): Promise<Answers> {
  const answers: { [key: string]: string } = {}
  for (const question of questions) {
    if (question.key in answers) continue
    showQuestion(question, language)
    const chosen = await choose(ask, question, language)
    if (chosen === 'stop') break
    if (chosen !== null) answers[question.key] = chosen
  }
  return answers
}

function showQuestion(
  { sheet, column, heading, samples, candidates }: MappingQuestion,
  language: Language,
): void {
  const place = `${sheet === '' ? '' : `${harmless(sheet)} · `}${column}`
  const asked = fill(cliWords.ask[language], { heading: harmless(heading) })
  talk(`\n${paint(asked, 'bold', process.stderr)} (${place})`)
  const shown = samples.slice(0, 3).map(harmless).join(' · ')
  if (shown !== '') talk(`  ${cliWords.askValues[language]}: ${shown}`)
  candidates.forEach(({ label }, index) => {
    talk(`  ${index + 1}  ${harmless(label)}`)
  })
  talk(`  0  ${cliWords.askNone[language]}`)
}

/** The key of the column, '' for none; null when it is passed over, `stop` when there is nobody any more. */
async function choose(
  ask: Conversation['ask'],
  { candidates }: MappingQuestion,
  language: Language,
): Promise<string | null> {
  for (;;) {
    const line = await ask(`${fill(cliWords.askPrompt[language], { most: candidates.length })} `)
    if (line === null) return 'stop'
    const text = line.trim()
    if (text === '') return null
    if (text === '0') return ''
    const candidate = /^\d+$/.test(text) ? candidates[Number(text) - 1] : undefined
    if (candidate) return candidate.key
  }
}

/** Whether the answers are to be kept. */
export async function askToRemember(
  { ask }: Conversation,
  path: string,
  language: Language,
): Promise<boolean> {
  const line = await ask(`\n${fill(cliWords.askRemember[language], { path: harmless(path) })} `)
  return line !== null && /^\s*(?:y|yes|s|si|sí|)\s*$/i.test(line)
}
