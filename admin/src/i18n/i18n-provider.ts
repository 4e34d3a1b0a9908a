import type { Messages } from '@kassenwerk/kernel/console';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishOfReactAdmin from 'ra-language-english';
import { manifests } from '../registry';
import { germanOfReactAdmin } from './react-admin.de';
import { german } from './shell.de';
import { english } from './shell.en';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Messages of several plugins may stand under the same name, such as `resources`. */
function merge(into: Tree, from: Tree): Tree {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    into[key] = isTree(there) && isTree(value) ? merge({ ...there }, value) : value;
  }
  return into;
}

const gather = (language: 'de' | 'en', ...own: Tree[]): Tree =>
  [...own, ...manifests.map(({ messages }): Messages => messages[language])].reduce<Tree>(merge, {});

const messages = {
  de: gather('de', { ...germanOfReactAdmin }, german),
  en: gather('en', { ...englishOfReactAdmin }, english),
};

export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? messages.en : messages.de) as never,
  'de',
  [
    { locale: 'de', name: 'Deutsch' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);
