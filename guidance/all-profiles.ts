/** The partner profiles that are shipped: all of them examples, each shaped as some plans shape their files. */

import type { PartnerProfile } from './profile.ts'
import { exampleBluebird } from './profiles/bluebird.ts'
import { exampleCottonwood } from './profiles/cottonwood.ts'
import { exampleGranite } from './profiles/granite.ts'
import { exampleHarbor } from './profiles/harbor.ts'
import { exampleJuniper } from './profiles/juniper.ts'
import { exampleKestrel } from './profiles/kestrel.ts'
import { exampleLantern } from './profiles/lantern.ts'
import { exampleMarigold } from './profiles/marigold.ts'
import { examplePinecone } from './profiles/pinecone.ts'
import { exampleQuartz } from './profiles/quartz.ts'
import { exampleSaltmarsh } from './profiles/saltmarsh.ts'
import { exampleSandpiper } from './profiles/sandpiper.ts'
import { exampleThistle } from './profiles/thistle.ts'
import { exampleTidewater } from './profiles/tidewater.ts'

export const profiles: readonly PartnerProfile[] = [
  exampleHarbor,
  exampleJuniper,
  exampleLantern,
  exampleBluebird,
  exampleGranite,
  exampleMarigold,
  exampleTidewater,
  exampleCottonwood,
  exampleKestrel,
  examplePinecone,
  exampleQuartz,
  exampleSandpiper,
  exampleThistle,
  exampleSaltmarsh,
]
