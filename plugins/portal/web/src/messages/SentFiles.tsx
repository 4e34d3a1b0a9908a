import { DownloadButton } from '../own/DownloadButton';
import type { SentFile } from './shapes';

/** What came with a message. */
export function SentFiles({ files }: { files: readonly SentFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="plain-list">
      {files.map(({ id, name }) => (
        <li key={id}>
          <DownloadButton path={`/portal/me/message-files/${encodeURIComponent(id)}/content`} name={name}>
            {name}
          </DownloadButton>
        </li>
      ))}
    </ul>
  );
}
