import { useSession } from '@kassenwerk/kernel/console';
import { useEffect } from 'react';
import { useLocaleState, useStore } from 'react-admin';

/** Shows the language of the person's profile until that person chooses another one on this machine. */
export function useOwnLanguage(): void {
  const profile = useSession()?.locale;
  const [chosen] = useStore<string | undefined>('locale');
  const [, setLocale] = useLocaleState();
  useEffect(() => {
    if (!chosen && profile && profile !== 'de') setLocale(profile);
  }, [chosen, profile, setLocale]);
}
