export const englishOutbox = {
  name: 'Outgoing message |||| Outgoing messages',
  description:
    'What Kassenwerk sends out or passes on in the background: mails, files, requests to partners, continuations of runs. What has failed in spite of all attempts waits for you here.',
  search: 'Reference, subject or error',
  empty: 'Everything has been delivered',
  emptyHint:
    'No outgoing message has failed. What is still on its way or has arrived already is shown by the filter "Status".',
  fields: {
    topic: 'What',
    key: 'Reference',
    subject: 'Subject',
    attempts: 'Attempts',
    dueAt: 'Next attempt',
    updatedAt: 'State',
    lastError: 'Error',
    giveUpReason: 'Reason for giving up',
  },
  status: { failed: 'Failed', pending: 'On its way', delivered: 'Delivered', givenUp: 'Given up' },
  when: {
    failed: '%{smart_count} attempt, last %{at} |||| %{smart_count} attempts, last %{at}',
    pending: '%{smart_count} attempt, next %{at} |||| %{smart_count} attempts, next %{at}',
    delivered: '%{smart_count} attempt, delivered %{at} |||| %{smart_count} attempts, delivered %{at}',
    givenUp: '%{smart_count} attempt, given up %{at} |||| %{smart_count} attempts, given up %{at}',
  },
  givenUpBecause: 'Given up because: %{reason}',
  actions: 'Actions',
  action: { retry: 'Try again', giveUp: 'Give up …', confirm: 'Give up' },
  ask: {
    giveUp: 'Give up this outgoing message?',
    giveUpEffect:
      '"%{what}" will never be delivered. This cannot be undone. The entry stays in the list with your reason until its retention period ends.',
    reason: 'Reason (please without names or data of members)',
  },
  done: {
    retry: 'It is being tried again.',
    retryMany: 'All selected outgoing messages are being tried again.',
    some: 'The failed outgoing messages are being tried again. The others had not failed or were seen to already.',
    none: 'None of the selected outgoing messages had failed.',
    giveUp: 'The outgoing message has been given up.',
  },
  failed: '%{smart_count} outgoing message has failed. |||| %{smart_count} outgoing messages have failed.',
  toList: 'Show',
};
