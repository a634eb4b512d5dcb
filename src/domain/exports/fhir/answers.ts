/** The forms in which FHIR answers a search and a refusal: Bundle and OperationOutcome. */

type Found = { readonly resourceType: string; readonly id: string }

/** What was found; `next` the address of the next page. */
export function searchBundle(
  base: string,
  type: string,
  resources: readonly Found[],
  next: string | null,
): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: `${base}/${type}` },
      ...(next === null ? [] : [{ relation: 'next', url: next }]),
    ],
    ...(resources.length > 0 && {
      entry: resources.map(resource => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  }
}

/** `code` as FHIR's IssueType has it. */
export function operationOutcome(code: string, says: string): object {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, diagnostics: says, details: { text: says } }],
  }
}
