/** The form as a mail shows it: lines that follow each other are one paragraph, an empty line parts two. */
export function mailHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const parent of [body, ...body.querySelectorAll("blockquote, li")]) joinLines(parent);
  return body.innerHTML;
}

function joinLines(parent: Element): void {
  let open: Element | null = null;
  for (const child of parent.querySelectorAll(":scope > *")) {
    if (child.tagName !== "P") open = null;
    else if (child.childNodes.length === 0) {
      child.remove();
      open = null;
    } else if (open) {
      open.append(child.ownerDocument.createElement("br"), ...child.childNodes);
      child.remove();
    } else open = child;
  }
}
