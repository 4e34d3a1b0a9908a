import type { ChunkContext } from '@kassenwerk/engine';
import type { LetterParts, NoticeKind } from '../../domain/notice';
import { keepFrames } from '../../stores/letter-frame-store';
import { periodOf } from '../run-parameters';
import type { LoadedTemplate } from './notice-context';

export interface MergedLetter {
  memberId: string;
  template: Pick<LoadedTemplate<NoticeKind>, 'key' | 'version'> & { notice: { title: { de: string } } };
  letter: LetterParts;
}

type Context = Pick<ChunkContext<unknown>, 'sql' | 'tenant' | 'run' | 'collect'>;

/** Files the letters of a chunk with their members; a letter is written once a member, kind, period and run. */
export async function fileLetters(
  { sql, tenant, run, collect }: Context,
  kind: NoticeKind,
  merged: readonly MergedLetter[],
): Promise<void> {
  await keepFrames(
    sql,
    tenant,
    merged.map(({ letter }) => letter.frame),
  );
  const { key: period } = periodOf(run);
  const rows = merged.map(({ memberId, template, letter }) => ({
    subject_id: memberId,
    kind,
    title: template.notice.title.de,
    template: template.key,
    template_version: template.version,
    frame: letter.frame.key,
    body: letter.values,
    content_hash: letter.contentHash,
    status: 'merged',
    run_id: Number(run.id),
    period,
  }));
  collect('member_documents', rows, { onConflict: 'ignore' });
}
