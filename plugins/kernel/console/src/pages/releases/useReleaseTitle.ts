import { useTranslate } from 'react-admin';
import { useText } from '../../formats/useFormats';
import type { ReleaseView } from './release-api';

/** What is to be released, in words; configuration is known to the server by the names of its kinds alone. */
export function useReleaseTitle(): (release: ReleaseView) => string {
  const translate = useTranslate();
  const text = useText();
  return ({ title, facts: { kind, key, version } }) => {
    const what = translate(`resources.audit-records.subjectType.${String(kind)}`, { _: '' });
    if (!what || version === undefined) return text(title);
    const name = translate(`kassenwerk.role.${String(key)}`, { _: String(key) });
    return translate('releases.configurationTitle', { what, name, version });
  };
}
