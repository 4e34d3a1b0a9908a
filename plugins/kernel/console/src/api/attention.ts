/** So long after the last touch a request still counts as one of the person at the screen. */
const attentionMs = 60_000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let lastTouch = Date.now();

/** Call once, at the start of the console. */
export function watchAttention(target: EventTarget): void {
  const note = (): void => void (lastTouch = Date.now());
  touches.forEach((name) => target.addEventListener(name, note, { passive: true, capture: true }));
}

/** The console refreshes itself when the server reports a change; that alone must not keep a session alive. */
export const isUnattended = (): boolean => Date.now() - lastTouch > attentionMs;
