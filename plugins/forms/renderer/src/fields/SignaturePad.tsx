import { useRef, useState, type PointerEvent } from 'react';
import { useHost } from '../host';
import { drawnOn, pad, pointOn, svgPath } from './strokes';

interface Props {
  strokes: readonly number[][];
  disabled: boolean;
  onChange(strokes: number[][]): void;
}

/** Drawing as lines of an SVG rather than pixels: sharp on paper, small in the answers. Hidden from keyboards, which need it not. */
export function SignaturePad({ strokes, disabled, onChange }: Props) {
  const { words } = useHost();
  const [drawing, setDrawing] = useState<number[][] | undefined>();
  const box = useRef<SVGSVGElement>(null);
  const pointOf = ({ clientX, clientY }: PointerEvent) =>
    pointOn(box.current!.getBoundingClientRect(), clientX, clientY);
  const begin = (event: PointerEvent) => {
    if (disabled) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(drawnOn([...strokes, []], pointOf(event)));
  };
  const finish = () => {
    if (drawing) onChange(drawing);
    setDrawing(undefined);
  };
  return (
    <span className="kwf-part kwf-part-full">
      <span className="kwf-part-title">{words.draw}</span>
      <small>{words.drawHint}</small>
      <svg
        ref={box}
        className="kwf-pad"
        viewBox={`0 0 ${pad.width} ${pad.height}`}
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={(event) => drawing && setDrawing(drawnOn(drawing, pointOf(event)))}
        onPointerUp={finish}
        onPointerCancel={finish}
      >
        <line className="kwf-pad-line" x1="30" y1="160" x2="570" y2="160" />
        <path className="kwf-pad-stroke" d={svgPath(drawing ?? strokes)} />
      </svg>
      {strokes.length > 0 ? (
        <button type="button" className="kwf-link" disabled={disabled} onClick={() => onChange([])}>
          {words.clear}
        </button>
      ) : null}
    </span>
  );
}
