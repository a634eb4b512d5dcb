/** The form of the words of a finding: what is wrong, what was expected, and how to mend it, in two languages. */

export type Bilingual = { readonly en: string; readonly es: string }

export type FindingWords = {
  readonly wrong: Bilingual
  readonly expected: Bilingual
  readonly mend: Bilingual
}

type Pair = readonly [en: string, es: string]

/** Three sentences, each in English and in Spanish. `{element}` and the like stand for what the finding brings. */
export function words(wrong: Pair, expected: Pair, mend: Pair): FindingWords {
  return { wrong: both(wrong), expected: both(expected), mend: both(mend) }
}

function both([en, es]: Pair): Bilingual {
  return { en, es }
}

/** Ways to mend that many findings share. */
export const mends = {
  claim: ['Mend the claim and send it again.', 'Corrija el reclamo y envíelo de nuevo.'],
  code: ['Put in the right code and send it again.', 'Ponga el código correcto y envíelo de nuevo.'],
  file: [
    'Have your software make the file again, and send that one.',
    'Haga que su programa genere el archivo otra vez, y envíe ese.',
  ],
  software: [
    'Ask whoever made the software that wrote the file to mend this.',
    'Pida a quien hizo el programa que escribió el archivo que lo corrija.',
  ],
  setting: [
    'Set this right in the settings of your software, and send the file again.',
    'Corríjalo en la configuración de su programa y envíe el archivo de nuevo.',
  ],
  payer: [
    'Ask the payer to mend the remittance and to send it again.',
    'Pida al pagador que corrija el aviso de pago y lo envíe de nuevo.',
  ],
  answerer: [
    'Ask whoever sent the acknowledgement to mend it.',
    'Pida a quien envió el acuse que lo corrija.',
  ],
  nothing: ['Nothing needs to be done.', 'No hay que hacer nada.'],
} as const satisfies { readonly [way: string]: Pair }
