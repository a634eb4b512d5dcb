/** What requests about kept files and jobs may be refused for. */

export const keepingRefusals = {
  'blob/too-large': {
    status: 413,
    says: 'The file is larger than {megabytes} MB.',
    remedy: 'Split it into several files and send them one by one.',
  },
  'keeping/no-such-job': {
    status: 404,
    says: 'No job of your organization that was given up has this id.',
    remedy: 'List the jobs that were given up; perhaps somebody has replayed or dismissed it already.',
  },
} as const
