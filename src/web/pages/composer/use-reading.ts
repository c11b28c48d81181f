import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../../core/due.ts";
import type { Close } from "../../../reader/reading.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { Found } from "./draft-promises.ts";
import { readerFor } from "./reader-for.ts";
import { standing } from "./standing.ts";

/** The words are read once the hand rests this long. */
const REST_MS = 300;

interface Reading {
  /** Those whose words have changed since are left out until read again. */
  found: readonly Found[];
  /** Acts told as done, likewise. */
  closes: readonly Close[];
  /** The language it is written in, whatever the customer's; null until read. */
  language: Language | null;
  /** The whole text was read as it stands: what was not found is not there. */
  whole: boolean;
}

/** The promises in the text, read here in the browser; and those of `marks`, words that the person marked as one. */
export function useReading(text: string, marks: readonly string[]): Reading {
  const { session, calendar } = useDesk();
  const now = useNow();
  const [rested] = useDebouncedValue(text, REST_MS);
  const [done, setDone] = useState<Omit<Reading, "whole"> & { text: string }>({ text: "", language: null, found: [], closes: [] });
  const { timeZone, country, region } = session.desk;
  useEffect(() => {
    if (isBlank(rested)) return;
    let current = true;
    // without a network the reader cannot be fetched: nothing is shown as read, and the server reads on sending
    const reader = readerFor(rested).catch(() => null);
    void reader.then((it) => {
      if (!current || !it) return;
      const { tongue, readIn, readMarked } = it;
      const context = { sentAt: now, timeZone, region: region ? `${country}-${region}` : country, calendar };
      const { language, commitments, closes } = readIn(tongue, rested, context);
      const marked = marks.flatMap((words): Found[] => {
        const start = rested.indexOf(words);
        const end = start + words.length;
        const read = start < 0 || commitments.some((it) => it.start < end && start < it.end);
        return read ? [] : [{ ...readMarked(tongue, rested, [start, end], context), marked: true }];
      });
      setDone({ text: rested, language, found: [...commitments, ...marked].sort((a, b) => a.start - b.start), closes });
    });
    return () => {
      current = false;
    };
  }, [rested, marks, now, timeZone, country, region, calendar]);
  return {
    found: useMemo(() => standing(done.found, done.text, text), [done, text]),
    closes: useMemo(() => standing(done.closes, done.text, text), [done, text]),
    language: done.language,
    whole: isBlank(text) || done.text === text,
  };
}

/** No language is fetched for it: it is not known yet which. */
const isBlank = (text: string): boolean => text.trim() === "";
