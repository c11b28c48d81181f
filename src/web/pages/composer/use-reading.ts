import { useEffect, useMemo, useRef, useState } from "react";
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
  const [done, setDone] = useState<Omit<Reading, "whole"> & { text: string }>({ text: "", language: null, found: [], closes: [] });
  /** The text read last: what was marked in it is read at once. */
  const read = useRef("");
  const { timeZone, country, region } = session.desk;
  useEffect(() => {
    if (isBlank(text)) return;
    let current = true;
    const look = async () => {
      // without a network the reader cannot be fetched: nothing is shown as read, and the server reads on sending
      const reader = await readerFor(text).catch(() => null);
      if (!current || !reader) return;
      const context = { sentAt: now, timeZone, region: region ? `${country}-${region}` : country, calendar };
      const { language, commitments, closes } = reader.read(context);
      const marked = marks.flatMap((words): Found[] => {
        const start = text.indexOf(words);
        const end = start + words.length;
        const isRead = start < 0 || commitments.some((it) => it.start < end && start < it.end);
        return isRead ? [] : [{ ...reader.readMarked([start, end], context), marked: true }];
      });
      read.current = text;
      const found = [...commitments, ...marked].sort((a, b) => a.start - b.start);
      setDone({ text, language, found, closes });
    };
    const timer = setTimeout(() => void look(), read.current === text ? 0 : REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, marks, now, timeZone, country, region, calendar]);
  return {
    found: useMemo(() => standing(done.found, done.text, text), [done, text]),
    closes: useMemo(() => standing(done.closes, done.text, text), [done, text]),
    language: done.language,
    whole: isBlank(text) || done.text === text,
  };
}

/** No language is fetched for it: it is not known yet which. */
const isBlank = (text: string): boolean => text.trim() === "";
