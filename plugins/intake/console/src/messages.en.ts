import { englishAuditWords } from './audit-words.en';
import { englishProcessWords } from './process-words.en';
import type { german } from './messages.de';

export const english: typeof german = {
  resources: {
    'audit-records': englishAuditWords,
    processes: englishProcessWords,
    tasks: { kind: { intakeFault: 'Incoming item that was refused' } },
  },
  intake: {
    title: 'Intake',
    description: 'What came in through all channels within 24 hours, and what could not be sorted by itself.',
    chooseFund: 'Please choose a health fund above.',
    field: {
      case: 'Case',
      channel: 'Channel',
      receivedAt: 'Received',
      received: 'Requests',
      clearing: 'In clearing',
      duplicates: 'Duplicates',
      name: 'Name',
      reason: 'Reason',
      at: 'When',
      action: 'Action',
    },
    channels: { title: 'Requests by channel', empty: 'Nothing has come in within 24 hours.' },
    request: {
      title: 'The request',
      noSubject: '(no subject)',
      sender: 'Sender',
      files: 'Attachments',
    },
    clearing: {
      title: 'In clearing',
      note: 'Topic or person could not be told with certainty. Please open the case and sort it.',
      empty: 'Everything is sorted.',
    },
    stuck: {
      title: 'Stuck',
      note: 'These requests are stored but belong to no case yet.',
      retry: 'Sort again',
      done: 'The request is being sorted again.',
    },
    fault: {
      title: 'Not taken in',
      note: 'Scans lie in the folder "refused", mails in the error folder of the mailbox.',
      settle: 'Done',
      done: 'The entry is settled.',
    },
    reason: {
      KW_FILE_KIND: 'Files of this kind are not accepted.',
      KW_FILE_MALFORMED: 'The file is damaged.',
      KW_FILE_ENCRYPTED: 'The file is protected by a password.',
      KW_FILE_LARGE: 'The file is too large.',
      KW_FILE_EMPTY: 'The file is empty.',
      KW_FILE_PAGES: 'The file has too many pages.',
      KW_FILE_ACTIVE: 'The file contains programs.',
      KW_FILE_PIXELS: 'The picture is too large.',
      KW_FILE_VIRUS: 'The virus scanner has found something.',
      KW_SCAN_INDEX_DAMAGED: 'The index file cannot be read.',
      KW_SCAN_LETTER_MISSING: 'The letter for this index file is missing.',
      KW_SCAN_UNREADABLE: 'The service may not read the file.',
      KW_INTAKE_KEY_REUSED: 'The same sheet was taken in before with other data.',
      KW_MAIL_LARGE: 'The mail is too large.',
      KW_MAIL_UNREADABLE: 'The mail is damaged.',
    },
    note: {
      title: 'Telephone note',
      callerName: 'Who called?',
      number: 'KVNR or member number',
      callback: 'Call back at',
      subject: 'Subject',
      text: 'What was it about?',
      save: 'Take down',
      done: 'The note is taken down and will be in the inbox at once.',
    },
  },
};
