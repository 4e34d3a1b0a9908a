import { useHost } from './host';

/** How far somebody has come, in words and as a bar. */
export function Progress({ at, of }: { at: number; of: number }) {
  const { words } = useHost();
  return (
    <div className="kwf-progress">
      <span>{words.step(at, of)}</span>
      <progress aria-label={words.progress} max={of} value={at} />
    </div>
  );
}
