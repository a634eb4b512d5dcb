/**
 * The form of the register of findings: each code with its consequence and its three sentences in each
 * language.
 */
import type { Consequence, FindingWords, Words } from '#guidance/define.ts'

/**
 * A code that no rule of the guidance owns: about the file, its layout, a cell, or what Excel did to a
 * value.
 */
export type RegisteredFinding = {
  readonly consequence: Consequence
  readonly words: FindingWords
  /** What a right value looks like. */
  readonly example: string
  /** Names of the `values` that the words take, besides `found` and `expected`. */
  readonly values?: readonly string[]
  /**
   * Values whose text is one of a fixed list, each told in words: `why` → `truncated` → “its end is
   * missing”.
   */
  readonly terms?: { readonly [value: string]: { readonly [text: string]: Words } }
  /** No longer given, kept so that the code is never used again. */
  readonly retired?: string
}

export type FindingRegister = { readonly [code: string]: RegisteredFinding }
