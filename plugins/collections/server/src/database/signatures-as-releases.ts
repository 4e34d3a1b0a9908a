/**
 * Signatures under direct-debit files had a table of their own before the kernel kept them; what was signed then is moved, because it
 * is the proof of why a file went to the bank. The owner sees no rows of a fund, so this reads as the role that sees all.
 */
export const signaturesAsReleasesSql = `
do $$ begin
  if to_regclass('bank_file_signatures') is null then return; end if;
  set local role kassenwerk_system;
  insert into releases (document_id, tenant, kind, subject_type, subject_id, title, facts, hash, needed, excluded, status, requested_by,
    requested_by_name, created_at, updated_at, published_at)
  select kw_document_id(), f.tenant, 'bankFile', 'bankFile', f.document_id,
    jsonb_build_object('de', 'Lastschriftdatei ' || f.file_name, 'en', 'Direct-debit file ' || f.file_name),
    jsonb_build_object('transactions', f.transactions, 'sumCents', f.sum_cents), f.sha256, 2, '[]',
    case when f.status = 'void' then 'withdrawn' when f.status in ('built', 'checked', 'firstSignature') then 'open' else 'released' end,
    'system', 'Kassenwerk', f.created_at, now(), now()
  from bank_files f
  where exists (select from bank_file_signatures s where s.tenant = f.tenant and s.bank_file_id = f.id);
  insert into release_signatures (document_id, tenant, release_id, signed_by, signer_name, hash, comment, signed_at, is_void, created_at,
    updated_at, published_at)
  select kw_document_id(), s.tenant, r.id, s.signed_by, s.signer_name, s.sha256, s.comment, s.signed_at, s.is_void, s.created_at, now(), now()
  from bank_file_signatures s join bank_files f on f.tenant = s.tenant and f.id = s.bank_file_id
    join releases r on r.tenant = f.tenant and r.kind = 'bankFile' and r.subject_id = f.document_id
  order by s.id;
  reset role;
  drop table bank_file_signatures;
end $$;`;
