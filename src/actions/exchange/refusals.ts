/** What requests about exchange may be refused for. */

export const exchangeRefusals = {
  'exchange/file-too-large': {
    status: 413,
    says: 'The file is larger than {megabytes} MB, the most that is taken here.',
    remedy: 'Send it in several files, or ask whoever runs this hub to take larger ones.',
  },
  'exchange/no-such-partner': {
    status: 404,
    says: 'There is no organization or partner of yours by that id.',
    remedy: 'Look for it in the register, or enter it as a partner first.',
  },
  'exchange/no-such-file-type': {
    status: 400,
    says: 'There is no file “{file}” in the guidance.',
    remedy: 'Name one of: {known}.',
  },
  'exchange/no-such-layout': {
    status: 400,
    says: 'There is no layout “{profile}” of that file.',
    remedy: 'Leave the layout out, or name one that is agreed in your contract.',
  },
  'exchange/no-such-transmission': {
    status: 404,
    says: 'There is no transmission by that id.',
    remedy: 'Look for it in the list of transmissions.',
  },
  'exchange/no-such-record': {
    status: 404,
    says: 'There is no record by that id.',
    remedy: 'Look for it in the list of records.',
  },
  'exchange/no-such-answer': {
    status: 404,
    says: 'The transmission has no answer of that kind.',
    remedy: 'See which answers it has; they are made when the last step is done.',
  },
  'exchange/asks-nothing': {
    status: 409,
    says: 'The transmission does not wait for anybody to explain its headings.',
    remedy: 'See where it stands.',
  },
  'exchange/heading-not-asked': {
    status: 400,
    says: 'An answer is given for a heading that is not in question, or names an element that the file has not.',
    remedy: 'Answer the questions of the transmission, each with one of its candidates or with nothing.',
  },
  'exchange/awaits-no-decision': {
    status: 409,
    says: 'The transmission does not wait for a decision.',
    remedy: 'See where it stands.',
  },
  'exchange/not-ready-to-send': {
    status: 409,
    says: 'The transmission is “{step}” and cannot be sent.',
    remedy: 'Send a file that is composed. One that is refused says in its findings what to mend first.',
  },
  'exchange/no-contract': {
    status: 409,
    says: 'No contract with that partner is in force today, so no member may be named to it.',
    remedy: 'Agree on a contract first.',
  },
  'exchange/wrong-way': {
    status: 409,
    says: 'An organization of your kind does not send this file.',
    remedy: 'Name the file that you owe, or switch to the organization that sends this one.',
  },
  'exchange/not-replaceable': {
    status: 409,
    says: 'Only an outgoing file of the same kind to the same partner can be replaced.',
    remedy: 'Compose a new one instead.',
  },
  'exchange/cell-not-traceable': {
    status: 404,
    says: 'The outgoing file has no such cell of data.',
    remedy: 'Name a row of data and a column of the sheet whose rows are the file’s.',
  },
  'exchange/no-such-dead-job': {
    status: 404,
    says: 'There is no failed job by that id.',
    remedy: 'Look for it in the list of failed jobs.',
  },
} as const
