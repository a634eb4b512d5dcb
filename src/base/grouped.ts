/** Puts what belongs together together, in the order in which each first came. */

/** What has the same name, by that name. */
export function groupedBy<Each>(
  all: readonly Each[],
  nameOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of all) {
    const group = groups.get(nameOf(each))
    if (group) group.push(each)
    else groups.set(nameOf(each), [each])
  }
  return groups
}
