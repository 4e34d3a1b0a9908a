import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BarrierContext } from '../../contracts/barrier';
import { defineStepType } from '../../contracts/step-type';
import { textSchema } from '../../domain/definition';
import { peopleWhoChangedData } from '../../stores/task-store';
import { releaseBasis } from '../../stores/release-store';
import { sign, withContent, type ReleaseState } from './signatures';

export const releaseParameters = z.strictObject({
  title: textSchema,
  team: z.string().optional(),
  /** How many different people must sign. */
  signatures: z.int().min(1).max(3).default(2),
});

type Context = BarrierContext<z.output<typeof releaseParameters>>;

/** Four eyes: the run goes on when enough different people have signed the same figures. */
export const release = defineStepType({
  kind: 'barrier',
  type: 'engine.release',
  title: { de: 'Vier-Augen-Freigabe', en: 'Four-eyes release' },
  description: {
    de: 'Der Lauf wartet, bis zwei verschiedene Personen seine Zahlen freigegeben haben. Wer Daten geändert hat, darf nicht freigeben.',
    en: 'The run waits until two different people have released its figures. Whoever changed data may not release.',
  },
  parameters: releaseParameters,
  outcomes: ['released', 'refused'],
  async open(context) {
    const state = await showContent(context);
    const { title, team } = context.parameters;
    await context.createTask({
      title,
      team,
      kind: 'release',
      payload: { hash: state.hash, decisions: ['release', 'refuse'] },
    });
    return {
      wait: true,
      description: { de: `Wartet auf Freigabe: ${title.de}`, en: `Waiting for release: ${title.en}` },
    };
  },
  async onSignal({ payload, receivedAt }, context) {
    if (payload.decision === 'refuse') return { outcome: 'refused', result: { refusedBy: payload.by ?? null } };
    const state = await showContent(context);
    const name = typeof payload.name === 'string' ? payload.name : undefined;
    const attempt = { by: String(payload.by), name, hash: String(payload.hash), at: receivedAt.toISOString() };
    const result = sign(state, attempt, context.parameters.signatures);
    // Who signs is told at once by the use case; here it is only made sure that nothing slips through between two calls.
    if (!result.accepted) return 'wait';
    context.saveState({ ...result.state });
    return result.complete
      ? { outcome: 'released', result: { signatures: result.state.signatures, hash: state.hash } }
      : 'wait';
  },
});

/** Looks anew at what is to be released: items that caught up since the first signature change it. */
async function showContent({ sql, run, state, saveState }: Context): Promise<ReleaseState> {
  const hash = releaseHash(await releaseBasis(sql, run.id));
  const known = 'hash' in state ? (state as unknown as ReleaseState) : undefined;
  const next = withContent(known, hash, await peopleWhoChangedData(sql, run.id));
  saveState({ ...next });
  return next;
}

export const releaseHash = (basis: unknown): string => createHash('sha256').update(JSON.stringify(basis)).digest('hex');
