/** How Causeway works, in a picture and four short texts that say the same. */
import { useWords } from '../../app/language.tsx'
import { helpWords } from '../../words/help.ts'

/** Pictures of the four steps: a sheet, a glass over it, a pen, a receipt. Each is drawn on 48 by 48. */
const pictures = [
  'M12 6h18l8 8v28H12z M30 6v8h8 M17 22h16 M17 29h16 M17 36h10',
  'M8 6h22v14 M8 6v34h14 M13 14h12 M13 21h7 M30 22a9 9 0 1 1-.1 0z M36.500 37.500l6 6',
  'M8 40l3-10L33 8l7 7-22 22z M28 13l7 7 M8 40h32',
  'M12 6h24v36l-4-3-4 3-4-3-4 3-4-3-4 3z M18 20l4 4 8-8 M18 31h12',
]

export function HowItWorks() {
  const say = useWords(helpWords)
  const steps = [
    { title: say.makeIt(), says: say.makeItSays() },
    { title: say.checkIt(), says: say.checkItSays() },
    { title: say.mendIt(), says: say.mendItSays() },
    { title: say.answerIt(), says: say.answerItSays() },
  ]
  return (
    <section aria-labelledby="how-heading">
      <h2 id="how-heading">{say.how()}</h2>
      <p className="usa-sr-only">{say.howPicture()}</p>
      <ol className="how">
        {steps.map(({ title, says }, place) => (
          <li key={title}>
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
              <path d={pictures[place]} />
            </svg>
            <h3>{title}</h3>
            <p>{says}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
