import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Config } from "#shared/config/config.ts";
import type { Article, Plan } from "#shared/domain/index.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { explainClaims } from "../../extract/core/claims/explain.ts";
import { detectLanguage, findClaims, isRead, readArticle } from "../../extract/index.ts";
import { decodePage } from "../../fetch/core/charset.ts";
import { claimTable, explanation } from "../tables.ts";
import { UsageError } from "../usage.ts";

const LIMITS = { deadlineMs: 30_000, maxWireBytes: 10_000_000, maxBytes: 30_000_000, maxHops: 5 };

/** `extract <file|url>`: the claims of a page as a table, as JSON, or with the rules that fired. */
export async function extractCommand(args: string[], config: Config): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      plan: { type: "string" },
      published: { type: "string" },
      format: { type: "string", default: "table" },
      explain: { type: "boolean", default: false },
    },
  });
  const [from, ...rest] = positionals;
  if (!from || rest.length > 0) throw new UsageError("extract: name one file or URL");
  if (values.format !== "table" && values.format !== "json") {
    throw new UsageError(`extract: --format is table or json, not ${values.format}`);
  }
  const plan = loadPlan(values.plan ?? config.plans[0] ?? "");
  const article = await load(from, config);
  const publishedAt = publicationDate(values.published, article);
  const options = { publishedAt, sourceId: "command-line" };
  if (values.explain) {
    const explained = explainClaims(article, plan, options);
    return values.format === "json" ? JSON.stringify(explained, null, 2) : explanation(explained);
  }
  const found = findClaims(article, plan, options);
  if (values.format === "json") return JSON.stringify({ plan: plan.id, article, ...found }, null, 2);
  return describe(article, plan, publishedAt, found.claims);
}

function publicationDate(given: string | undefined, article: Article): string | null {
  if (given === undefined) return article.publishedAt;
  if (Number.isNaN(Date.parse(given)))
    throw new UsageError(`extract: --published ${given} is no ISO date such as 2025-12-22`);
  return given;
}

async function load(from: string, config: Config): Promise<Article> {
  const page = /^https?:\/\//i.test(from) ? await fetchPage(from, config) : await readPageFile(from);
  const { text } = decodePage(page.bytes, page.contentType);
  return page.isHtml(text) ? readArticle(text, page.url) : plainArticle(text);
}

interface LoadedPage {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
  isHtml(text: string): boolean;
}

async function fetchPage(url: string, config: Config): Promise<LoadedPage> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  try {
    const response = await http.get(url, LIMITS);
    if (response.status !== 200) throw new Error(`${url}: the server answered ${response.status}`);
    const contentType = response.headers["content-type"] ?? null;
    const plain = /^text\/plain\b/i.test(contentType ?? "");
    return { bytes: response.body, contentType, url: response.url, isHtml: () => !plain };
  } finally {
    await http.close();
  }
}

async function readPageFile(file: string): Promise<LoadedPage> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${file}: cannot be read (${error.code ?? error.message}); name a file or an http address`,
    );
  });
  const isHtml = (text: string) =>
    /<(?:!doctype|html|head|body|p|div|article|table)\b/i.test(text.slice(0, 20_000));
  return { bytes, contentType: null, url: "file:///", isHtml };
}

/** A plain text as an article: its first line is the title, each line a paragraph. */
function plainArticle(text: string): Article {
  const blocks: Article["blocks"] = [];
  let at = 0;
  const kept: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    blocks.push({
      kind: kept.length === 0 ? "heading" : "paragraph",
      text: trimmed,
      start: at,
      end: at + trimmed.length,
    });
    kept.push(trimmed);
    at += trimmed.length + 1;
  }
  return {
    title: kept[0] ?? "",
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    lang: null,
    canonicalUrl: null,
    siteName: null,
    text: kept.join("\n"),
    blocks,
  };
}

function describe(
  article: Article,
  plan: Plan,
  publishedAt: string | null,
  claims: Parameters<typeof claimTable>[0],
): string {
  const head = [
    article.title || "(no title)",
    `${plan.title}; read as of ${publishedAt ?? "no date (give --published)"}`,
    "",
  ];
  const lang = detectLanguage(article.text) ?? article.lang;
  if (!isRead(lang)) return [...head, `This text is in a language that is not read (${lang}).`].join("\n");
  if (claims.length === 0) return [...head, "No claims found. --explain shows what came nearest."].join("\n");
  return [...head, claimTable(claims, process.stdout.columns ?? 120)].join("\n");
}
