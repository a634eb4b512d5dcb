/** Race and ethnicity as Medi-Cal’s eligibility records code them, with the CDC’s codes. */
import { defineCodeSet } from '../define.ts'

/*
 * One character each; recalled, not read. Newer enrollment data carries the codes of the Centers for
 * Disease Control: where one says the same as a character it is that character’s alias, and the three that
 * say what no character says are entries of their own.
 */
export const raceEthnicity = defineCodeSet({
  id: 'race-ethnicity',
  name: 'Race or Ethnicity Code',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'meds-codes: ethnicity',
  codes: [
    { code: '1', label: 'White', labelEs: 'Blanco', aliases: ['2106-3', 'Caucasian'] },
    {
      code: '2',
      label: 'Hispanic',
      labelEs: 'Hispano',
      aliases: ['2135-2', 'Hispanic or Latino', 'Hispanic/Latino', 'Latino', 'Latina', 'Latinx'],
    },
    {
      code: '3',
      label: 'Black',
      labelEs: 'Negro',
      aliases: ['2054-5', 'Black or African American', 'Black/African American', 'African American'],
    },
    {
      code: '4',
      label: 'Asian or Pacific Islander',
      labelEs: 'Asiático o isleño del Pacífico',
      aliases: ['Asian/Pacific Islander'],
    },
    {
      code: '5',
      label: 'Alaskan Native or American Indian',
      labelEs: 'Nativo de Alaska o indígena americano',
      aliases: [
        '1002-5',
        'Alaskan Native/American Indian',
        'American Indian or Alaska Native',
        'American Indian/Alaska Native',
        'Native American',
        'AI/AN',
      ],
    },
    { code: '7', label: 'Filipino', labelEs: 'Filipino', aliases: ['2036-2'] },
    {
      code: '8',
      label: 'No Valid Data Reported',
      labelEs: 'Sin datos válidos',
      aliases: ['No valid data', 'Unknown', 'UNK', 'Not reported', 'ASKU'],
    },
    {
      code: '9',
      label: 'No Response, Client Declined to State',
      labelEs: 'Sin respuesta o prefirió no decirlo',
      aliases: ['No response', 'Declined to state', 'Declined'],
    },
    { code: 'A', label: 'Amerasian', labelEs: 'Amerasiático' },
    { code: 'C', label: 'Chinese', labelEs: 'Chino', aliases: ['2034-7'] },
    { code: 'H', label: 'Cambodian', labelEs: 'Camboyano', aliases: ['2033-9'] },
    { code: 'J', label: 'Japanese', labelEs: 'Japonés', aliases: ['2039-6'] },
    { code: 'K', label: 'Korean', labelEs: 'Coreano', aliases: ['2040-4'] },
    { code: 'M', label: 'Samoan', labelEs: 'Samoano', aliases: ['2080-0'] },
    { code: 'N', label: 'Asian Indian', labelEs: 'Indio asiático', aliases: ['2029-7'] },
    { code: 'P', label: 'Hawaiian', labelEs: 'Hawaiano', aliases: ['2079-2', 'Native Hawaiian'] },
    {
      code: 'R',
      label: 'Guamanian',
      labelEs: 'Guameño',
      aliases: ['2086-7', 'Guamanian or Chamorro', 'Chamorro'],
    },
    { code: 'T', label: 'Laotian', labelEs: 'Laosiano', aliases: ['2041-2'] },
    { code: 'V', label: 'Vietnamese', labelEs: 'Vietnamita', aliases: ['2047-9'] },
    { code: 'Z', label: 'Other', labelEs: 'Otro', aliases: ['2131-1', 'Other race', 'Some other race'] },
    { code: '2028-9', label: 'Asian', labelEs: 'Asiático' },
    {
      code: '2076-8',
      label: 'Native Hawaiian or Other Pacific Islander',
      labelEs: 'Nativo de Hawái u otro isleño del Pacífico',
      aliases: ['NHPI', 'Pacific Islander'],
    },
    {
      code: '2186-5',
      label: 'Not Hispanic or Latino',
      labelEs: 'No hispano ni latino',
      aliases: ['Non-Hispanic', 'Not Hispanic', 'Non-Hispanic or Latino'],
    },
  ],
})
