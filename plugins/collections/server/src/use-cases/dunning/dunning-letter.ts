import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatCivilDate, formatEuro, type CivilDate } from '@kassenwerk/kernel';
import Handlebars from 'handlebars';
import { z } from 'zod';
import type { DunningLetter, OverdueAccount } from '../../stores/dunning-store';
import type { FundProfile } from '../../stores/tenant-store';

const letterSchema = z.strictObject({
  kind: z.literal('letter'),
  key: z.literal('dunning-notice'),
  language: z.enum(['de', 'en']),
  /** By level; the last one serves all further levels. */
  titles: z.array(z.string().min(1)).min(1),
  body: z.array(z.string()),
});

// dist/server/src/use-cases/dunning → the plugin's folder, where config/ lies beside the sources.
const templatePath = resolve(__dirname, '..', '..', '..', '..', '..', 'config', 'letters', 'dunning-notice.json');

export interface DunningLetterFacts {
  level: number;
  feeCents: number;
  payBy: CivilDate;
  issuedOn: CivilDate;
}

export type DunningLetterWriter = (account: OverdueAccount, facts: DunningLetterFacts) => DunningLetter;

/** Compiles the shipped reminder once for any number of letters. Values are always escaped; unknown fields throw. */
export async function dunningLetterWriter(fund: FundProfile): Promise<DunningLetterWriter> {
  const template = letterSchema.parse(JSON.parse(await readFile(templatePath, 'utf8')));
  const engine = Handlebars.create();
  engine.registerHelper('date', (value: string) => formatCivilDate(value, template.language));
  engine.registerHelper('euro', (value: number) => formatEuro(value, template.language));
  const merge = engine.compile(template.body.join('\n'), {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { date: true, euro: true },
  });
  const sender = {
    name: fund.name,
    iban: fund.iban,
    address: `${fund.street} ${fund.house_number}, ${fund.postal_code} ${fund.town}`,
  };
  return (account, facts) => {
    const title = template.titles[Math.min(facts.level, template.titles.length) - 1]!;
    const body = merge({
      ...account,
      ...facts,
      title,
      fund: sender,
      addressee: addresseeOf(account),
      addressLines: addressLinesOf(account),
    });
    return {
      memberId: account.memberId,
      level: facts.level,
      title,
      body,
      contentHash: createHash('sha256').update(body).digest('hex'),
    };
  };
}

const addresseeOf = ({ title, firstName, lastName }: OverdueAccount): string =>
  [title, firstName, lastName].filter(Boolean).join(' ');

const addressLinesOf = ({ street, houseNumber, postalCode, town }: OverdueAccount): string[] =>
  [
    [street, houseNumber],
    [postalCode, town],
  ]
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter(Boolean);
