/** Keeps a spreadsheet from running a text as a formula, in a way that reading it again takes back exactly. */

/**
 * What a spreadsheet takes for the beginning of a formula, or passes over to find one: OWASP, "CSV
 * Injection", with the full-width signs that East Asian keyboards give. Numbers such as `-5` and `+15550100`
 * begin alike and are treated alike.
 */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/

/**
 * The text with an apostrophe in front when a spreadsheet could run it. A text that already begins with
 * apostrophes and such a sign gets one more, so that `restoreNeutralised` gives back every text as it was.
 */
export function neutraliseFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Takes back `neutraliseFormula`. For files that we wrote, or whose sender is known to do the same. */
export function restoreNeutralised(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text
}
