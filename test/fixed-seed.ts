/**
 * Properties try the same cases in every run of CI, so that a red run says something of the change and can be run
 * again; on a person's machine each run tries others, and what it finds is left as a sample.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_220_101 })
