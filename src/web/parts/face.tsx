/** A person's initials; customers have none. */
export function Face({ name }: { name: string }) {
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0]!);
  return (
    <span className="face" aria-hidden>
      {(initials[0] ?? "") + (initials.length > 1 ? initials.at(-1)! : "")}
    </span>
  );
}
