import { germanAuditWords } from './audit-words.de';
import { germanProcessWords } from './process-words.de';
import { germanBankFileWords } from './bank-files/messages.de';
import { germanBankAnswerWords } from './bank-messages/messages.de';
import { germanDeliveryWords } from './deliveries/messages.de';
import { germanMemberWords } from './members/messages.de';
import { germanReceivableWords } from './receivables/messages.de';

export const german = {
  collections: {
    dashboard: {
      title: 'Übersicht',
      description: 'Stand des Beitragseinzugs und wo jemand gebraucht wird.',
      members: 'Mitglieder',
      collected: 'Eingezogen',
      receivablesOpen: 'Offene Forderungen',
      nextDue: 'Nächste Fälligkeit %{on}',
      returned: 'Rücklaufquote',
      openTasks: 'Offene Aufgaben',
      runsActive: 'Laufende Läufe',
      noIncidents: 'Keine Störung',
      incidents: '%{smart_count} Störung |||| %{smart_count} Störungen',
      byMonth: 'Einzug nach Monaten',
      noMonths: 'Noch nichts eingezogen',
      noMonthsHint: 'Sobald eine Lastschriftdatei bei der Bank ist, sehen Sie hier den Verlauf.',
      month: 'Monat',
      debitedCents: 'Eingereicht',
      paidCents: 'Gutgeschrieben',
      returnedCents: 'Zurückgekommen',
      recentRuns: 'Letzte Läufe',
      noRuns: 'Noch kein Lauf',
      noRunsHint: 'Laden Sie zuerst eine Lieferung der Kasse hoch und starten Sie dann einen Lauf.',
      tasksByKind: 'Offene Aufgaben nach Art',
    },
    returns: {
      byReason: 'Rückläufer nach Grund',
      byReasonNote: 'MS03 heißt: Die Bank nennt aus Datenschutzgründen keinen Grund.',
      none: 'Keine Rückläufer',
    },
    start: {
      action: 'Lauf starten',
      submit: 'Starten',
      started: 'Der Lauf ist gestartet.',
      tenant: 'Kasse',
      variant: 'Produktvariante',
      variantHelp: 'Legt fest, welche Schritte laufen und wie der Beitrag berechnet wird.',
      period: 'Beitragsmonat',
      deliveryId: 'Lieferung',
      noDelivery: 'Für diese Kasse liegt keine neue Lieferung vor. Laden Sie zuerst eine unter „Lieferungen“ hoch.',
    },
  },
  resources: {
    'audit-records': germanAuditWords,
    processes: germanProcessWords,
    tasks: {
      decision: { assign: 'Einem Mitglied zugeordnet', sendBack: 'Zurücküberweisen', endDeferral: 'Stundung beenden' },
      kind: {
        releaseBankFile: 'Freigabe einer Lastschriftdatei',
        repairDebitFile: 'Lastschriftdatei berichtigen',
        deferral: 'Stundung',
        leftDebits: 'Lastschriften ohne Datei',
        bankStatusMissing: 'Bankstatus fehlt',
        awaitReturns: 'Rückläufer abwarten',
        disputedDebit: 'Widerspruch',
        duplicateDebit: 'Doppelte Einreichung',
        recalledDebit: 'Rückruf',
        repairPaymentData: 'Bankverbindung klären',
        returnReason: 'Rückgabegrund klären',
        letterTemplate: 'Briefvorlage klären',
        accountDiffers: 'Kontoabweichung',
        dunningMinor: 'Mahnung Minderjähriger',
        enforcement: 'Vollstreckung',
        estate: 'Nachlass',
        income: 'Einkommen',
      },
    },
    ...germanMemberWords,
    ...germanBankFileWords,
    ...germanBankAnswerWords,
    ...germanDeliveryWords,
    ...germanReceivableWords,
  },
};
