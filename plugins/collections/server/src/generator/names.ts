/** Names as they occur among insured people in Germany, the frequent ones first. Only the combinations are invented. */

export const femaleFirstNames = words(`
  Maria Ursula Monika Petra Sabine Renate Helga Karin Brigitte Ingrid Andrea Claudia Susanne Gabriele Christine Birgit
  Stefanie Julia Anna Katrin Nicole Martina Heike Angelika Barbara Gisela Erika Silke Anja Sandra Melanie Christina
  Sarah Laura Lisa Lena Lea Johanna Hannah Katharina Elisabeth Hildegard Gertrud Waltraud Annette Bärbel Käthe Jördis
  Marlene Franziska Theresa Sophie Carolin Jana Nina Vanessa Jessica Ayşe Fatma Elif Zeynep Olga Natalia Svetlana
  Agnieszka Małgorzata Ivana Jelena Giulia Chloé Zoë Anne-Marie Eva-Maria Ann-Kathrin Hülya Güler Thuy-Linh Amélie
`);

export const maleFirstNames = words(`
  Peter Michael Thomas Wolfgang Hans Klaus Werner Manfred Andreas Stefan Christian Markus Frank Jürgen Uwe Bernd
  Dieter Martin Matthias Alexander Daniel Jan Tobias Sebastian Florian Jens Ralf Rainer Gerhard Günter Heinz Horst
  Karl Helmut Walter Rolf Joachim Holger Sven Torsten Lars Björn Jörg Götz Lukas Felix Maximilian Paul Leon Jonas
  Philipp Niklas David Simon Marcel Dennis Patrick Mehmet Mustafa Ahmet Emre Çağlar Piotr Krzysztof Łukasz Sergej
  Dmitri Ivan Goran Đorđe Luca Giuseppe José André René Karl-Heinz Hans-Peter Klaus-Dieter Søren Åke Müslüm Quốc
`);

export const lastNames = words(`
  Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
  Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
  Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
  Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
  Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
  Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
  Pfeiffer Beckmann Öztürk Yılmaz Yıldız Kaya Demir Çelik Şahin Aydın Kowalski Nowak Wiśniewski Wójcik Nguyen Ivanov
  Petrović Jovanović Novák Nováková Horváth Rossi García Łuczak Lindström Jørgensen D'Angelo Müller-Lüdenscheidt
  Schmidt-Weiß Meyer-Brüggemann Gößmann Überschär Ährens Großkurth Schönfeld Strauß Hüttl Wüstenhagen Süß Löwenstein
`);

export const nobleParticles = ['von', 'zu', 'van der', 'de', 'von und zu', 'El'];

export const titles = ['Dr.', 'Dr.', 'Dr.', 'Dr. med.', 'Prof. Dr.', 'Dipl.-Ing.'];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
