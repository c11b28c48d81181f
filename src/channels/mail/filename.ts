const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const LENGTH_MAX = 150;

/**
 * A name fit to show and to offer for download, never a path: folders, invisible and direction-changing characters,
 * and leading dots are gone, in that order, so that nothing hides behind a character removed later (CVE-2026-28289).
 */
export function safeFilename(name: string | null): string | null {
  const visible = (name ?? "").normalize("NFC").replace(UNSEEN, "");
  const last = visible
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (last === "") return null;
  if (last.length <= LENGTH_MAX) return last;
  const extension = /\.[^.]{1,10}$/.exec(last)?.[0] ?? "";
  return last.slice(0, LENGTH_MAX - extension.length).replace(/\p{Cs}$/u, "") + extension;
}
