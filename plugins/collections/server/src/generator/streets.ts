/** Street names found in most German towns, the frequent ones first. */
export const streets: readonly string[] = `
Hauptstraße|Schulstraße|Gartenstraße|Bahnhofstraße|Dorfstraße|Bergstraße|Birkenweg|Lindenstraße|Kirchstraße|Waldstraße|Ringstraße
Schillerstraße|Goethestraße|Amselweg|Jahnstraße|Wiesenweg|Buchenweg|Am Sportplatz|Mozartstraße|Ahornweg|Blumenstraße|Rosenstraße
Friedhofstraße|Mühlenweg|Feldstraße|Beethovenstraße|Lerchenweg|Finkenweg|Tannenweg|Eichenweg|Uhlandstraße|Kiefernweg|Mittelstraße
Industriestraße|Poststraße|Drosselweg|Rosenweg|Meisenweg|Bachstraße|Burgstraße|Lessingstraße|Erlenweg|Parkstraße|Kirchweg|Neue Straße
Eichendorffstraße|Mühlstraße|Fliederweg|Kirchplatz|Marktplatz|Sonnenstraße|Talstraße|Fasanenweg|Römerstraße|Wilhelmstraße|Kapellenweg
Bismarckstraße|Friedrichstraße|Kantstraße|Schloßstraße|Brunnenstraße|Hohe Straße|Am Bahnhof|Im Winkel|An der Alten Ziegelei|Im Öschle
Käthe-Kollwitz-Straße|Geschwister-Scholl-Straße|Dietrich-Bonhoeffer-Straße|Konrad-Adenauer-Allee|Straße des Friedens|Platz der Republik
Rudolf-Breitscheid-Straße|Thomas-Mann-Straße|Albert-Schweitzer-Straße|Robert-Koch-Straße|Karl-Marx-Straße|Ernst-Thälmann-Straße
Unter den Ulmen|Auf der Höhe|Zum Weiher|Am Mühlgraben|Alte Landstraße|Kölner Straße|Berliner Straße|Münchener Straße|Frankfurter Allee
`
  .trim()
  .split(/[|\n]/);

export const addressSupplements: readonly string[] = [
  'Hinterhaus',
  '2. OG rechts',
  'c/o Schneider',
  'Whg. 14',
  'App. 3',
  'Postfach 12 34',
];
