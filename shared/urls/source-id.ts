const MAX_LENGTH = 60;

/** An id for a publisher, from the host of its site: `www.harbour-post.example` is `harbour-post-example`. */
export function sourceIdOf(homepage: string): string {
  const host = URL.parse(homepage)?.host ?? homepage;
  const words = host
    .toLowerCase()
    .replace(/^www\d?\./, "")
    .match(/[a-z0-9]+/g) ?? ["source"];
  return words.join("-").slice(0, MAX_LENGTH).replace(/-$/, "");
}
