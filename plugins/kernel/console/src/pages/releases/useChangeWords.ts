import { useTranslate } from 'react-admin';
import type { Leaf } from '../../ui/difference-rows';

/** Fields and values of what a kind of release shows, in words: `releases.fields.KIND.FIELD`; what has none stands as it is. */
export function useChangeWords(kind: string) {
  const translate = useTranslate();
  const nameOf = (field: string) => translate(`releases.fields.${kind}.${field}`, { _: field });
  const roleOf = (value: unknown) => translate(`kassenwerk.role.${String(value)}`, { _: String(value) });
  const wordOf = (field: string, value: Leaf) =>
    [value]
      .flat()
      .map((one) => (/roles$/i.test(field) ? roleOf(one) : String(one)))
      .join(', ');
  return { nameOf, wordOf };
}
