import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { hiddenText } from '@kassenwerk/kernel/console';
import type { View } from './Zoom';

interface Props {
  pdf: PDFDocumentProxy;
  number: number;
  view: View;
  label: string;
}

/** One page as a picture, and its words for whoever listens instead of looking. */
export function PdfPage({ pdf, number, view: { zoom, rotation }, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (!isCurrent || !target) return;
      const turned = page.rotate + rotation;
      const width = (target.parentElement?.clientWidth ?? 600) * zoom;
      const plain = page.getViewport({ scale: 1, rotation: turned });
      const viewport = page.getViewport({ scale: (width / plain.width) * devicePixelRatio, rotation: turned });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${width}px`;
      const drawing = page.render({ canvasContext: target.getContext('2d')!, viewport });
      stop = () => drawing.cancel();
      // A page that is turned while it is drawn is drawn anew.
      await drawing.promise.catch(() => undefined);
      const { items } = await page.getTextContent();
      if (isCurrent) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    void draw();
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [pdf, number, zoom, rotation]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} style={{ display: 'block' }} />
      <p style={hiddenText}>{words}</p>
    </>
  );
}
