import { dataAddressOf, Loadable } from '@kassenwerk/kernel/console';
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
