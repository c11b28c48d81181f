import { useQuery } from "@tanstack/react-query";
import { createElement, type ReactNode, useMemo } from "react";
import { readHtml } from "../../api.ts";

/** What our own editor writes, and nothing more. */
const TAGS = new Set(["p", "br", "strong", "em", "b", "i", "ul", "ol", "li", "blockquote"]);
const UNSAID = new Set(["script", "style", "title", "template"]);

/** A message of ours with the form it was given; its plain words until that is there. */
export function RichWords({ id, children }: { id: string; children: ReactNode }) {
  const { data: html } = useQuery({ queryKey: ["html", id], queryFn: () => readHtml(id), staleTime: Infinity, retry: false });
  const drawn = useMemo(() => html && drawnOf(new DOMParser().parseFromString(html, "text/html").body.childNodes), [html]);
  return drawn ? <div className="message-rich">{drawn}</div> : children;
}

/** Built anew from the few tags known: nothing of the markup itself reaches the page. */
const drawnOf = (nodes: NodeListOf<ChildNode>): ReactNode[] => Array.from(nodes, (node, key) => drawn(node, key));

function drawn(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || UNSAID.has(node.localName)) return null;
  const tag = node.localName;
  if (tag === "br") return <br key={key} />;
  const src = node.getAttribute("src") ?? "";
  if (tag === "img")
    return /^data:image\/(?:png|jpeg|gif|webp|avif);/.test(src) ? <img key={key} src={src} alt={node.getAttribute("alt") ?? ""} /> : null;
  const href = node.getAttribute("href") ?? "";
  const inside = drawnOf(node.childNodes);
  if (tag === "a" && /^(?:https?|mailto|tel):/i.test(href))
    return (
      <a key={key} href={href} target="_blank" rel="noreferrer">
        {inside}
      </a>
    );
  return TAGS.has(tag) ? createElement(tag, { key }, ...inside) : <span key={key}>{inside}</span>;
}
