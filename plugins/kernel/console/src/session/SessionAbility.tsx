import { createMongoAbility } from '@casl/ability';
import { AbilityProvider } from '@casl/react';
import type { ReactNode } from 'react';
import { useSession } from './useSession';

const nothing = createMongoAbility();

/** Everything inside asks the rules that the server sent for the signed-in person; until they are there, nothing is allowed. */
export function SessionAbility({ children }: { children: ReactNode }) {
  return <AbilityProvider value={useSession()?.ability ?? nothing}>{children}</AbilityProvider>;
}
