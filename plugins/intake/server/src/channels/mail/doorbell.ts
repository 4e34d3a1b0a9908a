export interface Doorbell {
  ring(): void;
  /** At once when it has been rung since the last time somebody asked. */
  rung(): Promise<void>;
  /** Rung, or so long. */
  within(ms: number): Promise<void>;
}

/** One waits, others call; a call that comes while nobody waits is not lost. */
export function doorbell(): Doorbell {
  let isRung = false;
  let open: (() => void) | undefined;
  const rung = (): Promise<void> =>
    new Promise((resolve) => {
      open = () => {
        isRung = false;
        open = undefined;
        resolve();
      };
      if (isRung) open();
    });
  return {
    ring() {
      isRung = true;
      open?.();
    },
    rung,
    async within(ms) {
      const timer = setTimeout(() => open?.(), ms);
      await rung();
      clearTimeout(timer);
    },
  };
}
