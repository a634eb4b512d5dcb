/** A mark of this browser that opens nothing: with it strangers' wrong tries do not slow honest people. */

const kept = 'causeway.device'

export function knownDevice(): string | undefined {
  return localStorage.getItem(kept) ?? undefined
}

export function keepDevice(device: string): void {
  localStorage.setItem(kept, device)
}
