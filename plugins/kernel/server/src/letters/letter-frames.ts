/**
 * What stands between the text that many letters share and what is the member's own. Templates escape every value, and escaping
 * takes this sign away, so no value contains it.
 */
export const letterSlot = '`';

/**
 * A letter that came from a template is filed as its values and the key of its frame: the text around them, kept once for all letters
 * of the same shape and never changed. Put together they are the letter byte by byte, without the template or the program that
 * merged it. A letter without a frame is its text.
 */
export const letterFramesSql = `
create unique index if not exists letter_frames_key_idx on letter_frames (tenant, key);
create or replace function kw_letter_text(of_tenant text, frame_key text, body text) returns text language sql stable as $$
  select case when frame_key is null then body else (
    select string_agg(coalesce(fixed, '') || coalesce(filled, ''), '' order by position)
    from letter_frames f,
      unnest(string_to_array(f.fixed_text, '${letterSlot}'), string_to_array(body, '${letterSlot}')) with ordinality as part (fixed, filled, position)
    where f.tenant = of_tenant and f.key = frame_key) end
$$;
create or replace function kw_keep_letter_frame() returns trigger language plpgsql as $$
begin raise exception 'letters stand in this frame, it is never changed'; end $$;
drop trigger if exists keep_letter_frame on letter_frames;
create trigger keep_letter_frame before update or delete on letter_frames for each row execute function kw_keep_letter_frame();`;

/** SQL: the letter as it was sent, of a row of `member_documents`. */
export const letterText = (row: string): string => `kw_letter_text(${row}.tenant, ${row}.frame, ${row}.body)`;
