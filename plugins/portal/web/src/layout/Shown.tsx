import type { ReactNode } from 'react';
import { RefusalNotice } from './Notice';
import type { Loaded } from './use-loaded';

interface Props<T> {
  loaded: Loaded<T>;
  children(data: T): ReactNode;
}

/** What was loaded; until then that it is on its way, or why it did not come. */
export function Shown<T>({ loaded: { data, refusal }, children }: Props<T>) {
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (data === undefined)
    return (
      <p className="muted" role="status">
        Wird geladen …
      </p>
    );
  return <>{children(data)}</>;
}
