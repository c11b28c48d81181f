import { expect, test, vi } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk({ linked: true });
const { visits, laterAt } = await testBrowser(desk);

const LUC = { name: "Luc Gendron", email: "luc@gendron.example" };
const INSURER = { name: "Assurance Nordet", email: "sinistres@nordet.example" };

/** What leaves may be taken back for ten seconds. */
const mailed = (address: string, page: "suivi" | "date" | "part") =>
  vi.waitFor(() => desk.relay.linkFor(address, page), { timeout: 15_000, interval: 100 });

/** What a chapter leaves to the next. */
const luc = { path: "", link: "" };

test("nobody answers: the case rests and is not closed, and his link wakes it", async () => {
  luc.path = await desk.opensCase(LUC, "Dégât d’eau", "Bonjour, il pleut dans mon sous-sol. Que faites-vous ?");
  const agent = await visits(luc.path, { as: HELENE });
  const call = async (outcome: string) => {
    await agent.getByRole("button", { name: "Écrire", exact: true }).click();
    await agent.getByRole("radiogroup", { name: "Comment" }).getByText("Appel", { exact: true }).click();
    await agent.getByRole("radiogroup", { name: "L’appel" }).getByText(outcome).click();
    await agent.getByRole("button", { name: "Noter l’appel" }).click();
    await agent.getByRole("button", { name: "Noter l’appel" }).waitFor({ state: "detached" });
  };
  await call("Appel manqué");
  await agent.getByRole("button", { name: "Écrire", exact: true }).click();
  await agent.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Luc, quand peut-on vous joindre ?");
  await agent.getByRole("button", { name: "Envoyer", exact: true }).click();
  await agent.getByRole("button", { name: "Annuler l’envoi" }).first().waitFor();
  await laterAt("2026-11-24T10:05:00-05:00");
  luc.link = await mailed(LUC.email, "suivi");
  await call("Pas de réponse");
  await call("Pas de réponse");
  await agent.getByRole("button", { name: "Autres gestes" }).click();
  await agent.getByRole("menuitem", { name: /^Réglé/ }).click();
  const end = agent.getByRole("dialog", { name: /^Est-ce réglé/ });
  await end.getByText("Personne ne répond").click();
  await end.getByRole("button", { name: "Mettre en dormance" }).click();
  await agent.getByText(/^En dormance depuis/).waitFor();

  await laterAt("2026-12-14T10:00:00-05:00");
  const phone = await visits(luc.link, { phone: true, script: false });
  await phone.getByRole("link", { name: "Nous écrire" }).click();
  await phone.getByRole("textbox", { name: "Votre message" }).fill("J’étais à l’hôpital. Le sous-sol est encore mouillé.");
  await phone.getByRole("button", { name: "Envoyer" }).click();
  await phone.getByText("Votre message est arrivé.").waitFor();
  await agent.getByText("Le dossier se réveille").waitFor();
  await agent.getByText("Vous en êtes responsable").waitFor();
});

test("done but for the valuations is not done; the insurer sees its own part alone, and its reminder is a chase", async () => {
  const settings = await visits("/reglages/sortes", { as: HELENE });
  await settings.getByRole("button", { name: "Ajouter une sorte" }).click();
  await settings.getByRole("menuitem", { name: "Sinistre, expertise" }).click();
  await settings.getByRole("button", { name: "Enregistrer la sorte" }).click();
  await settings
    .getByText(/est enregistrée/)
    .first()
    .waitFor();

  const agent = await visits(luc.path, { as: HELENE });
  await agent.getByRole("button", { name: /^Sorte de dossier/ }).click();
  await agent.getByRole("menuitem", { name: "Sinistre, expertise" }).click();
  await agent.getByRole("button", { name: "Promettre ce qui est attendu" }).click();
  const modal = agent.getByRole("dialog", { name: "Promettre ce qui est attendu" });
  const valuation = modal.getByRole("group", { name: "Les évaluations" });
  await valuation.getByRole("button", { name: "qui Vous" }).click();
  await agent.getByRole("menuitem", { name: "Autre tiers…" }).click();
  await valuation.getByRole("textbox", { name: "Nom du tiers" }).fill(INSURER.name);
  await valuation.getByRole("button", { name: "Noter" }).click();
  await valuation.getByRole("button", { name: `qui ${INSURER.name}` }).waitFor();
  const payment = modal.getByRole("group", { name: "Le paiement" });
  await payment.getByLabel("Jour").fill("2026-12-23");
  await payment.getByLabel("Heure").fill("17:00");
  await modal.getByRole("button", { name: "Suivre ces 4 promesses" }).click();
  await agent.getByRole("article", { name: "Les évaluations" }).waitFor();
  for (const done of ["La visite", "Le rapport"]) {
    await agent.getByRole("article", { name: done }).getByRole("button", { name: "Tenue" }).click();
    await agent.getByRole("button", { name: "Marquer tenue" }).click();
    await agent.getByRole("button", { name: "Marquer tenue" }).waitFor({ state: "detached" });
  }
  await agent.getByText("Pas terminé : fait, sauf Les évaluations, Le paiement.").waitFor();
  const phone = await visits(luc.link, { phone: true, script: false });
  await phone.getByText("Pas encore terminé. Reste à livrer : Les évaluations, Le paiement.").waitFor();

  await agent.getByRole("button", { name: "Donner sa part à une organisation" }).click();
  const others = agent.getByRole("region", { name: "Autres organisations" });
  await others.getByLabel("Qui").click();
  await agent.getByRole("option", { name: INSURER.name }).click();
  await others.getByRole("button", { name: "Lui donner sa part" }).click();
  await others.getByText("Assureur").first().waitFor();
  await agent
    .getByRole("article", { name: "Les évaluations" })
    .getByRole("button", { name: /^Relancer/ })
    .click();
  const remind = agent.getByRole("dialog", { name: /^Relancer/ });
  await remind.getByRole("textbox", { name: /Où écrire/ }).fill(INSURER.email);
  await remind.getByRole("button", { name: "Relancer" }).click();
  await agent.getByText(`${INSURER.name} : relancé`).first().waitFor();
  await laterAt("2026-12-14T10:30:00-05:00");
  const chased = agent.locator("dt", { hasText: "Nous a relancés" }).locator("+ dd");
  const chases = async () => Number((await chased.textContent())!.replaceAll("|", ""));
  const before = await chases();
  const insurer = await visits(await mailed(INSURER.email, "part"), { script: false });
  await insurer.getByText("Les évaluations").waitFor();
  expect(await insurer.getByText("La visite").count()).toBe(0);
  await insurer.getByRole("textbox", { name: "Votre message" }).fill("Où en est le rapport d’expertise ?");
  await insurer.getByRole("button", { name: "Envoyer la relance" }).click();
  await insurer.getByText("C’est envoyé : votre relance est au dossier.").waitFor();
  await agent.getByText("Où en est le rapport d’expertise ?").first().waitFor();
  await vi.waitFor(async () => expect(await chases()).toBe(before + 1), { timeout: 15_000, interval: 100 });
});

test("money sent is not money received; a written notice is refused in one tap; his yes closes", async () => {
  const agent = await visits(`${luc.path}?ecrire=true`, { as: HELENE });
  await agent.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Luc, nous avons bien lu votre message.");
  await agent.getByRole("button", { name: "Envoyer", exact: true }).click();
  await agent.getByRole("button", { name: "Annuler l’envoi" }).first().waitFor();
  await laterAt("2026-12-14T11:00:00-05:00");
  for (const done of ["Les évaluations", "Le paiement"]) {
    await agent.getByRole("article", { name: done }).getByRole("button", { name: "Tenue" }).click();
    await agent.getByRole("button", { name: "Marquer tenue" }).click();
    await agent.getByRole("button", { name: "Marquer tenue" }).waitFor({ state: "detached" });
  }
  const ask = async () => {
    await agent.getByRole("button", { name: "Autres gestes" }).click();
    await agent.getByRole("menuitem", { name: /^Réglé/ }).click();
  };
  await ask();
  const end = agent.getByRole("dialog", { name: /^Est-ce réglé/ });
  const sent = end.getByText(/le client n’a pas dit l’avoir reçu/);
  await sent.waitFor();
  await end.getByRole("button", { name: "Il l’a reçu" }).click();
  await sent.waitFor({ state: "detached" });
  await end.getByText("Avis écrit").click();
  await end.getByRole("button", { name: "Envoyer l’avis" }).click();
  await agent
    .getByText(/^Avis de fermeture envoyé/)
    .first()
    .waitFor();
  await laterAt("2026-12-14T11:10:00-05:00");
  await vi.waitFor(() => expect(desk.relay.takenFor(LUC.email).at(-1)!.text).toContain("Non, gardez-le ouvert"), {
    timeout: 15_000,
    interval: 100,
  });

  const phone = await visits(luc.link, { phone: true, script: false });
  await phone.getByRole("button", { name: "Non, gardez-le ouvert" }).click();
  await phone.getByText("C’est noté : le dossier reste ouvert").waitFor();
  await agent.getByText(/: le client a dit non/).waitFor();
  await phone.getByRole("button", { name: "C’est réglé, merci" }).click();
  await phone.getByText("C’est noté : c’est réglé.").waitFor();
  await agent.getByText("Clos par le oui du client.").waitFor();
});
