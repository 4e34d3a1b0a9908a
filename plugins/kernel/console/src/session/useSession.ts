import { useQuery } from '@tanstack/react-query';
import { loadSession, type Session } from './session';

/** The signed-in person; undefined only while the first answer is on its way. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: ['session'], queryFn: loadSession, staleTime: Infinity, retry: false }).data;
}
