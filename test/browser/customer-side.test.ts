import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk({ linked: true });
const { visits, laterAt } = await testBrowser(desk);

const RIVARD = "atelier@rivard.example";

/** What leaves may be taken back for ten seconds. */
const mailed = (address: string, page: "suivi" | "date" | "part") =>
  vi.waitFor(() => desk.relay.linkFor(address, page), { timeout: 15_000, interval: 100 });

const photo = (name: string) =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: "#486" } })
    .jpeg()
    .toBuffer()
    .then((buffer) => ({ name, mimeType: "image/jpeg", buffer }));

/** What a chapter leaves to the next. */
const jeanne = { path: "", link: "" };

test("A promise by mail carries the link: without a script she reads it, says when she can be reached, sends a photo", async () => {
  jeanne.path = await desk.opensCase(JEANNE, "Mon pare-chocs", "Bonjour, on a accroché mon auto. Quand l’aurai-je ?");
  const agent = await visits(`${jeanne.path}?ecrire=true`, { as: HELENE });
  await agent
    .getByRole("textbox", { name: "Votre message" })
    .fill("Bonjour Jeanne,\n\nLe peintre la finit mercredi avant 17 h. Votre auto sera prête vendredi avant 17 h.\n\nHélène");
  const painter = agent.getByRole("group", { name: "Le peintre la finit mercredi avant 17 h" });
  await painter.getByRole("button", { name: "qui le peintre" }).click();
  await agent.getByRole("menuitem", { name: "Autre tiers…" }).click();
  await painter.getByRole("textbox", { name: "Nom du tiers" }).fill("Peinture Rivard");
  await painter.getByRole("button", { name: "Noter" }).click();
  await painter.getByRole("button", { name: "qui Peinture Rivard" }).waitFor();
  await agent.getByRole("button", { name: "Envoyer", exact: true }).click();
  await agent.getByRole("article", { name: "Votre auto sera prête vendredi avant 17 h" }).waitFor();
  await laterAt("2026-11-24T10:05:00-05:00");
  jeanne.link = await mailed(JEANNE.email, "suivi");

  const phone = await visits(jeanne.link, { phone: true, script: false });
  await phone.getByRole("link", { name: /Je suis disponible/ }).click();
  await phone.getByRole("checkbox", { name: "mercredi 25 novembre, matin" }).check();
  await phone.getByRole("button", { name: "Enregistrer mes disponibilités" }).click();
  await phone.getByText("C’est noté : on vous joindra à ces moments.").waitFor();
  await phone.getByRole("link", { name: "Ajouter des photos" }).click();
  await phone.getByLabel("Autre photo ou papier").setInputFiles(await photo("pare-chocs.jpg"));
  await phone.getByRole("button", { name: "Envoyer" }).click();
  await phone.getByText("bien arrivé").waitFor();
  const thread = agent.getByRole("region", { name: "Fil du dossier" });
  await thread.getByText("Le client dit quand le joindre").waitFor();
  await thread.getByRole("link", { name: "pare-chocs.jpg", exact: true }).getByRole("img").waitFor();
});

test("the painter moves his date in two taps: what became impossible shows, a new date is proposed, and she agrees", async () => {
  const agent = await visits(jeanne.path, { as: HELENE });
  const chain = agent.getByRole("region", { name: "La chaîne de promesses" });
  await chain.getByRole("button", { name: "Modifier" }).click();
  const steps = agent.getByRole("dialog", { name: "Étapes et dates" });
  const repair = steps.getByRole("listitem").filter({ hasText: "Votre auto sera prête" });
  await repair.getByLabel("Attend").click();
  await agent.getByRole("option", { name: /Peinture Rivard/ }).click();
  await agent.getByText("C’est noté : elle attend.").first().waitFor();
  await repair.getByRole("textbox", { name: "Ouvrage ensuite" }).fill("1");
  await repair.getByText("jours").click();
  await repair.getByRole("button", { name: "Garder" }).click();
  await steps.getByRole("button", { name: "Fermer" }).click();
  await chain.getByRole("button", { name: "Relancer Peinture Rivard" }).click();
  const remind = agent.getByRole("dialog").filter({ hasText: "Où écrire à Peinture Rivard" });
  await remind.getByRole("textbox", { name: /Où écrire/ }).fill(RIVARD);
  await remind.getByRole("button", { name: "Relancer" }).click();
  await agent.getByText("Peinture Rivard : relancé").first().waitFor();
  await laterAt("2026-11-24T10:15:00-05:00");

  const link = await mailed(RIVARD, "date");
  const painter = await visits(link, { phone: true });
  await painter.getByRole("button", { name: /^Oui, ce sera fait/ }).click();
  await painter.getByRole("heading", { name: /C’est noté : toujours bon/ }).waitFor();
  await painter.getByRole("link", { name: "Changer encore" }).click();
  await painter.getByRole("radio", { name: /^Vendredi 27 novembre/ }).check();
  await painter.getByRole("radio", { name: "À reprendre" }).check();
  await painter.getByRole("button", { name: "Confirmer vendredi 27 novembre" }).click();
  await painter.getByRole("heading", { name: /C’est noté/ }).waitFor();
  await chain.getByText("Deux jours de retard chez Peinture Rivard deviennent trois jours pour Jeanne").waitFor();
  await chain.getByRole("button", { name: /^Renégocier avec Jeanne/ }).click();
  const move = agent.getByRole("dialog", { name: "Renégocier avec Jeanne" });
  await move.getByRole("textbox", { name: "Ce qui a changé" }).fill("La peinture est à reprendre.");
  await move.getByRole("button", { name: "Envoyer et attendre sa réponse" }).click();
  const promise = agent.getByRole("article", { name: "Votre auto sera prête vendredi avant 17 h" });
  await promise.getByText("On attend sa réponse").waitFor();
  await promise.getByText("À renégocier").waitFor();
  await laterAt("2026-11-24T10:30:00-05:00");
  await expect.poll(() => desk.relay.takenFor(JEANNE.email).length, { timeout: 15_000 }).toBe(2);

  const phone = await visits(jeanne.link, { phone: true, script: false });
  await phone.getByRole("button", { name: "Cette date me va" }).click();
  await phone.getByText("C’est noté : la nouvelle date compte maintenant").waitFor();
  await promise.getByText("pour lun. 30 nov., 17 h, d’abord ven. 27 nov., 17 h").waitFor();
});

test("nothing is handed over with a defect untold; it is settled when she says so, and open again when she comes back", async () => {
  await laterAt("2026-11-30T14:00:00-05:00");
  const painter = await visits(desk.relay.linkFor(RIVARD, "date"), { phone: true });
  await painter.getByRole("button", { name: "C’est fait" }).click();
  await painter.getByRole("heading", { name: "C’est noté : c’est fait." }).waitFor();

  const agent = await visits(jeanne.path, { as: HELENE });
  await agent.getByRole("button", { name: "Autres gestes" }).click();
  await agent.getByRole("menuitem", { name: "Noter un défaut connu" }).click();
  await agent.getByRole("textbox", { name: "Ce qui ne va pas" }).fill("Le capteur avant ne répond pas.");
  await agent.getByRole("button", { name: "Noter le défaut" }).click();
  const ready = agent.getByRole("article", { name: "Votre auto sera prête vendredi avant 17 h" });
  await ready.getByRole("button", { name: "Tenue" }).click();
  const keep = agent.getByRole("dialog", { name: "Tenue" });
  await keep.getByRole("button", { name: "Marquer tenue" }).click();
  await keep.getByRole("alert").waitFor();
  await keep.getByRole("button", { name: "Annuler" }).click();

  await agent.getByRole("button", { name: "Le lui dire" }).click();
  const tell = agent.getByRole("dialog", { name: "Le capteur avant ne répond pas." });
  await tell.getByRole("textbox", { name: "Ce que vous lui avez dit" }).fill("Le capteur ne répond pas encore : on le change mercredi.");
  await tell.getByRole("textbox", { name: "Ce qui est promis pour ce défaut" }).fill("On change le capteur mercredi avant midi");
  await tell.getByLabel("Jour").fill("2026-12-02");
  await tell.getByLabel("Heure").fill("12:00");
  await tell.getByRole("button", { name: "Dit, et promis" }).click();
  await agent.getByText("Défaut connu, dit au client :").waitFor();
  await ready.getByRole("button", { name: "Tenue" }).click();
  await keep.getByRole("button", { name: "Marquer tenue" }).click();

  const phone = await visits(jeanne.link, { phone: true, script: false });
  await phone.getByRole("link", { name: "Ce n’est pas réglé" }).click();
  await phone.getByRole("textbox", { name: /^Qu’est-ce qui ne va pas/ }).fill("Le voyant du capteur est encore allumé.");
  await phone.getByRole("button", { name: "Ce n’est pas réglé" }).click();
  await phone.getByText("C’est noté. La personne qui a votre dossier est prévenue.").waitFor();
  await agent.getByText("Le client dit que ce n’est pas réglé.").waitFor();
  const sensor = agent.getByRole("article", { name: "On change le capteur mercredi avant midi" });
  await sensor.getByRole("button", { name: "Tenue" }).click();
  await keep.getByRole("button", { name: "Marquer tenue" }).click();
  await agent.getByRole("button", { name: "C’est corrigé" }).click();
  await agent.getByText("Défaut connu, dit au client :").waitFor({ state: "detached" });

  await phone.goto(jeanne.link);
  await phone.getByRole("button", { name: "C’est réglé, merci" }).click();
  await phone.getByText("C’est noté : c’est réglé.").waitFor();
  await phone.getByRole("radio", { name: "Très facile" }).check();
  await phone.getByRole("button", { name: "Envoyer" }).click();
  await phone.getByText("Vous nous avez répondu.").waitFor();
  expect(await phone.getByRole("radio").count()).toBe(0);
  await agent.getByText("Clos par le oui du client.").waitFor();
  await agent.getByText("Selon le client, c’était très facile.").waitFor();
});

test("the same link opens the case again: the same owner, with all that was said", async () => {
  await laterAt("2026-12-10T10:00:00-05:00");
  const phone = await visits(jeanne.link, { phone: true, script: false });
  await phone.getByRole("link", { name: "Ce n’est pas réglé" }).click();
  await phone.getByRole("textbox", { name: /^Qu’est-ce qui ne va pas/ }).fill("Les freins grincent depuis.");
  await phone.getByRole("button", { name: "Ce n’est pas réglé" }).click();
  await phone.getByText("Une personne vous répond.").waitFor();
  const agent = await visits(jeanne.path, { as: HELENE });
  await agent.getByText("Les freins grincent depuis.").first().waitFor();
  await agent.getByText("rouvert 1 fois").waitFor();
  await agent.getByText("Vous en êtes responsable").waitFor();
  await agent.getByText("on a accroché mon auto").waitFor();
});

test("a photo of 12 MB goes on where the network was cut", async () => {
  const phone = await visits(`${jeanne.link}/photos`, { phone: true });
  const from: number[] = [];
  await phone.route("**/photos/envois/*", async (route) => {
    const request = route.request();
    if (request.method() === "PATCH") from.push(Number(request.headers()["upload-offset"]));
    if (from.length !== 3 || request.method() !== "PATCH") return route.continue();
    await phone.context().setOffline(true);
    return route.abort("internetdisconnected");
  });
  const large = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: "#486" } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(12_000_000);
  await phone.getByLabel("Autre photo ou papier").setInputFiles({ name: "freins.png", mimeType: "image/png", buffer: large });
  await phone.getByText("Le réseau est coupé : l’envoi reprendra tout seul.").waitFor();
  await phone.context().setOffline(false);
  await phone.getByText("Tout est envoyé. Merci.").waitFor();
  expect(from.slice(0, 4)).toEqual([0, 2_000_000, 4_000_000, 4_000_000]);
  const agent = await visits(jeanne.path, { as: HELENE });
  await agent.getByRole("img", { name: /^freins/ }).waitFor();
});
