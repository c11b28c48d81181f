import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { Language } from "../../../core/due.ts";
import type { ReadCommitment } from "../../../reader/reading.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** The words are read once the hand rests this long. */
const REST_MS = 300;

/** The promises in the text, read here in the browser; those whose words have changed since are left out until read again. */
export function useReading(text: string, language: Language | undefined): readonly ReadCommitment[] {
  const { session, calendar } = useDesk();
  const now = useNow();
  const [rested] = useDebouncedValue(text, REST_MS);
  const [found, setFound] = useState<readonly ReadCommitment[]>([]);
  const { timeZone, country, region } = session.desk;
  useEffect(() => {
    let current = true;
    void import("../../../reader/read.ts").then(({ read }) => {
      if (current) setFound(read(rested, { sentAt: now, timeZone, region: region ? `${country}-${region}` : country, calendar, language }).commitments);
    });
    return () => {
      current = false;
    };
  }, [rested, now, timeZone, country, region, calendar, language]);
  return found.filter(({ words, start, end }) => text.slice(start, end) === words);
}
