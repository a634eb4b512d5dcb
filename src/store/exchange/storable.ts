/** Texts of senders as the database can hold them: PostgreSQL knows no NUL and no half letters. */

// Half of a pair of UTF-16 units, or NUL: Excel files and hostile ones have them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the character is what is looked for
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with a replacement sign for each character that cannot be kept. */
export function storableText(text: string): string {
  return text.replace(unstorable, '\ufffd')
}

/** A value as JSON text that jsonb takes. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return text
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? storableText(each) : each))
}

/** The same for JSON text that is made already. */
export function storableJsonText(text: string): string {
  return /\\u(?:0000|d[89a-f])/i.test(text) ? storableJson(JSON.parse(text)) : text
}
