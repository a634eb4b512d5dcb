/** A telephone number as people read it. */

/** Ten digits in groups; anything else as it was written. */
export function spokenPhone(phone: string): string {
  return /^\d{10}$/.test(phone) ? `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}` : phone
}
