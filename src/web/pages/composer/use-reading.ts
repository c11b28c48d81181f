import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../../core/due.ts";
import type { ReadCommitment } from "../../../reader/reading.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** The words are read once the hand rests this long. */
const REST_MS = 300;

interface Reading {
  /** Those whose words have changed since are left out until read again. */
  found: readonly ReadCommitment[];
  /** The language it is written in, whatever the customer's; null until read. */
  language: Language | null;
  /** The whole text was read as it stands: what was not found is not there. */
  whole: boolean;
}

/** The promises in the text, read here in the browser. */
export function useReading(text: string): Reading {
  const { session, calendar } = useDesk();
  const now = useNow();
  const [rested] = useDebouncedValue(text, REST_MS);
  const [done, setDone] = useState<{ text: string; language: Language | null; found: readonly ReadCommitment[] }>({
    text: "",
    language: null,
    found: [],
  });
  const { timeZone, country, region } = session.desk;
  useEffect(() => {
    let current = true;
    void import("../../../reader/read.ts").then(({ read }) => {
      if (!current) return;
      const { language, commitments } = read(rested, {
        sentAt: now,
        timeZone,
        region: region ? `${country}-${region}` : country,
        calendar,
      });
      setDone({ text: rested, language, found: commitments });
    });
    return () => {
      current = false;
    };
  }, [rested, now, timeZone, country, region, calendar]);
  const found = useMemo(() => done.found.filter(({ words, start, end }) => text.slice(start, end) === words), [done, text]);
  return { found, language: done.language, whole: done.text === text };
}
