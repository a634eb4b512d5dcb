/**
 * A memory of which keys a file has shown: small enough for a million rows, and never slow, whoever made the
 * file.
 */

/*
 * A key is remembered by 64 bits that are mixed out of its parts: among a million keys the chance that any
 * two are taken for each other is about one in forty million. Eight bytes a key for the bits, and for the
 * index that finds them four bytes at a load of three eighths to three quarters: 14 to 19 bytes a key.
 */

const chunkBits = 14
const chunkMask = (1 << chunkBits) - 1
const mostSalts = 16

/**
 * A column of numbers that grows by chunks: growing copies nothing. What was never set is 0 and costs
 * nothing.
 */
export type NumberColumn = {
  get(index: number): number
  set(index: number, value: number): void
}

function growingColumn(chunkOf: () => Uint32Array | Float64Array): NumberColumn {
  const chunks: (Uint32Array | Float64Array | undefined)[] = []
  return {
    get: index => chunks[index >>> chunkBits]?.[index & chunkMask] ?? 0,
    set(index, value) {
      let chunk = chunks[index >>> chunkBits]
      if (chunk === undefined) {
        chunk = chunkOf()
        chunks[index >>> chunkBits] = chunk
      }
      chunk[index & chunkMask] = value
    },
  }
}

/** Whole numbers from 0 to 4,294,967,295: four bytes each. */
export function wholeNumbers(): NumberColumn {
  return growingColumn(() => new Uint32Array(1 << chunkBits))
}

/** Any numbers: eight bytes each. */
export function anyNumbers(): NumberColumn {
  return growingColumn(() => new Float64Array(1 << chunkBits))
}

export type KeyTable = {
  /** Begins a key. */
  begin(): void
  /** Adds a part to the key that was begun. A blank part counts as well. */
  add(part: string): void
  /** Ends the key: its number, from 0 in the order in which keys were first seen. A new key gets `size`. */
  number(): number
  /** Ends the key: its number, or -1 for a new one, which then is not remembered. */
  find(): number
  readonly size: number
}

/** 32 bits mixed out of a text, never 0, so that 0 can say that nothing was remembered. */
export function textBits(text: string): number {
  let bits = 0x2545f491
  for (let place = 0; place < text.length; place++) {
    bits = Math.imul(bits ^ text.charCodeAt(place), 0x9e3779b1)
    bits = (bits << 13) | (bits >>> 19)
  }
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  return (bits ^ (bits >>> 13)) >>> 0 || 1
}

/** Two times 32 bits mixed out of the parts of a key, one after the other. */
function startMixing() {
  let one = 0
  let two = 0
  return {
    begin: (): void => {
      one = 0x243f6a88
      two = 0x13198a2e
    },
    add: (part: string): void => {
      let first = one
      let second = two
      for (let place = 0; place < part.length; place++) {
        const code = part.charCodeAt(place)
        first = Math.imul(first ^ code, 0x9e3779b1)
        first = (first << 13) | (first >>> 19)
        second = Math.imul(second ^ code, 0xc2b2ae35)
        second = (second << 17) | (second >>> 15)
      }
      // Ends the part: no character has this code, so that `AB` + `C` is not `A` + `BC`.
      one = Math.imul(first ^ 0x10001, 0x9e3779b1)
      two = Math.imul(second ^ 0x10001, 0xc2b2ae35)
    },
    bits: (): number => mixed(one),
    others: (): number => mixed(two ^ one),
  }
}

/**
 * An empty table of keys. After `longestSearch` steps for one key the index is laid out anew, in another
 * order.
 */
export function keyTable(longestSearch = 4096): KeyTable {
  const [ones, twos] = [wholeNumbers(), wholeNumbers()]
  // A slot holds the number of a key and 1, and above it as many of the key's bits as there is room for, so that
  // another key is nearly always passed over without a look at the columns; 0 is empty.
  let slots = new Uint32Array(256)
  let size = 0
  // Changed when somebody's keys crowd together: honest ones are found within some hundreds of steps.
  let salt = 0x9e3779b1
  let salts = 0
  const mixing = startMixing()

  const firstSlot = (bits: number, others: number): number => {
    const slot = Math.imul(bits ^ Math.imul(others, salt), 0x85ebca6b)
    return (slot ^ (slot >>> 15)) & (slots.length - 1)
  }

  const rebuild = (length: number): void => {
    slots = new Uint32Array(length)
    for (let key = 0; key < size; key++) {
      let slot = firstSlot(ones.get(key), twos.get(key))
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = held(ones.get(key), key)
    }
  }

  /** What the slot of a key holds. There are more slots than keys, so that the number fits below the bits. */
  const held = (bits: number, key: number): number => (bits & -slots.length) | (key + 1)
  const keyIn = (slot: number): number => ((slots[slot] ?? 0) & (slots.length - 1)) - 1

  /** The slot that holds the key, or the empty one that is to hold it. */
  const slotOf = (bits: number, others: number): number => {
    let slot = firstSlot(bits, others)
    for (let steps = 0; slots[slot] !== 0; steps++) {
      if ((((slots[slot] ?? 0) ^ bits) & -slots.length) === 0) {
        const key = keyIn(slot)
        if (ones.get(key) === bits && twos.get(key) === others) return slot
      }
      slot = (slot + 1) & (slots.length - 1)
      if (steps < longestSearch || salts === mostSalts) continue
      salts++
      salt = (Math.imul(salt, 0x2c1b3c6d) + 0x297a2d39) | 1
      rebuild(slots.length)
      slot = firstSlot(bits, others)
      steps = -1
    }
    return slot
  }

  return {
    begin: mixing.begin,
    add: mixing.add,
    number() {
      const bits = mixing.bits()
      const others = mixing.others()
      const slot = slotOf(bits, others)
      const known = keyIn(slot)
      if (known >= 0) return known
      ones.set(size, bits)
      twos.set(size, others)
      slots[slot] = held(bits, size)
      size++
      if (size * 4 > slots.length * 3) rebuild(slots.length * 2)
      return size - 1
    },
    find: () => keyIn(slotOf(mixing.bits(), mixing.others())),
    get size() {
      return size
    },
  }
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
