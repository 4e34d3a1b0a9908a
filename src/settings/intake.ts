import { readFileSync } from 'node:fs';

/** What the environment says about the intake; the plugin `intake` checks it at start. */
export const intakeSettings = () => ({
  mailboxes: mailboxesIn(process.env.KASSENWERK_MAILBOXES),
});

const mailboxesIn = (path: string | undefined): unknown[] =>
  path ? (JSON.parse(readFileSync(path, 'utf8')) as unknown[]) : [];
