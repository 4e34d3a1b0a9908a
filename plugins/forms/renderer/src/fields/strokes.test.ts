import { fieldTypes, type SignatureField } from '@kassenwerk/forms/model';
import { drawnOn, pointOn, svgPath } from './strokes';

const box = { left: 10, top: 20, width: 300, height: 100 };

describe('a drawn signature', () => {
  it('is in the units of the pad, and stays within it', () => {
    expect(pointOn(box, 160, 70)).toEqual([300, 100]);
    expect(pointOn(box, 9_999, -5)).toEqual([600, 0]);
  });

  it('leaves out points that say nothing new', () => {
    expect(drawnOn([[5, 5]], [5, 6])).toEqual([[5, 5]]);
    expect(drawnOn([[5, 5]], [50, 60])).toEqual([[5, 5, 50, 60]]);
  });

  it('becomes a path, a dot included', () => {
    expect(
      svgPath([
        [1, 2, 3, 4],
        [9, 9],
      ]),
    ).toBe('M1 2L3 4M9 9l1 0');
  });

  it('never grows beyond what the model takes', () => {
    let strokes: number[][] = [[]];
    for (let at = 0; at < 6_000; at += 1) strokes = drawnOn(strokes, [(at * 7) % 600, (at * 13) % 200]);
    const field: SignatureField = { id: 'signature', type: 'signature', label: { de: 'Unterschrift' } };
    expect(fieldTypes.signature.check?.({ name: 'Ida', strokes }, field, { today: '2026-11-22' })).toBeUndefined();
  });
});
