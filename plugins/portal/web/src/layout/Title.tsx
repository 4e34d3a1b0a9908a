import { useEffect, useRef } from 'react';

/** The heading of a page: takes the focus when somebody comes to it, and names the window. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const [fund = ''] = document.title.split(' · ').slice(-1);
    document.title = `${children} · ${fund}`;
    heading.current?.focus();
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
