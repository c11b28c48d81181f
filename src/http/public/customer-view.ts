import type { Language } from "../../core/due.ts";
import { type Format, formatter, localeOf } from "../../core/format.ts";
import type { PublicCase } from "../../desk/public-case.ts";
import type { Turned } from "./turned.ts";
import type { Words } from "./words/fr.ts";
import { wordsIn } from "./words.ts";

/** What was typed into the page's form and could not be taken: it stands there again, with what is wrong at each field. */
export interface Typed {
  values: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
}

/** The case as a page shows it: every section is made from this and the words. */
export interface CustomerView extends PublicCase {
  /** The page's own address: forms and what is under the link begin with it. */
  here: string;
  /** The reader's language, which need not be the case's. */
  reads: Language;
  format: Format;
  /** Makes a form's gesture happen once, however often it is sent. */
  key: string;
  typed: Typed;
  /** Which page of each of its lists: a case of some years has hundreds of promises (turned.ts). */
  turned: Turned;
}

export type Section = (view: CustomerView, words: Words) => string;

export const NOTHING_TYPED: Typed = { values: {}, problems: {} };

export function customerView(
  it: PublicCase,
  page: { here: string; reads: Language; key: string; typed?: Typed; turned?: Turned },
): CustomerView {
  const format = formatter(localeOf(page.reads, it.business.country), it.business.timeZone);
  return { ...it, ...page, typed: page.typed ?? NOTHING_TYPED, turned: page.turned ?? {}, format };
}

export const wordsOf = ({ format }: Pick<CustomerView, "format">): Words => wordsIn(format.locale);

/** The case's own page, from one under it. */
export const caseOf = ({ here }: Pick<CustomerView, "here">): string => here.split("/").slice(0, 3).join("/");
