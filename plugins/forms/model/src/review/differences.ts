import type { FormDefinition } from '../definition/form-definition';
import { textIn, type Texts } from '../definition/texts';
import { describeExpression, type Named } from './describe-expression';
import { difference, kindWords, type Difference } from './difference-words';
import { fieldDifferences } from './field-differences';
import { partsOf, type Part, type Parts } from './parts';
import { isEqual, isTexts } from './plain-values';
import { settingsInWords } from './setting-words';

/** What is different in the newer of two versions, in sentences, in the order of the newer form. */
export function differencesBetween(before: FormDefinition, after: FormDefinition): Difference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const removed = [...old.byId.values()].filter(({ id, parent }) => !now.byId.has(id) && !isGone(parent, old, now));
  return [
    ...formDifferences(before, after),
    ...[...now.byId.values()].flatMap((part) => partDifferences(part, old, now)),
    ...removed.map((part) => difference('removed', part.id, naming(part))),
    ...reordered(old, now),
  ];
}

/** What stood in something that is gone is not named again. */
const isGone = (id: string, old: Parts, now: Parts): boolean => id !== '' && old.byId.has(id) && !now.byId.has(id);

function formDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof FormDefinition)[]);
  const what = [...names].filter(
    (name) => !['key', 'pages', 'contradictions'].includes(name) && !isEqual(before[name], after[name]),
  );
  return what.length === 0 ? [] : [difference('formChanged', '', { what: settingsInWords(what) })];
}

const naming = ({ kind, title }: Part) => ({
  kind: (language: 'de' | 'en') => kindWords[kind][language],
  name: (language: 'de' | 'en') => textIn(title, language),
});

function partDifferences(part: Part, old: Parts, now: Parts): Difference[] {
  const { id, parent } = part;
  const before = old.byId.get(id);
  const names = naming(part);
  if (!before || before.kind !== part.kind)
    return now.byId.has(parent) && !old.byId.has(parent) ? [] : [difference('added', id, names)];
  const found: Difference[] = [];
  if (before.title.de !== part.title.de)
    found.push(difference('renamed', id, { ...names, before: (language) => textIn(before.title, language) }));
  const place = now.byId.get(parent);
  if (before.parent !== parent && place)
    found.push(difference('moved', id, { ...names, place: (language) => textIn(place.title, language) }));
  if (!isEqual(before.visibleIf, part.visibleIf)) found.push(visibility(part, now.named));
  if (part.field && before.field) found.push(...fieldDifferences(before.field, part.field, now.named));
  return [...found, ...settingDifferences(before, part)];
}

function visibility(part: Part, named: Named): Difference {
  const { visibleIf, id } = part;
  if (!visibleIf) return difference('shownAlways', id, naming(part));
  return difference('shownIf', id, {
    ...naming(part),
    condition: (language) => describeExpression(visibleIf, named, language),
  });
}

function settingDifferences(before: Part, part: Part): Difference[] {
  const names = [...new Set([...Object.keys(before.settings), ...Object.keys(part.settings)])];
  const changed = names.filter((name) => !isEqual(before.settings[name], part.settings[name]));
  const isWording = (name: string) => isTexts(part.settings[name] ?? before.settings[name]);
  const wording = changed.filter(isWording).flatMap((name) => languagesOf(before.settings[name], part.settings[name]));
  const titles = before.title.de === part.title.de ? languagesOf(before.title, part.title) : [];
  const languages = [...new Set([...titles, ...wording])];
  const settings = changed.filter((name) => !isWording(name));
  return [
    ...(languages.length > 0 ? [difference('wording', part.id, { ...naming(part), what: languages.join(', ') })] : []),
    ...(settings.length > 0
      ? [difference('settings', part.id, { ...naming(part), what: settingsInWords(settings) })]
      : []),
  ];
}

function languagesOf(before: unknown, after: unknown): string[] {
  const [a, b] = [(before ?? {}) as Texts, (after ?? {}) as Texts];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((language) => a[language] !== b[language]);
}

function reordered(old: Parts, now: Parts): Difference[] {
  return [...now.order].flatMap(([id, ids]) => {
    const before = old.order.get(id) ?? [];
    const shared = ids.filter((one) => before.includes(one));
    if (
      isEqual(
        before.filter((one) => ids.includes(one)),
        shared,
      )
    )
      return [];
    const name = (language: 'de' | 'en') => {
      const part = now.byId.get(id);
      return part ? textIn(part.title, language) : language === 'de' ? 'Formular' : 'form';
    };
    return [difference('reordered', id, { name })];
  });
}
