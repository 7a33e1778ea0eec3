import { describe, expect, it } from "vitest";
import { parseFeed } from "./parse.ts";

const URL_OF_FEED = "https://paper.example/rss/world.xml";
const parse = (text: string, type: string | null = null) =>
  parseFeed(new TextEncoder().encode(text), type, URL_OF_FEED);
const rss = (inner: string, attributes = 'version="2.0"') =>
  `<rss ${attributes}><channel><title>World</title>${inner}</channel></rss>`;
const atom = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>World</title>${inner}</feed>`;

describe("RSS", () => {
  it("reads an item with its fields", async () => {
    const feed = await parse(
      rss(
        `<link>https://paper.example/</link><ttl>30</ttl>
         <item><title>Talks &amp; ceasefire</title><link>https://paper.example/a/1</link>
         <guid isPermaLink="false">a-1</guid><pubDate>Tue, 03 Nov 2026 09:41:00 +0200</pubDate>
         <dc:creator>Ann Reporter</dc:creator><description>Short</description>
         <content:encoded><![CDATA[<p>See <a href="/b">b</a></p>]]></content:encoded></item>`,
      ),
    );
    expect(feed).toMatchObject({
      kind: "rss",
      title: "World",
      link: "https://paper.example/",
      ttlSeconds: 1800,
    });
    expect(feed.items).toEqual([
      {
        id: "a-1",
        title: "Talks & ceasefire",
        link: "https://paper.example/a/1",
        published: "2026-11-03T07:41:00.000Z",
        updated: null,
        summary: "Short",
        content: '<p>See <a href="https://paper.example/b">b</a></p>',
        authors: [{ name: "Ann Reporter", email: null, url: null }],
      },
    ]);
  });

  it("takes the guid as link unless it is none", async () => {
    const feed = await parse(
      rss(`<item><guid>https://paper.example/1</guid></item>
           <item><guid isPermaLink="false">https://paper.example/2</guid></item>`),
    );
    expect(feed.items.map((item) => item.link)).toEqual(["https://paper.example/1", null]);
  });

  it("resolves relative links against the site and xml:base before that", async () => {
    const feed = await parse(
      rss(`<link>https://site.example/</link><item><link>news/1</link></item>
           <item xml:base="https://other.example/x/"><link>news/2</link></item>`),
    );
    expect(feed.items.map((item) => item.link)).toEqual([
      "https://site.example/news/1",
      "https://other.example/x/news/2",
    ]);
  });

  it("knows vocabularies by their name and not by their prefix", async () => {
    const feed = await parse(
      rss(
        `<item><d:creator>Ann</d:creator><dc:creator>no</dc:creator><c:encoded>Body</c:encoded></item>`,
        'version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"',
      ),
    );
    expect(feed.items[0]?.authors.map((author) => author.name)).toEqual(["Ann", "no"]);
    expect(feed.items[0]?.content).toBe("Body");
    const clash = await parse(
      rss('<item><title xmlns="urn:x">t</title><x:title>no</x:title></item>', 'xmlns:x="urn:y"'),
    );
    expect(clash.items[0]?.title).toBe("t");
  });

  it("reads RDF, whose items stand beside the channel", async () => {
    const feed = await parse(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="https://a.example/">
        <title>Agency</title><link>https://a.example/</link><sy:updatePeriod>hourly</sy:updatePeriod>
        <sy:updateFrequency>2</sy:updateFrequency></channel>
        <item rdf:about="https://a.example/1"><title>One</title></item></rdf:RDF>`,
    );
    expect(feed).toMatchObject({ kind: "rdf", title: "Agency", ttlSeconds: 1800 });
    expect(feed.items[0]).toMatchObject({
      id: "https://a.example/1",
      link: "https://a.example/1",
      title: "One",
    });
  });

  it("gives the hub, its own address and the counted link's target", async () => {
    const feed = await parse(
      rss(
        `<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://paper.example/f"/>
         <item><link>https://count.example/~r/1</link>
         <feedburner:origLink>https://paper.example/1</feedburner:origLink></item>`,
      ),
    );
    expect(feed).toMatchObject({ hub: "https://hub.example/", self: "https://paper.example/f" });
    expect(feed.items[0]?.link).toBe("https://paper.example/1");
  });
});

describe("Atom", () => {
  it("keeps words and figures of inline markup in order", async () => {
    const body = "About <b>900</b> men and <i>$2bn</i> by <b>May</b>.";
    const feed = await parse(
      atom(`<entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${body}</div></title>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${body}<br/></div></content></entry>`),
    );
    expect(feed.items[0]?.title).toBe("About 900 men and $2bn by May.");
    expect(feed.items[0]?.content).toBe(`<div>${body}<br /></div>`);
  });

  it("prefers the HTML page among links and inherits the feed's author", async () => {
    const feed = await parse(
      atom(`<author><name>Desk</name><email>desk@paper.example</email></author>
            <entry><link rel="self" href="/self"/><link rel="alternate" type="application/json" href="/1.json"/>
            <link type="text/html" href="/1"/><updated>2026-11-03T09:41:00</updated></entry>`),
    );
    expect(feed.items[0]).toMatchObject({
      link: "https://paper.example/1",
      updated: "2026-11-03T09:41:00.000Z",
      authors: [{ name: "Desk", email: "desk@paper.example", url: null }],
    });
  });

  it("reads text as text, escaped markup as markup and base64 as what it holds", async () => {
    const feed = await parse(
      atom(`<entry><title>1 &lt; 2</title><summary type="text">a &lt;b&gt; c</summary>
            <content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>
            <entry><content type="application/octet-stream">PHA+eTwvcD4=</content></entry>`),
    );
    expect(feed.items[0]).toMatchObject({ title: "1 < 2", summary: "a &lt;b&gt; c", content: "<p>x</p>" });
    expect(feed.items[1]?.content).toBe("<p>y</p>");
  });
});

describe("other forms", () => {
  it("reads JSON Feed and leaves out what is no item", async () => {
    const feed = await parse(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "J",
        home_page_url: "https://j.example/",
        hubs: [{ type: "WebSub", url: "https://hub.example/" }],
        items: [
          { id: 7, url: "https://j.example/7", content_text: "1 < 2", authors: [{ name: "Ann" }] },
          "junk",
        ],
      }),
      "application/feed+json",
    );
    expect(feed).toMatchObject({ kind: "json", link: "https://j.example/", hub: "https://hub.example/" });
    expect(feed.items[0]).toMatchObject({ id: "7", content: "1 &lt; 2", authors: [{ name: "Ann" }] });
    expect(feed.skipped).toEqual([{ index: 1, reason: "the item is no object" }]);
  });

  it("reads CDF", async () => {
    const feed = await parse(
      '<CHANNEL><TITLE>C</TITLE><ITEM HREF="/1" LASTMOD="2004-04-06T23:05-05:00"><TITLE>One</TITLE></ITEM></CHANNEL>',
    );
    expect(feed.items[0]).toMatchObject({
      link: "https://paper.example/1",
      updated: "2004-04-07T04:05:00.000Z",
    });
  });

  it.each(["", "   ", "<!doctype html><html><title>x</title></html>", "{}", "[1", "\u0000"])(
    "says of %j that it is no feed",
    async (text) => {
      expect(await parse(text)).toMatchObject({ kind: "none", items: [] });
    },
  );
});

describe("damage", () => {
  it.each([
    ["a bare ampersand", rss("<item><title>AT&T</title></item>"), "AT&T"],
    ["an undeclared entity", rss("<item><title>caf&eacute;</title></item>"), "café"],
    [
      "an entity of its own",
      `<!DOCTYPE rss [<!ENTITY pm "PM">]>${rss("<item><title>&pm; quits</title></item>")}`,
      "PM quits",
    ],
    ["control characters", rss("<item><title>a\u0008b\u000b</title></item>"), "ab"],
    [
      "junk before the prolog",
      `<br>Warning<br>\n<?xml version="1.0"?>${rss("<item><title>x</title></item>")}`,
      "x",
    ],
    ["truncation", rss("<item><title>x</title><description>y").slice(0, -15), "x"],
    [
      "a close tag that closes nothing",
      rss("<item><description>a</i></b></description><title>x</title></item>"),
      "x",
    ],
    ["no version", rss("<item><title>x</title></item>", ""), "x"],
    ["double escaping", rss("<item><title>It&amp;#8217;s &lt;b&gt;on&lt;/b&gt;</title></item>"), "It’s on"],
    [
      "a comparison that is no tag",
      rss("<item><title>5 &lt; 6, List&lt;Claim&gt;</title></item>"),
      "5 < 6, List<Claim>",
    ],
    ["a quoted end of tag", rss('<item><title>&lt;img alt="a > b"&gt;x</title></item>'), "x"],
  ])("reads through %s", async (_, text, title) => {
    expect((await parse(text)).items[0]?.title).toBe(title);
  });

  it("mends addresses with an ampersand escaped twice or without a scheme", async () => {
    const feed = await parse(
      rss(
        `<item><link><![CDATA[https://p.example/?a=1&amp;b=2]]></link></item><item><link>www.p.example/a</link></item>`,
      ),
    );
    expect(feed.items.map((item) => item.link)).toEqual([
      "https://p.example/?a=1&b=2",
      "https://www.p.example/a",
    ]);
  });

  it("does not lose items to one that was never closed", async () => {
    const feed = await parse(rss("<item><title>a</title><item><title>b</title></item>"));
    expect(feed.items.map((item) => item.title)).toEqual(["a", "b"]);
  });

  it("gives no date for one that cannot be read and says when it assumed the zone", async () => {
    const feed = await parse(
      rss(
        `<item><pubDate>yesterday</pubDate></item><item><pubDate>Tue, 03 Nov 2026 09:41:00</pubDate></item>`,
      ),
    );
    expect(feed.items[0]).toMatchObject({ published: null });
    expect(feed.items[1]).toMatchObject({
      published: "2026-11-03T09:41:00.000Z",
      publishedZoneAssumed: true,
    });
  });
});
