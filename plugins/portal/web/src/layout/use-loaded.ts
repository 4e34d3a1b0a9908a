import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../api/client';

export interface Loaded<T> {
  data?: T;
  refusal?: Refusal;
}

/** What a question to the server gave, or why it gave nothing. Asks anew when `ask` is another function. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});
  useEffect(() => {
    let isCurrent = true;
    setLoaded({});
    ask().then(
      (data) => isCurrent && setLoaded({ data }),
      (error: unknown) => isCurrent && setLoaded({ refusal: refusalOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return loaded;
}

/** An action with what came of it; `run` answers whether it went well. */
export function useAction() {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const run = useCallback(async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { isBusy, refusal, run };
}

/** A mistake of ours is no message for a member. */
const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal(0, { code: 'KW_UNEXPECTED', message: '' });
