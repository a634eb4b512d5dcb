/** The same words in every language that the product speaks. */

export type SaidWords = { readonly en: string; readonly es: string }

export type SpokenLanguage = keyof SaidWords
