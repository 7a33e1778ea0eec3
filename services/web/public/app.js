/** The only script: counts new claims, and moves along rows by keys. Every page works without it. */

const live = document.querySelector("[data-live]");
const rows = () => [...document.querySelectorAll("[data-row]")];
const marks = () => [...document.querySelectorAll("[data-mark]")];

/** One entry per key; `help` is what the key list says. Pressed with Ctrl, Alt or Meta they do nothing. */
const KEYS = {
  j: { help: "next claim", run: () => move(rows(), 1) },
  k: { help: "previous claim", run: () => move(rows(), -1) },
  n: { help: "next marked words of a text", run: () => move(marks(), 1) },
  p: { help: "previous marked words of a text", run: () => move(marks(), -1) },
  o: { help: "open the source of the claim", run: openSource },
  "?": { help: "this list", run: showHelp },
};

const STORE = "keys-off";

function keysOn() {
  try {
    return localStorage.getItem(STORE) === null;
  } catch {
    return true;
  }
}

/** Stops at both ends: wrapping round would disorient. */
function move(all, step) {
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
}

function openSource() {
  const row = rows().find((r) => r.contains(document.activeElement));
  const link = row?.querySelector("[data-open]");
  if (link) window.open(link.href, "_blank", "noopener");
}

function showHelp() {
  const dialog = document.querySelector("dialog") ?? buildHelp();
  if (!dialog.open) dialog.showModal();
}

function buildHelp() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = document.createElement("h2");
  title.id = "keys-title";
  title.textContent = "Keyboard shortcuts";
  const list = document.createElement("dl");
  for (const [key, { help }] of Object.entries(KEYS)) {
    const dt = document.createElement("dt");
    dt.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    list.append(dt, Object.assign(document.createElement("dd"), { textContent: help }));
  }
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(Object.assign(document.createElement("button"), { textContent: "Close" }));
  dialog.append(title, list, form);
  document.body.append(dialog);
  return dialog;
}

function typing(target) {
  return (
    target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null
  );
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || !keysOn()) return;
  const key = KEYS[event.key];
  if (!key || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  key.run();
});

/** Count the claims that came since the page was drawn, by the page's own filters. */
function startLive() {
  const status = live.querySelector("[data-live-status]");
  const pause = live.querySelector("[data-live-pause]");
  const plan = document.body.dataset.plan;
  const filters = new URLSearchParams(live.dataset.query);
  filters.delete("cursor");
  filters.delete("plan");
  const point = filters.get("point");
  const seen = new Set();
  let timer = null;

  const say = (text, withLink) => {
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
    if (n > 0 && !pause.checked) say(`${n} new ${n === 1 ? "claim" : "claims"}.`, true);
  };

  const stream = new EventSource(
    `/api/v1/events?${new URLSearchParams({ plan, lastEventId: document.body.dataset.event })}`,
  );
  stream.addEventListener("claim", (event) => {
    const claim = JSON.parse(event.data);
    if (point && String(claim.point) !== point) return;
    seen.add(claim.id);
    timer ??= setTimeout(count, 1000);
  });
  let lost = false;
  stream.addEventListener("error", () => {
    lost = true;
    if (!pause.checked) say("Live updates lost, retrying.");
  });
  stream.addEventListener("open", () => {
    if (lost && !pause.checked) say("");
    lost = false;
    if (seen.size > 0) timer ??= setTimeout(count, 0);
  });
  pause.addEventListener("change", () => {
    if (pause.checked) say("");
    else void count();
  });
}

function startControls() {
  live.querySelector("[data-live-controls]").hidden = false;
  live.querySelector("[data-help]").addEventListener("click", showHelp);
  const box = live.querySelector("[data-keys]");
  box.checked = keysOn();
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, "1");
  });
}

if (live) {
  startControls();
  startLive();
}
