/** Languages as Medi-Cal’s eligibility records code them, with the ISO codes and the languages’ own names. */
import { defineCodeSet } from '../define.ts'

/*
 * One character each, as plans get them from the State’s eligibility data; recalled, not read. ISO 639
 * codes of two and three letters are aliases. `Chinese` alone, and its ISO codes, may be Cantonese,
 * Mandarin or another and is no alias of any of them. Open: people speak more languages than the list
 * knows.
 */
export const language = defineCodeSet({
  id: 'language',
  name: 'Preferred Language',
  open: true,
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'meds-codes: primary language',
  codes: [
    {
      code: '0',
      label: 'American Sign Language',
      labelEs: 'Lengua de señas americana',
      aliases: ['ASL', 'ase'],
    },
    { code: '1', label: 'Spanish', labelEs: 'Español', aliases: ['Español', 'spa', 'es', 'Castilian'] },
    {
      code: '2',
      label: 'Cantonese',
      labelEs: 'Cantonés',
      aliases: ['yue', '廣東話', '广东话', '粵語', '粤语'],
    },
    { code: '3', label: 'Japanese', labelEs: 'Japonés', aliases: ['jpn', 'ja', '日本語'] },
    { code: '4', label: 'Korean', labelEs: 'Coreano', aliases: ['kor', 'ko', '한국어'] },
    {
      code: '5',
      label: 'Tagalog',
      labelEs: 'Tagalo',
      aliases: ['tgl', 'tl', 'fil', 'Filipino', 'Pilipino', 'Wikang Tagalog'],
    },
    {
      code: '6',
      label: 'Other Non-English',
      labelEs: 'Otro idioma distinto del inglés',
      aliases: ['Other', 'Other language', 'und', 'mis'],
    },
    { code: '7', label: 'English', labelEs: 'Inglés', aliases: ['eng', 'en'] },
    {
      code: '8',
      label: 'No Valid Data Reported',
      labelEs: 'Sin datos válidos',
      aliases: ['No valid data', 'Unknown', 'UNK', 'Not reported'],
    },
    {
      code: '9',
      label: 'No Response, Client Declined to State',
      labelEs: 'Sin respuesta o prefirió no decirlo',
      aliases: ['No response', 'Declined to state', 'Declined'],
    },
    {
      code: 'A',
      label: 'Other Sign Language',
      labelEs: 'Otra lengua de señas',
      aliases: ['sgn', 'Other sign', 'Sign language'],
    },
    {
      code: 'B',
      label: 'Mandarin',
      labelEs: 'Mandarín',
      aliases: ['cmn', '普通话', '普通話', '國語', '国语', '官话'],
    },
    {
      code: 'C',
      label: 'Other Chinese Languages',
      labelEs: 'Otros idiomas chinos',
      aliases: ['Other Chinese'],
    },
    {
      code: 'D',
      label: 'Cambodian',
      labelEs: 'Camboyano',
      aliases: ['khm', 'km', 'Khmer', 'ភាសាខ្មែរ', 'ខ្មែរ'],
    },
    { code: 'E', label: 'Armenian', labelEs: 'Armenio', aliases: ['hye', 'arm', 'hy', 'Հայերեն'] },
    { code: 'F', label: 'Ilocano', labelEs: 'Ilocano', aliases: ['ilo', 'Ilokano'] },
    { code: 'G', label: 'Mien', labelEs: 'Mien', aliases: ['ium', 'Iu Mien'] },
    { code: 'H', label: 'Hmong', labelEs: 'Hmong', aliases: ['hmn', 'mww', 'hnj', 'Hmoob'] },
    { code: 'I', label: 'Lao', labelEs: 'Lao', aliases: ['lo', 'Laotian', 'ພາສາລາວ', 'ລາວ'] },
    { code: 'J', label: 'Turkish', labelEs: 'Turco', aliases: ['tur', 'tr', 'Türkçe'] },
    { code: 'K', label: 'Hebrew', labelEs: 'Hebreo', aliases: ['heb', 'he', 'עברית'] },
    { code: 'L', label: 'French', labelEs: 'Francés', aliases: ['fra', 'fre', 'fr', 'Français'] },
    { code: 'M', label: 'Polish', labelEs: 'Polaco', aliases: ['pol', 'pl', 'Polski'] },
    { code: 'N', label: 'Russian', labelEs: 'Ruso', aliases: ['rus', 'ru', 'Русский'] },
    { code: 'P', label: 'Portuguese', labelEs: 'Portugués', aliases: ['por', 'pt', 'Português'] },
    { code: 'Q', label: 'Italian', labelEs: 'Italiano', aliases: ['Italiano', 'ita', 'it'] },
    { code: 'R', label: 'Arabic', labelEs: 'Árabe', aliases: ['ara', 'ar', 'العربية'] },
    { code: 'S', label: 'Samoan', labelEs: 'Samoano', aliases: ['smo', 'sm', 'Gagana Samoa'] },
    { code: 'T', label: 'Thai', labelEs: 'Tailandés', aliases: ['tha', 'th', 'ภาษาไทย', 'ไทย'] },
    {
      code: 'U',
      label: 'Farsi',
      labelEs: 'Persa (farsi)',
      aliases: ['fas', 'per', 'fa', 'Persian', 'Dari Persian', 'فارسی'],
    },
    { code: 'V', label: 'Vietnamese', labelEs: 'Vietnamita', aliases: ['vie', 'vi', 'Tiếng Việt'] },
  ],
})
