/**
 * First two digits of all postal codes of larger German towns. Towns whose name exists twice are left out, so that a
 * contradiction is worth a look.
 */
const table = `
Aachen 52|Aschaffenburg 63|Augsburg 86|Bamberg 96|Bayreuth 95|Berlin 10 12 13 14|Bielefeld 33|Bochum 44|Bonn 53|Bottrop 46
Braunschweig 38|Bremen 28|Bremerhaven 27|Chemnitz 09|Cottbus 03|Darmstadt 64|Dortmund 44|Dresden 01|Duisburg 47|Düsseldorf 40
Erfurt 99|Erlangen 91|Flensburg 24|Frankfurt am Main 60 65|Freiburg im Breisgau 79|Fürth 90|Gelsenkirchen 45|Gera 07
Göttingen 37|Hagen 58|Halle (Saale) 06|Hamburg 20 21 22 27|Hannover 30|Heidelberg 69|Heilbronn 74|Hildesheim 31|Ingolstadt 85
Jena 07|Kaiserslautern 67|Karlsruhe 76|Kassel 34|Kiel 24|Koblenz 56|Köln 50 51|Konstanz 78|Krefeld 47|Leipzig 04
Leverkusen 51|Lübeck 23|Ludwigshafen am Rhein 67|Magdeburg 39|Mainz 55|Mannheim 68|Mönchengladbach 41|München 80 81|Nürnberg 90
Oberhausen 46|Osnabrück 49|Passau 94|Pforzheim 75|Potsdam 14|Regensburg 93|Reutlingen 72|Rostock 18|Saarbrücken 66
Salzgitter 38|Schwerin 19|Siegen 57|Solingen 42|Stuttgart 70|Trier 54|Ulm 89|Wiesbaden 55 65|Wolfsburg 38|Wuppertal 42
Würzburg 97|Zwickau 08`;

export const leadingRegions: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const at = entry.search(/ \d/);
      return [entry.slice(0, at), entry.slice(at + 1).split(' ')];
    }),
);
