import type { Sql } from '@kassenwerk/kernel';
import type { LetterFrame } from '../domain/notice';

/** Keeps the frames that are not there yet. Two chunks that bring the same one keep it once: the later waits for the earlier. */
export async function keepFrames(sql: Sql, tenant: string, frames: Iterable<LetterFrame>): Promise<void> {
  const given = [...new Map([...frames].map((frame) => [frame.key, frame.fixedText]))];
  if (given.length === 0) return;
  await sql.execute(
    `insert into letter_frames (tenant, key, fixed_text)
     select $1::text, given.key, given.fixed_text from unnest($2::text[], $3::text[]) as given (key, fixed_text)
     where not exists (select 1 from letter_frames f where f.tenant = $1::text and f.key = given.key)
     order by given.key on conflict do nothing`,
    [tenant, given.map(([key]) => key), given.map(([, text]) => text)],
  );
}
