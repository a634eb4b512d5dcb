/** What ties an answer of an organization's own sign-in to the browser that asked: kept for one way there and back. */

const kept = 'causeway.sign-in'

export function keepFlow(flow: string): void {
  sessionStorage.setItem(kept, flow)
}

/** What was kept, taken away. */
export function takeFlow(): string | null {
  const flow = sessionStorage.getItem(kept)
  sessionStorage.removeItem(kept)
  return flow
}
