import { useEffect, useState } from 'react';
import { useLanguage, type Language } from '../words/language';

/**
 * The language in which a form is shown: that of the portal where the form has it, else German. Easy German needs no entry in the form:
 * what has no easy text is shown as it is.
 */
export function useFormLanguage(languages: readonly string[], first: string | undefined) {
  const { language: ofPortal } = useLanguage();
  const [language, setLanguage] = useState(first ?? following(languages, ofPortal));
  const [followed, setFollowed] = useState(ofPortal);
  useEffect(() => {
    if (followed === ofPortal) return;
    setFollowed(ofPortal);
    setLanguage(following(languages, ofPortal));
  }, [languages, ofPortal, followed]);
  return { language, setLanguage, isMissing: !languages.includes(ofPortal) && ofPortal === 'en' };
}

const following = (languages: readonly string[], language: Language): string =>
  language === 'de-easy' || languages.includes(language) ? language : 'de';
