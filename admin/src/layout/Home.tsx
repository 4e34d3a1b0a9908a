import { Slot } from '@kassenwerk/kernel/console';

/** The first page: what the plugins put on it. */
export function Home() {
  return <Slot name="home" />;
}
