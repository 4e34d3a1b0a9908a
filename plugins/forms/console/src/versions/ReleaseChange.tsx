import Link from '@mui/material/Link';
import { differencesBetween, textIn, type FormDefinition } from '@kassenwerk/forms/model';
import { Panel, useLanguage } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DifferenceList } from './DifferenceList';

interface ReleaseOfConfiguration {
  id: string;
  facts: Record<string, unknown>;
  change: { before: FormDefinition | null; after: FormDefinition | null } | null;
}

/** On the page of a release: what changes for members, in sentences, before the same as data. */
export default function ReleaseChange() {
  const translate = useTranslate();
  const language = useLanguage();
  const release = useRecordContext<ReleaseOfConfiguration>();
  const { before, after } = release?.change ?? {};
  if (release?.facts['kind'] !== 'form' || !after) return null;
  return (
    <Panel
      title={translate('forms.release.changeOf', { form: textIn(after.title, language) })}
      actions={
        <Link component={RouterLink} to={`/forms/${after.key}`}>
          {translate('forms.release.look')}
        </Link>
      }
    >
      <DifferenceList
        differences={before ? differencesBetween(before, after) : []}
        {...(before ? {} : { none: 'forms.release.first' })}
      />
    </Panel>
  );
}
