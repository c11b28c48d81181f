import { describe, expect, test } from "vitest";
import { EVIDENCE_WORDS } from "../desk/words/evidence.ts";
import { askText, unusableText } from "./evidence-message.ts";

const to = { name: "Jeff", subject: "Subaru", link: true };
const rear = { name: "Arrière", picture: "rear", because: null } as const;
const other = { name: "L’intérieur", picture: "other", because: null } as const;

describe.each(["fr", "en"] as const)("in %s", (language) => {
  const drafts = EVIDENCE_WORDS[language](to);

  test("a request names each, and says why one that came is wanted again", () => {
    const text = askText(drafts, [rear, { ...other, because: "Trop sombre ($&)." }]);
    expect(text).toContain("- Arrière\n- L’intérieur");
    expect(text).toContain("Trop sombre ($&).");
    expect(text).not.toMatch(/[{}]/);
  });

  test("drawings are spoken of where there are any, as one or as several", () => {
    expect(askText(drafts, [rear, other])).toContain(drafts.drawings.one);
    expect(askText(drafts, [rear, rear])).toContain(drafts.drawings.other);
    expect(askText(drafts, [other])).not.toMatch(/dessin|drawing/);
    expect(unusableText(drafts, rear, "Floue.")).toContain(drafts.drawings.one);
    expect(unusableText(drafts, other, "Floue.")).not.toMatch(/dessin|drawing/);
  });

  test("what is of no use is told with its reason in words, as it was written", () => {
    const text = unusableText(drafts, rear, "On ne voit {item} que la porte.");
    expect(text).toContain("\n\nOn ne voit {item} que la porte.\n\n");
  });
});
