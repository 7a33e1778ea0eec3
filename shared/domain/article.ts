export type BlockKind = "heading" | "paragraph" | "item" | "row" | "quote" | "caption";

/** One block of an article's text; offsets are UTF-16 into the article's `text`. */
export interface Block {
  kind: BlockKind;
  text: string;
  start: number;
  end: number;
  /** A table row's cells, in order; `text` is the cells joined by a space-padded bar. */
  cells?: string[];
  /** The header cell above each cell of a table row. */
  headers?: string[];
  /** Time of a live-blog entry that this block belongs to, ISO 8601. */
  at?: string;
}

/** What a reader gets from a page: `text` is the blocks joined by newlines. */
export interface Article {
  title: string;
  authors: string[];
  /** ISO 8601, with the zone the page gave; null where the page gives none. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47 primary language tag, lower case. */
  lang: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
  text: string;
  blocks: Block[];
  /** True where the page was longer than is read. */
  truncated?: boolean;
}
