import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCorpora } from "../../bench/reader/labelled.ts";
import { local, localDate } from "../../src/core/time.ts";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((it) => it.isDirectory());

describe.each(folders.map(({ name }) => name))("labelled messages: %s", async (name) => {
  const corpora = await readCorpora(join(import.meta.dirname, name));
  const outbound = corpora.flatMap((it) => it.outbound);

  test("no id stands for two messages", () => {
    const ids = corpora.flatMap((it) => [...it.outbound, ...it.inbound]).map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("every span is in its text", () => {
    const wrong = outbound.filter(({ text, promises }) => promises.some(({ span }) => !text.includes(span)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("every due has the bounds of its kind, in order, and not before it was said", () => {
    const wrong = outbound.filter(({ context: { sentAt, timeZone }, promises }) => {
      const { hour, minute } = local(sentAt, timeZone);
      const said = `${localDate(sentAt, timeZone)}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      return promises.some(({ due: { kind, notBefore, by } }) => {
        const bounded = { exact: !notBefore && by, window: notBefore && by, vague: !notBefore, none: !notBefore && !by }[kind];
        return !bounded || (by && by < said) || (by && notBefore && by < notBefore);
      });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
