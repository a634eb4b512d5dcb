/** Whether two values say the same. */

type Fields = { readonly [name: string]: unknown }

/** Plain values compared by what they hold; a field left out and one that is undefined are the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((each, at) => isSameValue(each, other[at]))
  }
  for (const name in one) if (!isSameValue(one[name], other[name])) return false
  for (const name in other) if (other[name] !== undefined && one[name] === undefined) return false
  return true
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
