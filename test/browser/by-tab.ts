/** A page gone through by the Tab key alone: what it comes to, in which order, and whether one sees where one is. */
import type { CDPSession, Page } from 'playwright-core'

type Gone = {
  /** How many elements can be used on the page. */
  readonly usable: number
  /** What the walk came to, in its order, by its place among them. */
  readonly order: readonly number[]
  /** What it came to besides, other than parts that scroll. */
  readonly strange: readonly string[]
  readonly names: readonly string[]
  /** What had the focus and did not show it. */
  readonly unseen: readonly string[]
}

/** Marks what can be used by keyboard, in the order of the document, and notes what the focus comes to. */
const begin = `(() => {
  const modal = [...document.querySelectorAll('dialog[open]')].filter(each => each.matches(':modal')).at(-1)
  const within = modal ?? document
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]'
  function isOneOfGroup(each) {
    if (each.type !== 'radio' || each.name === '') return true
    const group = [...within.querySelectorAll('input[type=radio]')]
      .filter(other => other.name === each.name && other.form === each.form && !other.disabled)
    return (group.find(other => other.checked) ?? group[0]) === each
  }
  const isShown = each => each.type !== 'hidden' && each.checkVisibility({ visibilityProperty: true })
  const usable = [...within.querySelectorAll(kinds)].filter(each => each.tabIndex >= 0 && !each.disabled &&
    each.closest('[inert]') === null && isShown(each) && isOneOfGroup(each))
  const outlined = (element, part) => {
    const style = getComputedStyle(element, part)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  const shows = element => {
    const labels = [...(element.labels ?? [])]
    const box = element.closest('.usa-file-input__target')
    return outlined(element) || (box !== null && outlined(box)) ||
      labels.some(label => outlined(label) || outlined(label, '::before'))
  }
  const textOf = element =>
    element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent
  const name = element => element.tagName.toLowerCase() + ' ' + textOf(element).trim().slice(0, 60)
  const gone = { usable: usable.length, order: [], names: usable.map(name), unseen: [], strange: [] }
  const scrolls = each => each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth
  const note = ({ target }) => {
    if (target === document.body) return
    const at = usable.indexOf(target)
    if (at >= 0) gone.order.push(at)
    else if (!target.matches(kinds) && !scrolls(target)) gone.strange.push(name(target))
    if (!shows(target)) gone.unseen.push(name(target))
  }
  document.addEventListener('focusin', note)
  window.tabsSoFar = () => gone
  window.endTabs = () => document.removeEventListener('focusin', note)
  if (within === document) {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  }
  return usable.length
})()`

/** Presses Tab until it is back where it began; gives how many elements were reached, and what is amiss. */
export async function goByTab(
  page: Page,
): Promise<{ readonly reached: number; readonly amiss: readonly string[] }> {
  const usable = await page.evaluate<number>(begin)
  let gone: Gone | undefined
  // Some fields have several stops within them, as a day has; parts that scroll are stops too.
  for (let round = 0; round < 4 && (gone === undefined || !isRound(gone)); round++) {
    await pressTab(page, Math.floor(usable / (round + 1)) + 3)
    gone = await page.evaluate<Gone>('window.tabsSoFar()')
  }
  await page.evaluate('window.endTabs()')
  return gone === undefined ? { reached: 0, amiss: ['nothing'] } : judge(gone)
}

/** One for as long as the page: with one that is taken off, its device for passkeys would be gone too. */
const keyboards = new WeakMap<Page, CDPSession>()

/** Presses it as often as that, without waiting for the window in between: the presses come in their order. */
async function pressTab(page: Page, times: number): Promise<void> {
  const keyboard = keyboards.get(page) ?? (await page.context().newCDPSession(page))
  keyboards.set(page, keyboard)
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const presses = Array.from({ length: times }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ])
  await Promise.all(presses.flat())
}

/** True once the walk has come to what it came to before. */
function isRound({ usable, order }: Gone): boolean {
  return usable === 0 || new Set(order).size < order.length
}

function judge({ usable, order: all, names, unseen, strange }: Gone) {
  const again = all.findIndex((at, index) => all.indexOf(at) < index)
  const once = again === -1 ? all : all.slice(0, again)
  // In a dialog the walk begins where the focus was put.
  const first = once.indexOf(Math.min(...once))
  const order = [...once.slice(first), ...once.slice(0, first)]
  const inOrder = order.toSorted((a, b) => a - b)
  const amiss = [
    ...(again === -1 && usable > 0 ? ['the walk does not come round'] : []),
    ...names.filter((_, at) => !order.includes(at)).map(name => `not reached: ${name}`),
    ...order
      .flatMap((at, index) => (at === inOrder[index] ? [] : [`out of order: ${names[at] ?? ''}`]))
      .slice(0, 1),
    ...[...new Set(unseen)].map(name => `no focus to be seen: ${name}`),
    ...[...new Set(strange)].map(name => `not known to be usable: ${name}`),
  ]
  return { reached: order.length, amiss }
}

/** Goes on with Tab alone until what has that name, or that label, has the focus. */
export async function tabTo(page: Page, name: RegExp, presses = 120): Promise<void> {
  for (let pressed = 0; pressed < presses; pressed++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      `(() => { const e = document.activeElement; return (e.labels?.[0]?.textContent ?? e.textContent ?? '').trim() })()`,
    )
    if (name.test(focused)) return
  }
  throw new Error(`Tab does not come to ${name}`)
}
