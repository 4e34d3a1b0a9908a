import Link from '@mui/material/Link';
import { differencesBetween, type DecisionTable } from '@kassenwerk/rulebook/model';
import { Panel, useLanguage } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Sentences } from '../Sentences';

interface TableRelease {
  id: string;
  facts: { kind?: unknown };
  change: { before: DecisionTable | null; after: DecisionTable | null } | null;
}

/** On the page of a release: what a table decides differently, in sentences, before the same as data. */
export default function ReleaseChange() {
  const translate = useTranslate();
  const language = useLanguage();
  const release = useRecordContext<TableRelease>();
  const change = release?.facts.kind === 'decisionTable' ? release.change : null;
  if (!change?.after) return null;
  const { before, after } = change;
  return (
    <Panel
      title={translate('rules.release.changeOf', { table: after.title[language] })}
      actions={
        <Link component={RouterLink} to={`/rules/${after.key}`}>
          {translate('rules.release.look')}
        </Link>
      }
    >
      <Sentences
        texts={before ? differencesBetween(before, after) : []}
        none={translate(before ? 'rules.release.same' : 'rules.release.first')}
      />
    </Panel>
  );
}
