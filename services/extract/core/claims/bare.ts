import type { Article, Claim, Mentions, Span } from "#shared/domain/index.ts";
import { bareOf, type Bare } from "../invisible.ts";
import { evidenceOf } from "./finish.ts";

interface Found {
  mentions: Mentions;
  claims: Claim[];
}

const bareArticle = (article: Article, { text, reduce }: Bare): Article => ({
  ...article,
  title: bareOf(article.title)?.text ?? article.title,
  text,
  blocks: article.blocks.map((block) => ({
    ...block,
    ...reduce(block),
    text: bareOf(block.text)?.text ?? block.text,
  })),
});

function restored({ mentions, claims }: Found, whole: string, { restore }: Bare): Found {
  const back = <T extends Span>(span: T): T => ({ ...span, ...restore(span) });
  return {
    mentions: {
      points: mentions.points.map(back),
      figures: mentions.figures.map(back),
      actors: mentions.actors.map(back),
      dates: mentions.dates.map(back),
      quotes: mentions.quotes.map(({ cue, speaker, ...quote }) => ({
        ...back(quote),
        ...(cue ? { cue: back(cue) } : {}),
        ...(speaker ? { speaker: back(speaker) } : {}),
      })),
    },
    claims: claims.map((claim) => ({
      ...claim,
      figures: claim.figures.map(back),
      evidence: evidenceOf(whole, restore(claim.evidence)),
    })),
  };
}

/**
 * Reads an article without the zero-width characters and soft hyphens that some publishers set inside
 * and beside words; all offsets and the words of the evidence are those of the article as it is.
 */
export function readBare(article: Article, read: (article: Article) => Found): Found {
  const bare = bareOf(article.text);
  return bare ? restored(read(bareArticle(article, bare)), article.text, bare) : read(article);
}
