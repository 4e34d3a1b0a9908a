import type { germanProcessWords } from './process-words.de';

export const englishProcessWords: typeof germanProcessWords = {
  owners: { intake: 'Intake', casework: 'Cases' },
  parameters: {
    minimumConfidence: 'Least confidence in per cent',
    topics: 'Decision table for the topic',
    routing: 'Decision table for area, urgency and periods',
  },
  hints: { minimumConfidence: 'What is less certain goes to a person.' },
  data: {
    channel: 'Channel',
    senderKind: 'Kind of sender',
    hasFiles: 'With attachments',
    language: 'Language',
    amountCents: 'Amount in cents',
    namesCase: 'Names a case',
    memberId: 'Member',
    memberConfidence: 'Confidence of the match',
    isAmbiguous: 'Several members possible',
    isDuplicate: 'Came in twice',
    area: 'Area',
    topic: 'Topic',
    priority: 'Urgency',
    confidence: 'Confidence of the classification',
    caseId: 'Case',
    found: 'Found',
    found_match: 'Found: members',
    found_duplicateOf: 'Found: duplicate of',
    found_resembles: 'Found: similar ones',
    found_route: 'Found: way and reason',
    found_topic: 'Found: topic',
  },
};
