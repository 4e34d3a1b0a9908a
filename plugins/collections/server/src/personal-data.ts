import { declarePersonalData, declareRecipients, declareRetentionHold } from '@kassenwerk/kernel';

/** What the collection holds of people, and to whom it gives it. */
export function declareCollectionsData(): void {
  declarePersonalData([
    {
      subject: 'receivable',
      table: 'receivables',
      title: { de: 'Forderungen', en: 'Receivables' },
      dataClass: 'contributions',
      member: 'r.member_id',
      anchors: { due: 'r.due_on' },
      retention: { how: 'delete' },
    },
    {
      subject: 'mandate',
      table: 'mandates',
      title: { de: 'SEPA-Mandate', en: 'SEPA mandates' },
      dataClass: 'payments',
      member: 'r.member_id',
      // A mandate in use is not over; that of a former member is, whatever its state says.
      anchors: {
        booked: `case when not coalesce(r.is_current, false) or m.document_id is null or m.membership_end is not null
          then coalesce(r.last_used_on, r.signed_on, r.created_at::date) end`,
      },
      retention: { how: 'delete' },
      locked: ['iban', 'bic', 'accountHolder', 'amendment'],
    },
    {
      subject: 'debitItem',
      table: 'debit_items',
      title: { de: 'Lastschriften', en: 'Debits' },
      dataClass: 'payments',
      member: 'r.member_id',
      anchors: { booked: 'r.collection_on' },
      retention: { how: 'delete' },
      locked: ['iban', 'bic', 'debtorName', 'address', 'amendment', 'remittance'],
    },
    {
      subject: 'bankEvent',
      table: 'bank_events',
      title: { de: 'Meldungen der Bank', en: 'Messages of the bank' },
      dataClass: 'payments',
      member: 'r.member_id',
      anchors: { booked: 'coalesce(r.booked_on, r.created_at::date)' },
      retention: { how: 'delete' },
      locked: ['remittance'],
    },
    {
      subject: 'deliveryRejection',
      table: 'delivery_rejections',
      title: { de: 'Abgewiesene Zeilen von Lieferungen', en: 'Refused lines of deliveries' },
      dataClass: 'processing',
      anchors: { closed: 'r.created_at' },
      retention: { how: 'delete' },
    },
    {
      subject: 'delivery',
      table: 'deliveries',
      title: { de: 'Lieferungen der Kasse', en: 'Deliveries of the fund' },
      dataClass: 'processing',
      anchors: {
        closed: `case when not exists (select from runs u where u.tenant = r.tenant and u.id = r.run_id
          and u.status not in ('done', 'cancelled')) then coalesce(r.received_at, r.created_at) end`,
      },
      retention: { how: 'delete' },
      files: {
        folders: ['deliveries', 'feedback'],
        paths: `array['deliveries/' || r.sha256 || '.csv', 'feedback/Quittung_' || r.id || '.json', 'feedback/Abweisungen_' || r.id || '.csv']`,
      },
    },
    {
      subject: 'feedbackFile',
      table: 'feedback_files',
      title: { de: 'Rückmeldungen an die Kasse', en: 'Feedback to the fund' },
      dataClass: 'processing',
      anchors: { closed: 'r.created_at' },
      retention: { how: 'delete' },
      files: { folders: ['feedback'], paths: "array['feedback/' || r.file_name]" },
    },
    {
      subject: 'bankFile',
      table: 'bank_files',
      title: { de: 'Lastschriftdateien', en: 'Direct-debit files' },
      dataClass: 'payments',
      // As long as a debit of it is kept, for whatever reason, so is the voucher.
      anchors: {
        booked: `case when not exists (select from debit_items d where d.tenant = r.tenant and d.bank_file_id = r.id)
          then coalesce(r.transmitted_at, r.created_at) end`,
      },
      retention: { how: 'delete' },
      files: {
        folders: ['bank-files', 'bank-files/sending', 'bank-files/sent', 'bank-files/outgoing'],
        paths: `array['bank-files/' || r.file_name, 'bank-files/sending/' || r.message_id || '.xml',
          'bank-files/sent/' || r.message_id || '.xml', 'bank-files/outgoing/' || r.message_id || '.xml']`,
      },
    },
    {
      subject: 'bankMessage',
      table: 'bank_messages',
      title: { de: 'Dateien der Bank', en: 'Files of the bank' },
      dataClass: 'payments',
      anchors: {
        booked: `case when not exists (select from bank_events e where e.tenant = r.tenant and e.message_id = r.id)
          then coalesce(r.received_at, r.created_at) end`,
      },
      retention: { how: 'delete' },
      files: {
        folders: ['bank-messages'],
        paths: "array['bank-messages/' || regexp_replace(r.path, '^.*[/\\\\]', '')]",
      },
    },
    {
      subject: 'ledgerEntry',
      table: 'ledger_entries',
      title: { de: 'Buchungen', en: 'Ledger entries' },
      dataClass: 'bookkeeping',
      member: 'r.member_id',
      anchors: { booked: 'r.booked_on' },
      retention: {
        how: 'keep',
        because: {
          de: 'Gebucht ist gebucht. Eine Buchung nennt nur die Kennung des Mitglieds; mit dem Stammsatz geht, was zur Person führt.',
          en: 'What is booked stays booked. An entry names the id of the member alone; what leads to the person goes with the master data.',
        },
      },
    },
  ]);
  declareRetentionHold({
    reason: 'openReceivable',
    title: { de: 'Offene Forderung', en: 'Open receivable' },
    sql: `select f.member_id from receivables f
      where f.tenant = $1 and f.open_cents > 0 and f.member_id in (select member_id from candidates)`,
  });
  declareRecipients({
    key: 'bank',
    title: { de: 'Bank (Lastschriftdateien)', en: 'Bank (direct-debit files)' },
    sql: `select 'Bank' as recipient, f.file_name as what, f.transmitted_at as given_at
      from debit_items d join bank_files f on f.tenant = d.tenant and f.id = d.bank_file_id
      where d.tenant = $1 and d.member_id = $2 and f.transmitted_at is not null order by f.transmitted_at`,
  });
}
