/** In which language a door answers: what the asker prefers among those that we speak (RFC 9110, 12.5.4). */
import type { SpokenLanguage } from '#base/words.ts'

/** `es-MX, en;q=0.8` → `es`. English where nothing of ours is asked for. */
export function languageOf(accepted: string | undefined): SpokenLanguage {
  const wishes = (accepted ?? '').split(',').map(wish => {
    const [range = '', ...parameters] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const weight = parameters.find(each => each.startsWith('q='))?.slice(2)
    return { language: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
  })
  const weightOf = (language: SpokenLanguage): number =>
    Math.max(0, ...wishes.filter(wish => wish.language === language).map(({ weight }) => weight || 0))
  return weightOf('es') > weightOf('en') ? 'es' : 'en'
}
