import { letters, letterText } from './letters.mjs';

const channels = ['email', 'phone', 'partner', 'scan', 'portal'];

/** Requests of different members, channels and topics; every eighth needs clearing. */
export const requestsOfMembers = ({ tenant, count, makeKvnr }) =>
  Array.from({ length: count }, (_, index) => {
    const { subject, text } = letters[index % letters.length];
    return {
      tenant,
      channel: channels[index % channels.length],
      externalId: `bench ${index}`,
      sender: { kind: 'unknown' },
      subject,
      text: letterText(text, index + 10, makeKvnr('B', index + 1)),
      remarks: [],
    };
  });
