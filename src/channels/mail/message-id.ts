/** Longer ones are not Message-IDs but abuse; database keys have an end too. */
const LENGTH_MAX = 500;
const REFERENCES_MAX = 200;

/** Trimmed, unbracketed, domain in lower case; null when the header holds none (RFC 5322 §3.6.4). */
export function normaliseMessageId(value: string | null | undefined): string | null {
  const inside = /<([^<>]*)>/.exec(value ?? "")?.[1] ?? (value ?? "").trim().split(/\s/)[0]!;
  const id = inside.replace(/[\s\x00-\x1f\x7f<>]/g, "");
  if (id === "" || id.length > LENGTH_MAX) return null;
  const at = id.lastIndexOf("@");
  return at < 0 ? id : id.slice(0, at) + id.slice(at).toLowerCase();
}

/** All the ids of a References or In-Reply-To header, oldest first, each once; the newest are kept when there are too many. */
export function messageIds(value: string | null | undefined): string[] {
  const found = /<[^<>]*>/.test(value ?? "")
    ? (value!.match(/<[^<>]*>/g) ?? [])
    : (value ?? "").split(/[\s,]+/).filter((word) => word.includes("@"));
  const ids = found.map(normaliseMessageId).filter((id) => id !== null);
  return [...new Set(ids)].slice(-REFERENCES_MAX);
}
