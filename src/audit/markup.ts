/** HTML that is safe to put in a page. Everything else is escaped when it goes in. */
export interface Markup {
  readonly html: string;
}

export type Content = string | number | Markup | readonly Content[] | null;

/** Text with HTML around it; every value is escaped unless it is Markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { html: parts.map((part, i) => part + render(values[i] ?? null)).join("") };
}

/** For text that this program wrote itself: style sheets. */
export const trusted = (text: string): Markup => ({ html: text });

function render(value: Content): string {
  if (value === null) return "";
  if (typeof value === "object") return "html" in value ? value.html : value.map(render).join("");
  return escape(String(value));
}

/** Control characters and marks that turn text around have no place in a page made from strangers' mail. */
const HOSTILE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escape = (text: string): string => text.replace(HOSTILE, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
