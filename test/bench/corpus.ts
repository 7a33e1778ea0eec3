import { STORY } from "../../infra/newsroom/story.ts";

/** How many publishers the articles come from; each is a host of its own. */
export const PUBLISHERS = 20;

/** An article of the benchmark by its number. */
export interface BenchPage {
  path: string;
  title: string;
  published: string;
  html: string;
}

const PARAGRAPHS = STORY.flatMap((page) => page.paragraphs);
const SYLLABLES = ["ka", "lo", "mi", "ren", "tas", "vor", "ze", "pul", "dra", "nes", "gor", "bi"];
const FILLER = 18;
const RELATED = 60;

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * An article of about 40 kB: four paragraphs that claim something of the plan, with figures of their
 * own, eighteen that say nothing, and the navigation and links that surround articles on the web.
 */
export function benchPage(number: number): BenchPage {
  const random = sequence(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join("");
  const sentence = () => `The ${Array.from({ length: 18 }, word).join(" ")} of ${word()}.`;
  const filler = () => `<p>${Array.from({ length: 4 }, sentence).join(" ")}</p>`;
  const claim = () =>
    `<p>${pick(PARAGRAPHS).replaceAll(/\d\d/g, () => String(10 + Math.floor(random() * 90)))}</p>`;
  const body = Array.from({ length: FILLER + 4 }, (_, i) => (i % 6 === 0 ? claim() : filler())).join("\n");
  const links = Array.from(
    { length: RELATED },
    () => `<li class="card"><a href="/x/${word()}"><span>${word()} ${word()}</span></a></li>`,
  );
  const published = new Date(Date.UTC(2026, 0, 5) + number * 600_000).toISOString();
  const title = `Peace plan report ${number}: ${word()} ${word()}`;
  const linked = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: published,
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<script type="application/ld+json">${linked}</script><style>${".card{margin:0}".repeat(200)}</style></head>
<body><nav><ul>${links.join("")}</ul></nav><main><article><h1>${title}</h1>${body}</article></main>
<aside class="related"><ul>${links.join("")}</ul></aside><footer>About us</footer></body></html>`;
  return { path: `/report-${number}`, title, published, html };
}
