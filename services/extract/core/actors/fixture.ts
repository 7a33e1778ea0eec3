import type { Actor, ActorKind, ActorRole, Plan } from "#shared/domain/index.ts";

const role = (title: string, from: string | null = null, to: string | null = null): ActorRole => ({
  title,
  from,
  to,
});

const actor = (
  id: string,
  name: string,
  kind: ActorKind,
  aliases: string[],
  more: { adjectives?: string[]; roles?: ActorRole[] } = {},
): Actor => ({ id, name, kind, aliases, adjectives: more.adjectives ?? [], roles: more.roles ?? [] });

const ACTORS: Actor[] = [
  actor("zelenskyy", "Volodymyr Zelenskyy", "person", ["Zelenskyy", "Zelensky"], {
    roles: [role("Ukrainian president", "2019-05-20")],
  }),
  actor("poroshenko", "Petro Poroshenko", "person", [], {
    roles: [role("Ukrainian president", "2014-06-07", "2019-05-20")],
  }),
  actor("trump", "Donald Trump", "person", ["Trump"], { roles: [role("US president", "2025-01-20")] }),
  actor("putin", "Vladimir Putin", "person", ["Putin"], { roles: [role("Russian president", "2012-05-07")] }),
  actor("peskov", "Dmitry Peskov", "person", ["Peskov"], {
    roles: [role("Kremlin spokesman", "2012-05-22")],
  }),
  actor("witkoff", "Steve Witkoff", "person", ["Witkoff"], {
    roles: [role("US special envoy", "2025-01-20"), role("Trump's special envoy", "2025-01-20")],
  }),
  actor("lavrov", "Sergei Lavrov", "person", ["Lavrov"], {
    roles: [role("Russian foreign minister", "2004-03-09")],
  }),
  actor("orban", "Viktor Orbán", "person", ["Orbán"]),
  actor("leyen", "Ursula von der Leyen", "person", ["von der Leyen"]),
  actor("ukraine", "Ukraine", "state", ["Kyiv"], { adjectives: ["Ukrainian"] }),
  actor("russia", "Russia", "state", ["Moscow", "Kremlin"], { adjectives: ["Russian"] }),
  actor("us", "United States", "state", ["US", "U.S.", "Washington", "White House"], {
    adjectives: ["American"],
  }),
  actor("europe", "Europe", "group", [], { adjectives: ["European"] }),
  actor("nato", "NATO", "organisation", ["Nato", "the alliance"]),
  actor("congress", "US Congress", "organisation", []),
  actor("coalition", "Coalition of the Willing", "group", []),
  actor("rfm", "Russian Foreign Ministry", "office", []),
  actor("reuters", "Reuters", "outlet", []),
];

/** A small plan of real actors for tests; only the actors matter here. */
export const SAMPLE_PLAN: Plan = {
  id: "sample",
  title: "Sample",
  shortTitle: "Sample",
  announced: "2025-12-23",
  follows: null,
  names: [],
  context: [],
  confusables: [],
  points: [],
  actors: ACTORS,
  milestones: [],
  baseline: null,
};
