/** What one calls a customer: the name between guillemets, else the first name; a title or a household keeps its whole name. */
export function shortName(name: string): string {
  const nick = /[«“"]\s*([^»”"]+?)\s*[»”"]/.exec(name)?.[1];
  if (nick) return nick;
  const [first, ...rest] = name.trim().split(/\s+/);
  const stands = rest.length > 0 && rest.length < 4 && !WHOLE.test(first!) && !name.includes(",") && !name.includes("@");
  return stands ? first! : name.trim();
}

/** What comes before the first space: how people of the desk are called. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0]!;

const WHOLE = /^(?:m\.?|mme|mlle|mr\.?|mrs\.?|ms\.?|dr\.?|famille|family|the|les|la|le|assurances?|syndicat|ville|groupe|garage)$/i;
