/** The name that a person signs in by: an e-mail address, written in one way. */

/** Trimmed, normalized (NFKC) and in lower case, so that the same address is the same name. */
export function signInNameFrom(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** One `@`, something before it, a domain with a dot after it, at most 254 characters (RFC 5321, 4.5.3.1). */
export function isSignInName(text: string): boolean {
  return text.length <= 254 && /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text)
}

/** What stands after the `@`. */
export function domainOf(signInName: string): string {
  return signInName.slice(signInName.lastIndexOf('@') + 1)
}
