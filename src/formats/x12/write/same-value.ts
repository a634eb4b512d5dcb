/** Whether two values say the same. */

/** Plain values compared by what they hold; a field left out and one that is undefined are the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((each, at) => isSameValue(each, other[at]))
  }
  const fields = new Map<string, unknown>(Object.entries(other))
  for (const [name, value] of Object.entries(one)) {
    if (!isSameValue(value, fields.get(name))) return false
    fields.delete(name)
  }
  for (const left of fields.values()) if (left !== undefined) return false
  return true
}
