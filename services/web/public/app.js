/** The only script: keys, verdicts without a new page, the count of new claims. Every page works without it. */
import { KEYS } from "./keys.js";

const STORE = "keys-off";
/** Letters of a sequence come within this time of each other. */
const SEQUENCE_MS = 1500;
/** How long after a refusal the live stream is asked for again, at least; at most twice that. */
const REFUSED_MS = 30_000;

const rows = () => [...document.querySelectorAll("[data-row]")];
const marks = () => [...document.querySelectorAll("[data-mark]")];
const current = () => rows().find((row) => row.contains(document.activeElement));

const ACTIONS = {
  nextRow: () => move(rows(), 1),
  previousRow: () => move(rows(), -1),
  nextMark: () => move(marks(), 1),
  previousMark: () => move(marks(), -1),
  openSource,
  accept: () => press("accepted"),
  reject: () => press("rejected"),
  undo: () => press("pending"),
  correct,
  search,
  goBoard: () => go("/"),
  goWire: () => go("/wire"),
  goReview: () => go("/review"),
  help: showHelp,
};

function keysOn() {
  try {
    return localStorage.getItem(STORE) === null;
  } catch {
    return true;
  }
}

function setKeys(on) {
  try {
    if (on) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, "1");
  } catch {
    // Without storage the choice cannot be kept.
  }
}

/** Stops at both ends: wrapping round would disorient. */
function move(all, step) {
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
}

function openSource() {
  const link = current()?.querySelector("[data-open]");
  if (link) window.open(link.href, "_blank", "noopener");
}

/** The plan that is shown goes along. */
function go(path) {
  const plan = new URLSearchParams(location.search).get("plan");
  location.assign(plan ? `${path}?plan=${encodeURIComponent(plan)}` : path);
}

function search() {
  const field = document.querySelector("input[type=search]");
  if (field) field.focus();
  else go("/wire");
}

function press(verdict) {
  current()?.querySelector(`button[name=verdict][value=${verdict}]`)?.click();
}

function correct() {
  const details = current()?.querySelector("details.edit");
  if (!details) return;
  details.open = true;
  details.querySelector("input:not([type=hidden])")?.focus();
}

/** Send a verdict, and put the row as the answer draws it in the place of the old one; the focus stays there. */
async function act(form, submitter) {
  const row = form.closest("[data-row]");
  const body = new URLSearchParams(new FormData(form, submitter));
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!answer) return say("Not saved: the tracker does not answer. Try again.");
  if (answer.status >= 400) return say(await problemOf(answer));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(row.id);
  // The log-in, or a page that lists the claim no more: go where the answer leads.
  if (!fresh) return location.assign(answer.url);
  row.replaceWith(document.adoptNode(fresh));
  document.getElementById(row.id)?.focus();
  say(page.querySelector("[data-act-status]")?.textContent ?? "Saved.");
}

async function problemOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("main h1 + p")?.textContent ?? `Not saved (${answer.status}).`;
}

function say(text) {
  const status = document.querySelector("[data-act-status]");
  if (status) status.textContent = text;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const isVerdict = form.closest("[data-row]") && event.submitter?.name === "verdict";
  if (!isVerdict || !document.querySelector("[data-act-status]")) return;
  event.preventDefault();
  void act(form, event.submitter);
});

function showHelp() {
  const dialog = document.querySelector("dialog") ?? buildHelp();
  dialog.querySelector("[data-keys]").checked = keysOn();
  if (!dialog.open) dialog.showModal();
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function buildHelp() {
  const list = make("dl", { className: "keys" });
  for (const { press: keys, help } of KEYS) {
    const caps = keys
      .split("")
      .flatMap((key, i) => (i > 0 ? [" then ", make("kbd", {}, key)] : [make("kbd", {}, key)]));
    list.append(make("dt", {}, ...caps), make("dd", {}, help));
  }
  const box = make("input", { type: "checkbox" });
  box.dataset.keys = "";
  box.addEventListener("change", () => setKeys(box.checked));
  const dialog = make(
    "dialog",
    {},
    make("h2", { id: "keys-title" }, "Keyboard shortcuts"),
    make("p", {}, make("label", {}, box, " Keyboard shortcuts are on")),
    list,
    make("form", { method: "dialog" }, make("button", {}, "Close")),
  );
  dialog.setAttribute("aria-labelledby", "keys-title");
  document.body.append(dialog);
  return dialog;
}

function typing(target) {
  return (
    target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null
  );
}

let begun = { key: "", at: 0 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || !keysOn()) return;
  if (document.querySelector("dialog[open]")) return;
  const isSequence = begun.key !== "" && event.timeStamp - begun.at < SEQUENCE_MS;
  const pressed = (isSequence ? begun.key : "") + event.key;
  begun = { key: "", at: 0 };
  const found = KEYS.find((key) => key.press === pressed);
  if (found) {
    event.preventDefault();
    ACTIONS[found.does]();
  } else if (KEYS.some((key) => key.press.length > 1 && key.press[0] === event.key)) {
    begun = { key: event.key, at: event.timeStamp };
  }
});

/** The list of keys can be reached, and turned off, on every page and without a key. */
function offerKeys() {
  const button = make("button", { type: "button", className: "plain-button" }, "Keyboard shortcuts");
  button.addEventListener("click", showHelp);
  document.querySelector("body > footer")?.append(make("p", {}, button));
}

/** The browser comes back by itself after a lost connection, but not after a refusal: then we do. */
function openStream(plan, on) {
  let last = document.body.dataset.event;
  const open = () => {
    const stream = new EventSource(`/api/v1/events?${new URLSearchParams({ plan, lastEventId: last })}`);
    stream.addEventListener("claim", (event) => {
      last = event.lastEventId;
      on.claim(JSON.parse(event.data));
    });
    stream.addEventListener("open", on.open);
    stream.addEventListener("error", () => {
      on.error();
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, REFUSED_MS * (1 + Math.random()));
    });
  };
  open();
}

/** Count the claims that came since the page was drawn, by the page's own filters. */
function startLive(live) {
  const status = live.querySelector("[data-live-status]");
  const pause = live.querySelector("[data-live-pause]");
  const plan = document.body.dataset.plan;
  const filters = new URLSearchParams(live.dataset.query);
  filters.delete("cursor");
  filters.delete("plan");
  const point = filters.get("point");
  const seen = new Set();
  let timer = null;

  const tell = (text, withLink) => {
    status.textContent = text;
    if (!withLink) return;
    const link = document.createElement("a");
    link.href =
      location.pathname +
      (filters.size > 0 || plan ? `?${new URLSearchParams([...filters, ["plan", plan]])}` : "");
    link.textContent = "Show them";
    status.append(" ", link);
  };

  // A claim counts only if the page would show it, so the server is asked with the same filters.
  const count = async () => {
    timer = null;
    if (pause.checked || seen.size === 0) return;
    const query = new URLSearchParams(filters);
    query.delete("copies");
    query.set("plan", plan);
    query.set("firstOnly", String(filters.get("copies") !== "show"));
    query.set("after", document.body.dataset.event);
    const answer = await fetch(`/api/v1/claims/count?${query}`).catch(() => null);
    const n = answer?.ok ? (await answer.json()).count : seen.size;
    if (n > 0 && !pause.checked) tell(`${n} new ${n === 1 ? "claim" : "claims"}.`, true);
  };

  let lost = false;
  openStream(plan, {
    claim: (claim) => {
      if (point && String(claim.point) !== point) return;
      seen.add(claim.id);
      timer ??= setTimeout(count, 1000);
    },
    error: () => {
      lost = true;
      if (!pause.checked) tell("Live updates lost, retrying.");
    },
    open: () => {
      if (lost && !pause.checked) tell("");
      lost = false;
      if (seen.size > 0) timer ??= setTimeout(count, 0);
    },
  });
  pause.addEventListener("change", () => {
    if (pause.checked) tell("");
    else void count();
  });
  live.querySelector("[data-live-controls]").hidden = false;
}

/** Times stand in UTC, so that they can be quoted; the reader's own zone is a hint on them. */
function hintOwnTime() {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });
  for (const time of document.querySelectorAll("time[datetime*=T]"))
    time.title = format.format(new Date(time.dateTime));
}

offerKeys();
hintOwnTime();
const live = document.querySelector("[data-live]");
if (live) startLive(live);
