import { languages, spokenBy, useLanguage, useWords, type Language } from '../words/language';

/** In the header of every page; each language is named in itself. */
export function LanguageMenu() {
  const { language, choose } = useLanguage();
  const { common } = useWords();
  return (
    <div className="languages" role="group" aria-label={common.language}>
      {(Object.entries(languages) as [Language, string][]).map(([key, name]) => (
        <button
          key={key}
          type="button"
          lang={spokenBy(key)}
          aria-pressed={key === language}
          onClick={() => choose(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
