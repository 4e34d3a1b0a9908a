import { RefusalNotice } from '../layout/Notice';
import { useAction } from '../layout/use-loaded';
import { useSession } from '../session/use-session';

interface Props {
  /** Under /api. */
  path: string;
  /** What it is called on the device. */
  name: string;
  className?: string;
  children: string;
}

/** A file that only its member gets: a plain link would carry no session. */
export function DownloadButton({ path, name, className = 'plain', children }: Props) {
  const session = useSession();
  const { isBusy, refusal, run } = useAction();
  const download = () => run(async () => save(await session.request<Blob>(path, { isFile: true }), name));
  return (
    <>
      <button type="button" className={className} disabled={isBusy} onClick={() => void download()}>
        {children}
      </button>
      <RefusalNotice refusal={refusal} />
    </>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
