import { germanAuditWords } from './audit-words.de';

export const german = {
  resources: { 'audit-records': germanAuditWords },
  portal: {
    account: {
      invite: 'Zum Portal einladen',
      inviteAgain: 'Neuer Zugangscode',
      inviteQuestion: 'Brief mit Zugangscode erstellen?',
      inviteText: 'Der Code steht im Brief und wird nur dieses eine Mal gezeigt. Er gilt 30 Tage und ein einziges Mal.',
      inviteActive:
        'Das Mitglied hat schon einen Zugang; er bleibt, bis der neue Code benutzt wird. Dann gelten die neuen Anmeldedaten.',
      block: 'Portal sperren',
      blockQuestion: 'Zugang zum Portal sperren?',
      blockText: 'Das Mitglied wird überall abgemeldet und kann sich nicht mehr anmelden, bis Sie den Zugang öffnen.',
      unblock: 'Portal öffnen',
      unblockQuestion: 'Zugang zum Portal wieder öffnen?',
      unblockText: 'Das Mitglied kann sich mit dem bisherigen Kennwort wieder anmelden.',
      changed: 'Der Zugang zum Portal ist geändert.',
    },
    letter: {
      title: 'Brief mit Zugangscode',
      subject: 'Ihr Zugang zum Mitgliederportal',
      intro:
        'Öffnen Sie das Portal Ihrer Krankenkasse und wählen Sie „Zugang einrichten“. Sie brauchen Ihre Mitgliedsnummer %{number}, Ihr Geburtsdatum und diesen Code:',
      valid:
        'Der Code gilt %{days} Tage und ein einziges Mal. Geben Sie ihn an niemanden weiter, auch nicht am Telefon.',
      once: 'Der Code wird nur jetzt gezeigt. Wenn Sie dieses Fenster schließen, hilft nur ein neuer.',
      print: 'Drucken',
    },
    branding: {
      title: 'Portal',
      description: 'So sieht das Portal für die Mitglieder der Kasse aus.',
      noFund: 'Bitte wählen Sie eine Kasse',
      chooseFund: 'Jede Kasse hat ein Portal mit eigenem Namen, Logo und eigenen Farben. Wählen Sie oben eine Kasse.',
      fields: 'Name, Farben und Kontakt',
      field: {
        name: 'Name im Portal',
        phone: 'Telefon für Fragen',
        email: 'E-Mail für Fragen',
        imprint: 'Adresse des Impressums (https)',
        privacy: 'Adresse der Datenschutzhinweise (https)',
        accessibility: 'Adresse der Erklärung zur Barrierefreiheit (https)',
        primary: 'Farbe für Knöpfe und Verweise',
        accent: 'Farbe für Markierungen',
        logo: 'Logo',
      },
      logoHelp: 'PNG oder SVG, höchstens 140 Kilobyte.',
      logoRefused: 'Dieses Bild passt nicht: Bitte nehmen Sie PNG oder SVG mit höchstens 140 Kilobyte.',
      logoRemove: 'Logo entfernen',
      publish: 'Veröffentlichen',
      published: 'Das Portal sieht ab jetzt so aus.',
      draft: 'Der Entwurf wartet auf die Freigabe durch eine zweite Person.',
      preview: 'Vorschau',
      sample: 'Anmelden',
      open: 'Portal in neuem Fenster öffnen',
    },
  },
};
