/** The field on which signatures are drawn, in its own units; the model takes whole numbers within it. */
export const pad = { width: 600, height: 200 };
const leastDistance = 2;
const mostNumbers = 10_000;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a pointer is on the pad, however large the pad is on the screen. */
export function pointOn({ left, top, width, height }: Box, clientX: number, clientY: number): [number, number] {
  const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most);
  return [within((clientX - left) / width, pad.width), within((clientY - top) / height, pad.height)];
}

/** Adds a point to the last line; points too near to the one before, and more than anybody needs, are left out. */
export function drawnOn(strokes: readonly number[][], [x, y]: [number, number]): number[][] {
  const last = strokes.at(-1) ?? [];
  const [beforeX, beforeY] = last.slice(-2);
  const isNear = beforeX !== undefined && Math.hypot(x - beforeX, y - (beforeY ?? 0)) < leastDistance;
  const isFull = strokes.reduce((sum, line) => sum + line.length, 0) >= mostNumbers;
  return isNear || isFull ? [...strokes] : [...strokes.slice(0, -1), [...last, x, y]];
}

/** Lines for the `d` of an SVG path; a single point becomes a dot. */
export const svgPath = (strokes: readonly number[][]): string =>
  strokes
    .filter((line) => line.length >= 2)
    .map((line) => {
      const [x, y, ...others] = line;
      return `M${x} ${y}${others.length > 0 ? `L${others.join(' ')}` : 'l1 0'}`;
    })
    .join('');
