import type { TFunction } from "i18next";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { atTime, type Instant, type TimeZone } from "../../../../core/time.ts";
import { capital, type Format } from "../../../../core/format.ts";
import type { Desk } from "../../../session.tsx";
import { unbroken } from "../../../../core/typeset.ts";
import type { ChainSentence, Closed } from "./chain-sentence.ts";

interface Saying extends Pick<Desk, "nameOf"> {
  t: TFunction;
  format: Format;
  now: Instant;
  customer: string;
  zone: TimeZone;
}

/** The sentence under the picture, as a person could say it aloud; null where there is nothing true to say. */
export function sentenceWords(said: ChainSentence, { t, format, nameOf, now, customer, zone }: Saying): string | null {
  const quote = ({ words }: CommitmentView) => unbroken(words.replace(/[.\s]+$/u, ""));
  switch (said.says) {
    case "passed_on":
      return t("dossier.chain.passedOn", {
        count: said.theirDays,
        days: capital(daysWords(said.theirDays, t)),
        who: nameOf(said.cause.promise.promiser) ?? t("case.someone"),
        ours: daysWords(said.ourDays, t),
        customer,
        why: whyWords(said.closed, { t, format, zone }),
      });
    case "later":
      return t("dossier.chain.later", {
        days: capital(daysWords(said.days, t)),
        customer,
        why: whyWords(said.closed, { t, format, zone }),
      });
    case "late":
      return t("dossier.chain.late", {
        words: quote(said.end.promise),
        when: format.said(said.end.promisedAt ?? said.end.nowAt!, now),
      });
    case "impossible":
      return t("dossier.chain.impossible", { words: quote(said.end.promise), when: format.said(said.end.nowAt!, now) });
    case "holds":
      return t("dossier.chain.holds", { when: format.said(said.end.nowAt!, now) });
    case "undated":
      return t("dossier.chain.undatedAll");
  }
}

function daysWords(count: number, t: TFunction): string {
  const number = count <= 10 ? t(`numbers.n${count as 1}`) : String(count);
  return t("dossier.days.of", { count, number });
}

/** « : vendredi 27 novembre fermé, puis la fin de semaine »; nothing where no closed day came between. */
function whyWords(closed: readonly Closed[], { t, format, zone }: Pick<Saying, "t" | "format" | "zone">): string {
  const said = closed.map((it) =>
    it.kind === "weekend" ? t("dossier.chain.weekend") : t("dossier.chain.closedDay", { day: format.longDay(atTime(it.day, 720, zone)) }),
  );
  return said.length === 0 ? "" : t("dossier.chain.why", { closed: said.join(t("dossier.chain.then")) });
}
