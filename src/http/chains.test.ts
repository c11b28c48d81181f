import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { hours, instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());
const { person: sophie } = await team();
const { person: stranger } = await team();
const { asks } = sophie;
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));
const by = (at: string) => ({ kind: "exact", by: at, words: "" });
const mine = { role: "person", id: sophie.id };

let count = 0;
const read = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body;
const opened = async (): Promise<string> => {
  const customer = { name: "Jeff", email: `jeff.chain${++count}@example.com`, phone: null, language: "fr" };
  return (await asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "counter", words: "" })).body.id;
};
const noted = async (id: string, more: object): Promise<string> => {
  const commitment = key();
  const body = { key: commitment, words: "prête jeudi", kind: "repair", promiser: mine, due: by("2026-11-19T22:00:00Z"), ...more };
  expect((await asks("POST", `/api/cases/${id}/commitments`, body)).status).toBe(204);
  return commitment;
};

/** The painter's on Wednesday, then a step of ours, then what was promised for Friday. */
async function chain() {
  const id = await opened();
  const painter = (await asks("POST", "/api/third-parties", { name: `Peinture ${count}` })).body.id;
  const paint = await noted(id, {
    words: "rendu mercredi",
    promiser: { role: "third_party", id: painter },
    due: by("2026-11-18T22:00:00Z"),
  });
  const step = await noted(id, { words: "remontage", waitsOn: [paint], workMs: hours(8), internal: true });
  const ready = await noted(id, { waitsOn: [step], workMs: hours(4), due: by("2026-11-20T22:00:00Z") });
  return { id, paint, step, ready };
}
const slips = (paint: string, dueAt: string) =>
  asks("POST", `/api/commitments/${paint}/moves`, { dueAt, reason: "le vernis n’a pas pris", telling: null });

describe("what a promise waits on", () => {
  test("is changed, and the dates flow anew at once", async () => {
    const { id, paint, step } = await chain();
    expect((await asks("DELETE", `/api/commitments/${step}/waits/${paint}`)).status).toBe(204);
    expect((await read(id)).chain.find((it: { commitment: string }) => it.commitment === step)).toMatchObject({ after: [], readyAt: null });
    expect((await asks("PUT", `/api/commitments/${step}/waits/${paint}`)).status).toBe(204);
    expect((await asks("PUT", `/api/commitments/${step}/work`, { workMs: hours(16) })).status).toBe(204);
    const { chain: links } = await read(id);
    expect(links.map((it: { commitment: string; impossible: boolean }) => [it.commitment, it.impossible])).toContainEqual([step, true]);
  });

  test("is never itself by another way, and the way is named", async () => {
    const { step, paint, ready } = await chain();
    expect(await asks("PUT", `/api/commitments/${paint}/waits/${ready}`)).toMatchObject({
      status: 422,
      body: { code: "waits_in_circle", detail: { path: "rendu mercredi → prête jeudi → remontage → rendu mercredi" } },
    });
    expect(await asks("PUT", `/api/commitments/${step}/waits/${step}`)).toMatchObject({ status: 422, body: { code: "waits_on_itself" } });
  });

  test("is of the same case and desk", async () => {
    const { step } = await chain();
    const other = await chain();
    expect(await asks("PUT", `/api/commitments/${step}/waits/${other.paint}`)).toMatchObject({
      status: 422,
      body: { code: "waits_on_unknown" },
    });
    expect((await stranger.asks("PUT", `/api/commitments/${step}/waits/${other.paint}`)).status).toBe(404);
    expect((await stranger.asks("DELETE", `/api/commitments/${step}/waits/${other.paint}`)).status).toBe(404);
  });
});

describe("a slip upstream", () => {
  test("gives dates that hold to all that follows, told in one message and waiting for a yes", async () => {
    const { id, paint, step, ready } = await chain();
    expect((await asks("GET", `/api/cases/${id}/dates`)).body).toEqual({ dates: [] });
    expect((await slips(paint, "2026-11-20T22:00:00Z")).status).toBe(204);
    const { dates } = (await asks("GET", `/api/cases/${id}/dates`)).body as {
      dates: { commitment: string; readyAt: string; dates: string[] }[];
    };
    expect(dates.map((it) => it.commitment)).toEqual([step, ready]);
    for (const it of dates) expect(it.dates.every((at) => at >= it.readyAt)).toBe(true);
    const body = {
      reason: "le vernis n’a pas pris",
      telling: { by: "message", key: key(), text: "On vous avait promis votre auto pour vendredi. Voici la nouvelle date." },
      dates: dates.map((it) => ({ commitment: it.commitment, dueAt: it.dates[0] })),
    };
    expect((await asks("POST", `/api/cases/${id}/dates`, body)).status).toBe(204);
    expect((await asks("POST", `/api/cases/${id}/dates`, body)).status).toBe(204);
    const view = await read(id);
    const of = (one: string) => view.commitments.find((it: { id: string }) => it.id === one);
    expect(of(step)).toMatchObject({ dueAt: dates[0]!.dates[0], internal: true });
    expect(of(ready)).toMatchObject({ dueAt: "2026-11-20T22:00:00.000Z", proposals: [{ dueAt: dates[1]!.dates[0], answer: null }] });
    expect(view.timeline.interactions.filter((it: { direction: string }) => it.direction === "out")).toHaveLength(1);
    // Told and not answered: nothing to tell again, until what comes before it slips once more, or they say no.
    expect((await asks("GET", `/api/cases/${id}/dates`)).body).toEqual({ dates: [] });
    await slips(paint, "2026-12-11T22:00:00Z");
    const again = (await asks("GET", `/api/cases/${id}/dates`)).body.dates;
    expect(again.map((it: { commitment: string }) => it.commitment)).toEqual([step, ready]);
  });

  test("leaves what another organisation is owed out of what the customer is told", async () => {
    const { id, paint, step, ready } = await chain();
    const insurer = (await asks("POST", "/api/third-parties", { name: `Assureur ${count}` })).body.id;
    expect((await asks("PUT", `/api/cases/${id}/organisations/${insurer}`, { role: "insurer" })).status).toBe(204);
    await noted(id, { words: "le rapport", kind: "send", waitsOn: [paint], owedTo: insurer, due: by("2026-11-18T22:00:00Z") });
    await slips(paint, "2026-11-20T22:00:00Z");
    const { dates } = (await asks("GET", `/api/cases/${id}/dates`)).body;
    expect(dates.map((it: { commitment: string }) => it.commitment)).toEqual([step, ready]);
  });

  test("writes nothing to the customer of a step of ours, nor takes what is said to them for its date", async () => {
    const { id, step } = await chain();
    const told = { by: "message", key: key(), text: "Le remontage glisse à mardi." };
    const moved = { dueAt: "2026-11-24T22:00:00Z", reason: "le vernis n’a pas pris", telling: told };
    expect(await asks("POST", `/api/commitments/${step}/moves`, moved)).toMatchObject({ status: 422, body: { code: "not_the_customers" } });
    const call = await noted(id, {
      words: "rappeler le peintre",
      kind: "call_back",
      due: { kind: "vague", words: "bientôt" },
      internal: true,
    });
    const said = { key: key(), text: "Je vous rappelle mercredi avant 16 h.", promises: [] };
    expect((await asks("POST", `/api/cases/${id}/messages`, said)).status).toBe(200);
    const { commitments, timeline } = await read(id);
    expect(timeline.interactions.filter((it: { direction: string }) => it.direction === "out")).toHaveLength(1);
    expect(commitments.filter((it: { kind: string }) => it.kind === "call_back")).toMatchObject([
      { id: call, conventional: true, internal: true },
      { conventional: false },
    ]);
  });

  test("is no word to the customer where only a step of ours moves", async () => {
    const { id, paint, step } = await chain();
    await slips(paint, "2026-11-19T22:00:00Z");
    const card = (await read(id)).answerCard;
    expect(JSON.stringify([card.impossible, card.late, card.next, card.lastSaid])).not.toContain(step);
  });

  test("leaves nothing done when one of the dates cannot be", async () => {
    const { id, paint, ready } = await chain();
    await slips(paint, "2026-11-20T22:00:00Z");
    const dates = [
      { commitment: ready, dueAt: "2026-11-27T22:00:00Z" },
      { commitment: key(), dueAt: "2026-11-27T22:00:00Z" },
    ];
    const body = { reason: "vernis", telling: { by: "call", words: "On a parlé." }, dates };
    expect((await asks("POST", `/api/cases/${id}/dates`, body)).body).toMatchObject({ code: "no_such_commitment" });
    expect((await read(id)).commitments.every((it: { proposals?: unknown[] }) => !it.proposals?.length)).toBe(true);
  });
});
