/** Three autumn weeks of a small pool and spa shop, as a mailbox file: what it said, and what followed. */
const SHOP = { name: "Aquatech Rive-Sud", address: "service@aquatech.example" };
const LISE = { name: "Lise Fontaine", address: SHOP.address };
const OMAR = { name: "Omar Haddad", address: "omar@aquatech.example" };

const THREADS = [
  [
    "Fuite au spa",
    "Renée Gauthier",
    [
      ["10-05 09:12", "in", "Bonjour, mon spa perd deux pouces d’eau par jour. Pouvez-vous passer ?"],
      ["10-05 10:40", LISE, "Bonjour Madame Gauthier, je vous rappelle demain avant midi avec une date de visite."],
      ["10-07 15:20", "in", "Bonjour, je n’ai pas eu d’appel. Avez-vous du nouveau ?"],
      ["10-07 16:05", LISE, "Toutes mes excuses. Omar passe vendredi à 9 h. Je vous confirme le coût avant jeudi 17 h."],
      ["10-08 14:30", LISE, "Voici le coût : 180 $ pour la visite, pièces en plus."],
    ],
  ],
  [
    "Filtreur bruyant",
    "Bruno Tessier",
    [
      ["10-06 11:02", "in", "Le filtreur que vous avez posé fait un bruit de moulin."],
      ["10-06 13:15", OMAR, "Bonjour, je commande le roulement aujourd’hui et je vous écris vendredi avant midi."],
      ["10-09 10:10", OMAR, "Le roulement est arrivé. Je passe lundi matin."],
      ["10-12 11:30", OMAR, "C’est posé. Dites-moi si le bruit revient."],
    ],
  ],
  [
    "Soumission pour une toile",
    "Carole Simard",
    [
      ["10-07 08:50", "in", "Bonjour, combien pour une toile d’hiver de 24 pieds ?"],
      ["10-07 09:30", LISE, "Bonjour, je vous envoie la soumission d’ici vendredi."],
      ["10-19 13:45", "in", "Je n’ai rien reçu. Dois-je chercher ailleurs ?"],
    ],
  ],
  [
    "Fermeture de piscine",
    "Hugo Lemieux",
    [
      ["10-08 12:00", "in", "Quand pouvez-vous fermer ma piscine ?"],
      ["10-08 12:45", LISE, "Bonjour, on vous revient bientôt avec une date."],
      ["10-16 09:00", LISE, "Omar sera chez vous jeudi le 22 à 13 h."],
    ],
  ],
  [
    "Pompe en garantie",
    "Sonia Pelletier",
    [
      ["10-13 10:20", "in", "La pompe s’est arrêtée, elle a huit mois. Est-ce couvert ?"],
      ["10-13 11:00", OMAR, "Bonjour, je vérifie auprès du fabricant et je vous réponds mercredi avant 16 h."],
      ["10-14 15:10", OMAR, "C’est couvert. La pompe neuve arrive la semaine prochaine, je vous appelle dès qu’elle est là."],
    ],
  ],
  [
    "Facture en double",
    "Yan Roberge",
    [
      ["10-14 16:40", "in", "J’ai reçu deux fois la facture 2214. Laquelle payer ?"],
      ["10-15 08:55", LISE, "Bonjour, je regarde cela avec la comptabilité et je vous reviens lundi."],
      ["10-19 10:05", LISE, "Une seule est due, l’autre est annulée."],
    ],
  ],
  ["Chlore livré", "Denise Lavoie", [["10-20 09:15", "in", "Bonjour, ma livraison de chlore devait venir hier. Où est-elle ?"]]],
  ["Merci", "Bruno Tessier", [["10-21 18:05", "in", "Le bruit n’est pas revenu. Merci !"]]],
];

export function mailbox() {
  return THREADS.flatMap(([subject, customer, mails], thread) =>
    mails.map((mail, index) => letter(subject, customer, mail, `${thread}.${index}`, index > 0 ? `${thread}.${index - 1}` : null)),
  )
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("\n");
}

function letter(subject, customer, [when, from, words], id, answers) {
  const at = new Date(`2026-${when.replace(" ", "T")}:00-04:00`);
  const them = { name: customer, address: `${customer.normalize("NFD").replace(/\P{L}/gu, "").toLowerCase()}@courriel.example` };
  const [author, to] = from === "in" ? [them, SHOP] : [from, them];
  const head = [
    `From: ${written(author)}`,
    `To: ${written(to)}`,
    `Subject: ${encoded(answers ? `Re: ${subject}` : subject)}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@courriel.example>`,
    ...(answers ? [`In-Reply-To: <${answers}@courriel.example>`] : []),
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return { at, text: `From ${author.address} ${at.toUTCString()}\n${head.join("\n")}\n\n${words}\n` };
}

const encoded = (text) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const written = ({ name, address }) => `${encoded(name)} <${address}>`;
