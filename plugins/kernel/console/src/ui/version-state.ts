import type { Tone } from './tones';

/** A version of a configuration as endpoints tell of it. */
export interface ShownVersion {
  tenant: string;
  version: number;
  status: 'draft' | 'published' | 'refused' | 'withdrawn';
  validFrom: string | null;
  isCurrent: boolean;
}

/** The `revision` of a configuration that nobody has begun yet. */
export const noRevision = '- -';

export type VersionState = 'current' | 'planned' | 'waits' | 'replaced' | 'refused' | 'withdrawn';

export const versionTones: Readonly<Record<VersionState, Tone>> = {
  current: 'good',
  planned: 'busy',
  waits: 'wait',
  replaced: 'idle',
  refused: 'idle',
  withdrawn: 'idle',
};

/** A later day counts only for what no newer version has replaced in the meantime. */
export function versionStateOf(
  { status, isCurrent, tenant, version, validFrom }: ShownVersion,
  all: readonly ShownVersion[],
): VersionState {
  if (isCurrent) return 'current';
  if (status === 'draft') return 'waits';
  if (status !== 'published') return status;
  const holding = all.find((one) => one.isCurrent && one.tenant === tenant);
  const isAhead = validFrom !== null && new Date(validFrom) > new Date() && version > (holding?.version ?? 0);
  return isAhead ? 'planned' : 'replaced';
}
