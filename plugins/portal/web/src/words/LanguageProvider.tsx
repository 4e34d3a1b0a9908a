import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { firstLanguage, keepLanguage, LanguageContext, spokenBy, type Language } from './language';

/** The language of everything inside; a choice is remembered on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  // Before anything inside asks the server: its sentences come in the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = spokenBy(language);
  }, [language]);
  const inUse = useMemo(
    () => ({
      language,
      choose(chosen: Language) {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext.Provider value={inUse}>{children}</LanguageContext.Provider>;
}
