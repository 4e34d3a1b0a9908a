import type { ReactNode } from 'react';
import { RefusalNotice } from './Notice';
import { Title } from './Title';
import type { Loaded } from './use-loaded';

interface Props<T> {
  loaded: Loaded<T>;
  /** What the page is called when nothing came that has a title of its own. */
  title?: string;
  children(data: T): ReactNode;
}

/** What was loaded; until then that it is on its way, or why it did not come. */
export function Shown<T>({ loaded: { data, refusal }, title, children }: Props<T>) {
  if (refusal)
    return (
      <>
        {title ? <Title>{title}</Title> : null}
        <RefusalNotice refusal={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <p className="muted" role="status">
        Wird geladen …
      </p>
    );
  return <>{children(data)}</>;
}
