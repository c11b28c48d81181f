import { expect, test } from "vitest";
import type { DraftView } from "../../../contract/drafts.ts";
import { beginning, bodyOf, nothingWritten, writingOf } from "./draft-views.ts";

const kept = (text: string, version: number): DraftView => ({
  person: "me",
  mode: "email",
  text,
  html: null,
  cc: [],
  bcc: [],
  files: [],
  choices: {},
  seen: null,
  version,
  at: "2026-11-24T10:00:00Z",
  leaveAt: null,
  heldBack: null,
});
const unsaved = (text: string, version: number | null) => ({ writing: { ...nothingWritten(null), text }, version });

test("what only the server has is begun with", () => {
  expect(beginning(null, kept("Bonjour", 3), null)).toMatchObject({
    writing: { text: "Bonjour" },
    version: 3,
    dirty: false,
    parted: false,
  });
});

test("what this machine wrote over the version that stands is newer, and is to be saved", () => {
  expect(beginning(unsaved("Bonjour Jeff", 3), kept("Bonjour", 3), null)).toMatchObject({
    writing: { text: "Bonjour Jeff" },
    version: 3,
    dirty: true,
    parted: false,
  });
  expect(beginning(unsaved("Bonjour", null), undefined, null)).toMatchObject({ version: null, dirty: true, parted: false });
});

test("over another version, or one that is gone, neither wins by itself", () => {
  expect(beginning(unsaved("D’ici", 3), kept("D’ailleurs", 4), null)).toMatchObject({
    writing: { text: "D’ici" },
    dirty: false,
    parted: true,
  });
  expect(beginning(unsaved("D’ici", 3), undefined, null)).toMatchObject({ dirty: false, parted: true });
});

test("the same words parted from nothing", () => {
  expect(beginning(unsaved("Bonjour", 3), kept("Bonjour", 4), null)).toMatchObject({ version: 4, dirty: false, parted: false });
});

test("what the page keeps beside the words comes back with them", () => {
  const writing = {
    ...nothingWritten("seen"),
    text: "Demain",
    files: [{ id: "f", name: "photo.png", type: "image/png", size: 3 }],
    mentions: ["p"],
    held: { choices: [["0:Demain", { decision: "track" }]], marks: ["Demain"] } as const,
  };
  const { version, ...body } = bodyOf({ writing, version: null });
  expect(version).toBeNull();
  expect(writingOf({ ...kept("", 1), ...JSON.parse(JSON.stringify(body)) })).toEqual(writing);
});
