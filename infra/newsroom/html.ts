import { PUBLISHERS, type SamplePage } from "./story.ts";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The edit that a page shows in a wave, if any. */
function editOf(page: SamplePage, wave: number) {
  return page.edit && page.edit.wave <= wave ? page.edit : null;
}

/** A page as its publisher serves it in a wave: the article among what surrounds articles on the web. */
export function pageHtml(page: SamplePage, wave: number, url: string): string {
  const publisher = PUBLISHERS.find((p) => p.id === page.publisher)?.name ?? page.publisher;
  const edit = editOf(page, wave);
  const paragraphs = (edit ?? page).paragraphs.map((text) => `<p>${escape(text)}</p>`).join("\n");
  const linked = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: page.title,
    datePublished: page.published,
    ...(edit ? { dateModified: edit.modified } : {}),
    author: { "@type": "Organization", name: publisher },
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(page.title)} | ${escape(publisher)}</title>
<link rel="canonical" href="${escape(url)}">
<script type="application/ld+json">${JSON.stringify(linked).replaceAll("<", "\\u003c")}</script>
</head>
<body>
<nav><a href="/${page.publisher}/">Home</a> <a href="#">World</a> <a href="#">Point 7 of a different plan, worth $9 billion</a></nav>
<main><article>
<h1>${escape(page.title)}</h1>
${edit ? `<p class="correction-date">Updated</p>` : ""}
${paragraphs}
</article></main>
<aside class="related"><h2>You may also like</h2><ul><li><a href="#">A ceasefire signed elsewhere</a></li></ul></aside>
<footer><p>A sample page of Peace Tracker. Text, publisher and quotations are invented.</p></footer>
</body>
</html>`;
}
