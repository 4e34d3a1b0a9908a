import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firstView, Paper, ZoomBar } from './Zoom';

interface Props {
  content: Blob;
  contentType: string;
  name: string;
}

/** A photo or scan, from the content that was fetched with the right to see it. */
export function PictureView({ content, contentType, name }: Props) {
  const [view, setView] = useState(firstView);
  const query = useQuery({
    queryKey: ['case-picture', name, content.size],
    queryFn: () => dataAddressOf(content, contentType),
    gcTime: 0,
  });
  return (
    <Loadable query={query}>
      {(address) => (
        <>
          <ZoomBar view={view} onView={setView} />
          <Paper label={name}>
            <img
              src={address}
              alt={name}
              style={{ display: 'block', width: `${view.zoom * 100}%`, transform: `rotate(${view.rotation}deg)` }}
            />
          </Paper>
        </>
      )}
    </Loadable>
  );
}

/** The content security policy takes pictures from data addresses, not from blobs. */
const dataAddressOf = (content: Blob, type: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(new Blob([content], { type }));
  });
