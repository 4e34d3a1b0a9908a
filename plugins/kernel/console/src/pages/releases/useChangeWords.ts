import { useTranslate } from 'react-admin';
import type { Leaf } from '../../ui/difference-rows';

/** Fields and values of what a kind of release shows, in words: `releases.fields.KIND.FIELD`, `releases.values.KIND.FIELD.VALUE`; what has none stands as it is. */
export function useChangeWords(kind: string) {
  const translate = useTranslate();
  const nameOf = (field: string) => translate(`releases.fields.${kind}.${field}`, { _: field });
  const keyOf = (field: string, value: unknown) =>
    /roles$/i.test(field) ? `kassenwerk.role.${String(value)}` : `releases.values.${kind}.${field}.${String(value)}`;
  const wordOf = (field: string, value: Leaf) =>
    [value]
      .flat()
      .map((one) => translate(keyOf(field, one), { _: String(one) }))
      .join(', ');
  return { nameOf, wordOf };
}
