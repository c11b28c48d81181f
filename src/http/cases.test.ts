import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { clock, team } = await testApp(await freshDatabase());
const { person: sophie, manager: genevieve } = await team();
const { asks } = sophie;
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));
const tomorrow = "2026-11-18T15:00:00.000Z";
const promise = {
  words: "je vous rappelle",
  kind: "call_back",
  promiser: { role: "person", id: sophie.id },
  due: { kind: "exact", by: tomorrow, words: "demain" },
};
const message = { by: "message", text: "La pièce est en retard : ce sera jeudi à 10 h." };

let count = 0;
const opened = async (): Promise<string> => {
  const customer = { name: "Jeff", email: `jeff${++count}@example.com`, phone: "418 555-0101", language: "fr" };
  return (
    await asks("POST", "/api/cases", { key: key(), customer, subject: "Aile avant", door: "counter", words: "Mon aile est-elle prête ?" })
  ).body.id;
};
const read = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body;
const promised = async (more: object = {}) => {
  const id = await opened();
  expect((await asks("POST", `/api/cases/${id}/commitments`, { key: key(), ...promise, ...more })).status).toBe(204);
  return { id, commitment: (await read(id)).commitments[0] };
};

describe("a message", () => {
  test("sent twice with one key is one message, and what it promises is followed", async () => {
    const id = await opened();
    const body = { key: key(), text: "Bonjour Jeff. Je vous rappelle demain avant 15 h.", promises: [] };
    const [first, second] = [await asks("POST", `/api/cases/${id}/messages`, body), await asks("POST", `/api/cases/${id}/messages`, body)];
    expect(first).toMatchObject({ status: 200, body: { delivery: "waiting" } });
    expect(second.body.interaction).toBe(first.body.interaction);
    const view = await read(id);
    expect(view.timeline.interactions.filter((it: { direction: string }) => it.direction === "out")).toHaveLength(1);
    expect(view.commitments).toMatchObject([{ status: "open", kind: "call_back", dueAt: "2026-11-18T20:00:00.000Z" }]);
  });

  test("two clicks at once are one message", async () => {
    const id = await opened();
    const body = { key: key(), text: "Bonjour Jeff.", promises: [] };
    const answers = await Promise.all([1, 2, 3].map(() => asks("POST", `/api/cases/${id}/messages`, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((it) => it.body.interaction)).size).toBe(1);
  });

  test("is taken back once", async () => {
    const id = await opened();
    const sent = await asks("POST", `/api/cases/${id}/messages`, { key: key(), text: "Je vous rappelle demain avant 15 h.", promises: [] });
    const path = `/api/interactions/${sent.body.interaction}/cancellation`;
    expect((await asks("PUT", path)).status).toBe(204);
    expect(await asks("PUT", path)).toMatchObject({ status: 409, body: { code: "already_left" } });
    expect((await read(id)).commitments.filter((it: { status: string }) => it.status === "open")).toEqual([]);
  });

  test("whose promises are not in its words is refused", async () => {
    const answer = await asks("POST", `/api/cases/${await opened()}/messages`, {
      key: key(),
      text: "Bonjour",
      promises: [{ ...promise, decision: "track" }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "words_not_in_text" } });
  });

  test("that promises without end is refused whole, and soon (a denial of service)", async () => {
    const id = await opened();
    const draft = {
      words: "z",
      kind: "call_back",
      promiser: { role: "person", id: sophie.id },
      due: { kind: "vague", words: "bientôt" },
      decision: "dismiss",
    };
    const text = "z".repeat(20_000) + " Je vous rappelle demain à 10 h.".repeat(2_000);
    const answer = await asks("POST", `/api/cases/${id}/messages`, { key: key(), text, promises: Array(50).fill(draft) });
    expect(answer).toMatchObject({ status: 422, body: { code: "too_many_promises" } });
    expect((await read(id)).commitments).toEqual([]);
  });

  test("to a customer without an address is refused", async () => {
    const customer = { name: "Ana", email: null, phone: "418 555-0102", language: "fr" };
    const { body } = await asks("POST", "/api/cases", { key: key(), customer, subject: "Porte", door: "phone", words: "" });
    expect(await asks("POST", `/api/cases/${body.id}/messages`, { key: key(), text: "Bonjour", promises: [] })).toMatchObject({
      status: 422,
      body: { code: "no_address" },
    });
  });
});

describe("a gesture sent twice with one key happens once:", () => {
  const twice = async (path: string, body: object) =>
    [await asks("POST", path, body), await asks("POST", path, body)].map(({ status }) => status);
  const one = key();

  test("a call, with what it promises", async () => {
    const id = await opened();
    const body = { key: one, direction: "in", words: "Je vous rappelle demain avant 15 h.", chasing: true, promises: [] };
    expect(await twice(`/api/cases/${id}/calls`, body)).toEqual([204, 204]);
    const view = await read(id);
    expect(view.timeline.interactions.filter((it: { direction: string; door: string }) => it.door === "phone")).toMatchObject([
      { id: one },
    ]);
    expect(view.chases).toHaveLength(1);
    expect(view.commitments).toHaveLength(1);
  });

  test("a note", async () => {
    const id = await opened();
    expect(await twice(`/api/cases/${id}/notes`, { key: key(), text: "Clés au comptoir" })).toEqual([204, 204]);
    expect((await read(id)).timeline.interactions.filter((it: { direction: string }) => it.direction === "note")).toHaveLength(1);
  });

  test("a promise noted by hand, even once it was kept", async () => {
    const { id, commitment } = await promised({ key: key() });
    await asks("PUT", `/api/commitments/${commitment.id}/keeping`, { evidence: "appelé" });
    expect((await asks("POST", `/api/cases/${id}/commitments`, { ...promise, key: commitment.id })).status).toBe(204);
    expect((await read(id)).commitments).toMatchObject([{ id: commitment.id, status: "kept" }]);
  });

  test("a case, and several at once", async () => {
    const body = {
      key: key().toUpperCase(),
      customer: { name: "Ana", email: null, phone: null, language: "fr" },
      subject: "Porte",
      door: "phone",
      words: "Ma porte ferme mal.",
    };
    const answers = await Promise.all([1, 2, 3].map(() => asks("POST", "/api/cases", body)));
    expect(answers).toMatchObject(answers.map(() => ({ status: 201, body: { id: body.key.toLowerCase() } })));
    expect((await read(body.key)).timeline.interactions).toHaveLength(1);
  });

  test("on another case, that key is refused", async () => {
    const [other, { commitment }] = [await opened(), await promised()];
    const elsewhere = { status: 409, body: { code: "key_used_elsewhere" } };
    expect(await asks("POST", `/api/cases/${other}/notes`, { key: one, text: "Clés" })).toMatchObject(elsewhere);
    expect(await asks("POST", `/api/cases/${other}/commitments`, { ...promise, key: commitment.id })).toMatchObject(elsewhere);
    expect((await read(other)).commitments).toEqual([]);
  });

  test.each([
    ["a message", "messages", () => ({ text: "Bonjour", promises: [] }), 200],
    ["a note", "notes", () => ({ text: "Clés" }), 204],
    ["a call", "calls", () => ({ direction: "out", words: "Dit", chasing: false, promises: [] }), 204],
    ["a promise", "commitments", () => promise, 204],
    ["a question", "questions", () => ({ words: "Trop long", interaction: null }), 204],
  ])("%s on two cases at once happens on one, and the other says so", async (_, path, body, done) => {
    for (const _ of [1, 2, 3]) {
      const [cases, both] = [[await opened(), await opened()], { ...body(), key: key() }];
      const answers = await Promise.all(cases.map((id) => asks("POST", `/api/cases/${id}/${path}`, both)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([done, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe("key_used_elsewhere");
    }
  });

  test("another desk's key is its own", async () => {
    const { person: stranger } = await team();
    const body = {
      key: key(),
      customer: { name: "Ana", email: null, phone: null, language: "fr" },
      subject: "Porte",
      door: "phone",
      words: "",
    };
    expect([
      (await asks("POST", "/api/cases", body)).status,
      (await stranger.asks("POST", "/api/cases", { ...body, subject: "Toit" })).status,
    ]).toEqual([201, 201]);
    expect([(await read(body.key)).subject, (await stranger.asks("GET", `/api/cases/${body.key}`)).body.subject]).toEqual([
      "Porte",
      "Toit",
    ]);
  });
});

describe("a promise", () => {
  test("is kept by the one who made it, with how it is known", async () => {
    const { id, commitment } = await promised();
    const path = `/api/commitments/${commitment.id}/keeping`;
    expect(await asks("PUT", path, { evidence: " " })).toMatchObject({ status: 400, body: { errors: [{ field: "evidence" }] } });
    expect(await genevieve.asks("PUT", path, { evidence: "appelé" })).toMatchObject({ status: 403, body: { code: "not_the_promiser" } });
    expect((await asks("PUT", path, { evidence: "appelé à 10 h 20" })).status).toBe(204);
    expect((await read(id)).commitments[0]).toMatchObject({
      status: "kept",
      evidence: "appelé à 10 h 20",
      keptBy: { role: "person", id: sophie.id },
    });
    expect(await asks("PUT", path, { evidence: "encore" })).toMatchObject({
      status: 409,
      body: { code: "commitment_not_owed", detail: { status: "kept" } },
    });
  });

  test("is proposed another date with the customer told in the same gesture, and moves with their yes", async () => {
    const { id, commitment } = await promised();
    const path = `/api/commitments/${commitment.id}/moves`;
    const move = { dueAt: "2026-11-19T15:00:00Z", reason: "pièce en retard" };
    expect(await asks("POST", path, { ...move, telling: null })).toMatchObject({ status: 422, body: { code: "customer_not_told" } });
    expect((await asks("POST", path, { ...move, telling: { ...message, key: key() } })).status).toBe(204);
    const told = await read(id);
    expect(told.commitments[0]).toMatchObject({
      dueAt: commitment.dueAt,
      level: 0,
      proposed: "waiting",
      proposals: [{ dueAt: "2026-11-19T15:00:00.000Z", reason: "pièce en retard", answer: null }],
    });
    const yes = { key: key(), dueAt: move.dueAt, answer: { agreed: true, words: "C’est correct." }, by: "call" };
    expect((await asks("PUT", `/api/commitments/${commitment.id}/proposal`, yes)).status).toBe(204);
    const view = await read(id);
    expect(view.commitments[0]).toMatchObject({
      status: "open",
      dueAt: "2026-11-19T15:00:00.000Z",
      level: 1,
      proposed: null,
      dates: [{}, { reason: "pièce en retard" }],
      proposals: [{ answer: { agreed: true, words: "C’est correct." } }],
    });
    expect(view.timeline.interactions).toContainEqual(
      expect.objectContaining({ direction: "out", body: expect.stringContaining("jeudi à 10 h") }),
    );
  });

  test("moves at once where the customer agrees as they are told; their no leaves the date and comes back to its person", async () => {
    const { id, commitment } = await promised();
    const path = `/api/commitments/${commitment.id}/moves`;
    const telling = { by: "call", words: "Ce sera jeudi à 10 h." };
    const no = {
      dueAt: "2026-11-19T15:00:00Z",
      reason: "pièce en retard",
      telling,
      answer: { agreed: false, words: "Je suis parti jeudi." },
    };
    expect((await asks("POST", path, no)).status).toBe(204);
    const refused = await read(id);
    expect(refused.commitments[0]).toMatchObject({ dueAt: commitment.dueAt, level: 0, proposed: "refused" });
    expect(refused.findings).toContainEqual(expect.objectContaining({ guard: "date_refused", about: commitment.id }));
    const yes = { ...no, dueAt: "2026-11-20T15:00:00Z", answer: { agreed: true, words: "" } };
    expect((await asks("POST", path, yes)).status).toBe(204);
    expect((await read(id)).commitments[0]).toMatchObject({ dueAt: "2026-11-20T15:00:00.000Z", level: 1, proposed: null });
  });

  test("an answer is to the date proposed, and in a message nobody has answered yet", async () => {
    const { commitment } = await promised();
    const answer = { key: key(), dueAt: "2026-11-19T15:00:00Z", answer: { agreed: true, words: "" }, by: "call" };
    expect(await asks("PUT", `/api/commitments/${commitment.id}/proposal`, answer)).toMatchObject({
      status: 409,
      body: { code: "not_proposed" },
    });
    const move = {
      dueAt: "2026-11-19T15:00:00Z",
      reason: "pièce",
      telling: { ...message, key: key() },
      answer: { agreed: true, words: "" },
    };
    expect(await asks("POST", `/api/commitments/${commitment.id}/moves`, move)).toMatchObject({
      status: 400,
      body: { errors: [{ field: "answer" }] },
    });
  });

  test("moved twice with one key moves once: nothing is sent twice, nothing fails", async () => {
    const { id, commitment } = await promised();
    const body = { dueAt: "2026-11-19T15:00:00Z", reason: "pièce en retard", telling: { ...message, key: key() } };
    const answers = [
      await asks("POST", `/api/commitments/${commitment.id}/moves`, body),
      await asks("POST", `/api/commitments/${commitment.id}/moves`, body),
    ];
    expect(answers.every(({ status }) => status < 500)).toBe(true);
    const view = await read(id);
    expect(view.commitments[0].proposals).toHaveLength(1);
    expect(view.timeline.interactions.filter((it: { direction: string }) => it.direction === "out")).toHaveLength(1);
  });

  test("is handed over when the other says yes", async () => {
    const { id, commitment } = await promised();
    expect((await asks("POST", `/api/commitments/${commitment.id}/handovers`, { to: genevieve.id, note: "en congé" })).status).toBe(204);
    expect(await asks("PUT", `/api/commitments/${commitment.id}/handover`, { answer: "accept" })).toMatchObject({
      status: 403,
      body: { code: "handover_not_to_you" },
    });
    expect((await genevieve.asks("GET", "/api/today")).body.toAnswer).toMatchObject([
      { why: "handover", commitment: { id: commitment.id } },
    ]);
    expect((await genevieve.asks("PUT", `/api/commitments/${commitment.id}/handover`, { answer: "accept" })).status).toBe(204);
    expect((await read(id)).commitments[0].promiser).toEqual({ role: "person", id: genevieve.id });
  });

  test("made for a colleague of another desk is refused", async () => {
    const other = (await team()).person.id;
    const id = await opened();
    expect(
      await asks("POST", `/api/cases/${id}/commitments`, { key: key(), ...promise, promiser: { role: "person", id: other } }),
    ).toMatchObject({ status: 422, body: { code: "unknown_person" } });
    expect(await asks("PUT", `/api/cases/${id}/owner`, { owner: other, reason: "congé" })).toMatchObject({
      status: 422,
      body: { code: "unknown_person" },
    });
  });

  test("made for a third party of another desk is refused", async () => {
    const { person: stranger } = await team();
    const theirs = (await stranger.asks("POST", "/api/third-parties", { name: "Leur fournisseur" })).body.id;
    const ours = (await asks("POST", "/api/third-parties", { name: "Notre fournisseur" })).body.id;
    const id = await opened();
    const by = (it: string) =>
      asks("POST", `/api/cases/${id}/commitments`, { key: key(), ...promise, promiser: { role: "third_party", id: it } });
    expect((await by(theirs)).status).toBe(422);
    expect((await by(ours)).status).toBe(204);
  });

  test("that waits on another case's promise is refused", async () => {
    const { commitment } = await promised();
    const answer = await asks("POST", `/api/cases/${await opened()}/commitments`, { key: key(), ...promise, waitsOn: [commitment.id] });
    expect(answer).toMatchObject({ status: 422, body: { code: "waits_on_unknown" } });
  });
});

describe("a case", () => {
  test("does not close while something is owed, then closes on the customer's words", async () => {
    const { id, commitment } = await promised();
    const settle = () => asks("PUT", `/api/cases/${id}/settlement`, { words: "C’est parfait, merci" });
    expect(await settle()).toMatchObject({ status: 409, body: { code: "commitments_open", detail: { count: 1 } } });
    await asks("PUT", `/api/commitments/${commitment.id}/keeping`, { evidence: "appelé" });
    expect((await settle()).status).toBe(204);
    expect((await read(id)).status).toBe("closed");
  });

  test("is told in pages, each message once", async () => {
    const id = await opened();
    for (let i = 0; i < 60; i++) await asks("POST", `/api/cases/${id}/notes`, { key: key(), text: `note ${i}` });
    const first = (await read(id)).timeline;
    const second = (await asks("GET", `/api/cases/${id}/timeline?before=${encodeURIComponent(first.before)}`)).body;
    const bodies = [...first.interactions, ...second.interactions].map((it: { body: string }) => it.body);
    expect(new Set(bodies).size).toBe(61);
    expect(second.before).toBeNull();
  });

  test("the inbox goes page by page, each case once", async () => {
    for (let i = 0; i < 60; i++) await opened();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { body }: { body: { rows: { case: { id: string } }[]; after: string | null } } = await asks(
        "GET",
        `/api/inbox${after ? `?after=${encodeURIComponent(after)}` : ""}`,
      );
      seen.push(...body.rows.map((row) => row.case.id));
      after = body.after;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(60);
  });
});

test("Today shows what is late once its time has passed, whether or not a worker looked", async () => {
  const { id } = await promised();
  clock.set("2026-11-18T10:30:00-05:00");
  await asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "en retard" });
  const { promises } = (await asks("GET", "/api/today")).body;
  expect(promises.find((it: { case: { id: string } }) => it.case.id === id)).toMatchObject({
    commitment: { status: "broken" },
    findings: [{ guard: "broken" }],
  });
  expect((await asks("GET", "/api/counts")).body).toMatchObject({ late: true });
});

test("a silence that was too long under the old policy stays so under a patient one; another is measured by that one", async () => {
  const id = await opened();
  const other = await opened();
  const { body: policy } = await genevieve.asks("GET", "/api/settings/policy");
  clock.set("2026-11-25T10:00:00-05:00");
  await genevieve.asks("PUT", "/api/settings/policy", { ...policy, silenceMax: 100 * 3_600_000, answerMax: 100 * 3_600_000 });
  expect((await read(id)).findings).toContainEqual(expect.objectContaining({ guard: "silent", since: "2026-11-18T15:30:00.000Z" }));
  await asks("POST", `/api/cases/${other}/calls`, { key: key(), direction: "out", words: "", chasing: false, promises: [] });
  clock.set("2026-12-02T10:00:00-05:00");
  await genevieve.asks("PUT", "/api/settings/policy", policy);
  expect((await read(other)).findings.filter((it: { guard: string }) => it.guard === "silent")).toEqual([]);
});
