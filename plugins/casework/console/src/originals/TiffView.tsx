import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { openTiff, type TiffPage } from './open-tiff';
import { Pager } from './Pager';
import { firstView, Paper, ZoomBar, type View } from './Zoom';

/** A scan with several pages, which browsers cannot show by themselves. */
export default function TiffView({ content, name }: { content: Blob; name: string }) {
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['case-tiff', name, content.size],
    queryFn: async () => openTiff(await content.arrayBuffer()),
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Loadable query={query}>
      {(pages) =>
        pages.length > 0 ? (
          <Pages pages={pages} name={name} />
        ) : (
          <Typography color="textSecondary">{translate('casework.originals.cannotShow')}</Typography>
        )
      }
    </Loadable>
  );
}

function Pages({ pages, name }: { pages: readonly TiffPage[]; name: string }) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const [view, setView] = useState(firstView);
  const label = `${name}, ${translate('casework.originals.page', { page, pages: pages.length })}`;
  return (
    <Box>
      <ZoomBar view={view} onView={setView}>
        <Pager page={page} pages={pages.length} onPage={setPage} />
      </ZoomBar>
      <Paper label={label}>
        <Page key={page} page={pages[page - 1]!} view={view} label={label} />
      </Paper>
    </Box>
  );
}

function Page({ page, view, label }: { page: TiffPage; view: View; label: string }) {
  const translate = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDamaged, setDamaged] = useState(false);
  useEffect(() => {
    try {
      canvas.current?.getContext('2d')?.putImageData(new ImageData(page.pixels(), page.width, page.height), 0, 0);
    } catch {
      setDamaged(true);
    }
  }, [page]);
  if (isDamaged)
    return (
      <Typography color="textSecondary" sx={{ p: 2 }}>
        {translate('casework.originals.cannotShow')}
      </Typography>
    );
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      width={page.width}
      height={page.height}
      style={{ display: 'block', width: `${view.zoom * 100}%`, transform: `rotate(${view.rotation}deg)` }}
    />
  );
}
