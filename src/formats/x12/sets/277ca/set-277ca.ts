/** The acknowledgement of claims, 277CA (005010X214). */
import { defineSet, loop, segment, unbounded } from '../../define.ts'
import { level } from '../837p/parties.ts'
import { date, name, reference } from '../parts.ts'
import { patients } from './claims.ts'
import { repeated } from './repeated.ts'
import { providerEntities, senderEntities, status, totals } from './statuses.ts'

const beginning = segment('BHT', 'beginning', 'RRRRRR', {
  places: { 1: ['0085'], 2: ['08'], 3: { max: 30 }, 6: ['TH'] },
})

function trace<const Use extends string>(use: Use, kind: string) {
  return segment('TRN', use, 'RRNN', { places: { 1: [kind] } })
}

const sourceLoops = [
  loop(
    '2100A',
    'source',
    ['R', 1],
    [
      name('sourceName', 'RRRNNNNRR', {
        roles: ['AY', 'PR'],
        kinds: ['2'],
        ids: ['46', 'FI', 'PI', 'XV'],
      }),
    ],
  ),
  loop(
    '2200A',
    'sourceTrace',
    ['R', 1],
    [
      trace('sourceTrace', '1'),
      date('received', ['050'], { usage: 'R' }),
      date('processed', ['009'], { usage: 'R' }),
    ],
  ),
]

/** 2200B; TRN02 is the BHT03 of the claims answered. */
const submitterLoops = [
  loop(
    '2100B',
    'submitter',
    ['R', 1],
    [name('submitterName', 'RRRSSNNRR', { roles: ['41'], kinds: ['1', '2'], ids: ['46'] })],
  ),
  loop(
    '2200B',
    'batch',
    ['R', 1],
    [
      trace('batchTrace', '2'),
      status('batchStatus', { uses: 'RRRRNNNNNSSN', entities: senderEntities, actions: ['U', 'WQ'] }),
      ...totals('90', 'AA'),
    ],
  ),
]

const providers = loop(
  '2000C',
  'providerLevel',
  ['S', unbounded],
  [
    level('19', 'RRRR', ['0', '1']),
    loop(
      '2100C',
      'provider',
      ['R', 1],
      [repeated(name('providerName', 'RRRSSNSRR', { roles: ['85'], kinds: ['1', '2'], ids: ['FI', 'XX'] }))],
    ),
    // What is said of a provider as a whole; with no such thing to say, the loop is left out.
    loop(
      '2200C',
      'providerTrace',
      ['S', 1],
      [
        trace('providerTrace', '1'),
        status('providerStatus', {
          uses: 'RNRRNNNNNSSN',
          entities: providerEntities,
          actions: ['U', 'WQ'],
          usage: 'S',
        }),
        reference('providerSecondaryId', ['0B', '1G', 'G2', 'LU', 'SY', 'TJ'], { repeat: 3 }),
        ...totals('QA', 'QC'),
      ],
    ),
    patients,
  ],
)

export const set277ca = defineSet(
  {
    id: '277CA',
    name: 'claimAcknowledgement',
    transaction: '277',
    group: 'HN',
    versions: ['005010X214'],
    writes: '005010X214',
    hasVersionInHeader: true,
  },
  [
    beginning,
    loop(
      '2000A',
      'sourceLevel',
      ['R', 1],
      [
        level('20', 'RNRR', ['1']),
        ...sourceLoops,
        loop(
          '2000B',
          'submitterLevel',
          ['R', 1],
          [level('21', 'RRRR', ['0', '1']), ...submitterLoops, providers],
        ),
      ],
    ),
  ],
)
