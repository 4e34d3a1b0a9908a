import type { ReactNode } from 'react';
import { goTo, useFund } from './route';

interface Props {
  /** Within the portal of the fund: `/dokumente`. */
  to: string;
  className?: string;
  isCurrent?: boolean;
  children: ReactNode;
}

export function Link({ to, className, isCurrent = false, children }: Props) {
  const fund = useFund();
  return (
    <a
      href={`/portal/${fund}${to}`}
      {...(className ? { className } : {})}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo(fund, to);
      }}
    >
      {children}
    </a>
  );
}
