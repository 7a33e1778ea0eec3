const WORDS: Record<number, string> = {
  401: "the server wants a log-in",
  403: "the server refuses us",
  404: "there is nothing at this address",
  410: "the publisher says that this feed is gone for good; it is not asked for again",
  429: "the server says that we ask too often",
};

/** What an HTTP status other than 200 and 304 means for a feed, in words. */
export function statusWords(status: number): string {
  const words = WORDS[status] ?? (status >= 500 ? "the server failed" : "the server gave no feed");
  return `${words} (HTTP ${status})`;
}

/** What came in place of a feed, in words. `contentType` is the HTTP header. */
export function noFeedWords(contentType: string | null, bytes: Uint8Array): string {
  if (bytes.length === 0) return "what came is empty";
  const isPage = /html/i.test(contentType ?? "") || /^\s*<(?:!doctype html|html)/i.test(ascii(bytes));
  return isPage ? "what came is a web page, not a feed" : "what came is no feed";
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 200));
}
