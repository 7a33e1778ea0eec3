import { expect, test } from "vitest";
import { askAgainSeconds, hubOffer, subscribeForm } from "./websub.ts";

const URL_ = "https://news.example/rss";
const none = { hub: null, self: null };

test("headers are believed before the feed's own links", () => {
  const feed = { hub: "https://old.example/", self: "https://news.example/old" };
  const link = '<https://hub.example/>; rel=hub, <https://news.example/new>; rel="self"';
  expect(hubOffer(feed, { link }, URL_)).toEqual({
    hub: "https://hub.example/",
    topic: "https://news.example/new",
  });
  expect(hubOffer(feed, {}, URL_)).toEqual({
    hub: "https://old.example/",
    topic: "https://news.example/old",
  });
});

test("a feed that names somebody else's topic is subscribed to under its own address", () => {
  expect(hubOffer({ hub: "https://hub.example/", self: "https://other.example/rss" }, {}, URL_)?.topic).toBe(
    URL_,
  );
});

test.each([none, { hub: "ftp://hub.example/", self: null }, { hub: "mailto:x@y", self: null }])(
  "%j offers no hub",
  (feed) => expect(hubOffer(feed, {}, URL_)).toBeNull(),
);

test("the form carries what WebSub asks for", () => {
  const form = subscribeForm(
    { hub: "https://hub.example/", topic: URL_ },
    { callback: "https://t.example/websub/x", secret: "s" },
  );
  expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
    "hub.mode": "subscribe",
    "hub.topic": URL_,
    "hub.callback": "https://t.example/websub/x",
    "hub.secret": "s",
    "hub.lease_seconds": "864000",
  });
});

test("a hub that refuses is asked less and less, at least daily", () => {
  expect([1, 2, 9].map(askAgainSeconds)).toEqual([7200, 14_400, 86_400]);
});
