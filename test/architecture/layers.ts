/** One layer: which files it holds, and what they may import. */
export interface Layer {
  name: string;
  /** Matches the path of a file from the root. */
  files: RegExp;
  /** Layers whose files it may import, besides its own. */
  may: string[];
  /** Packages it may import; `null` allows any package and Node's own modules. */
  packages: RegExp[] | null;
}

/** Packages without I/O, which the core may use. rss-parser is only ever given text. */
const PURE = [
  /^zod$/,
  /^cheerio\/slim$/,
  /^htmlparser2$/,
  /^entities(\/.*)?$/,
  /^rss-parser$/,
  /^robots-parser$/,
  /^chrono-node(\/.*)?$/,
  /^natural\/lib\/natural\/[a-z_]+\/.*$/,
  /^html-encoding-sniffer$/,
  /^@exodus\/bytes(\/.*)?$/,
  /^jschardet$/,
  /^diff$/,
  /^d3-(scale|shape)$/,
  /^hono\/(html|utils\/html)$/,
];

const STAGES = ["poll", "fetch", "extract", "record", "notify", "web"];
const SHARED_IO = ["db", "queue", "http", "config", "log", "process", "clock", "politeness"];

function service(name: string): Layer[] {
  const root = `services/${name}`;
  return [
    {
      name: `${name}/core`,
      files: new RegExp(`^${root}/(core|rules)/`),
      may: ["domain", "plan", "urls", "xml"],
      packages: PURE,
    },
    {
      name,
      files: new RegExp(`^${root}/`),
      may: [`${name}/core`, "domain", "plan", "stages", "urls", "xml", "opml", ...SHARED_IO],
      packages: null,
    },
  ];
}

/**
 * The layers, first match first. Imports point one way: main → adapters → core → plan, domain.
 * `services/all` and `services/cli` put stages together; no other service knows another.
 */
export const LAYERS: Layer[] = [
  { name: "domain", files: /^shared\/domain\//, may: [], packages: [] },
  { name: "urls", files: /^shared\/urls\//, may: [], packages: PURE },
  { name: "xml", files: /^shared\/xml\//, may: ["urls"], packages: PURE },
  { name: "opml", files: /^shared\/opml\//, may: ["urls", "xml"], packages: PURE },
  { name: "plan", files: /^shared\/plan\//, may: ["domain"], packages: null },
  { name: "stages", files: /^shared\/stages\//, may: ["domain", "plan"], packages: [/^zod$/] },
  { name: "log", files: /^shared\/log\//, may: [], packages: null },
  { name: "config", files: /^shared\/config\//, may: ["domain", "plan"], packages: null },
  { name: "db", files: /^shared\/db\//, may: ["domain", "plan", "stages", "config", "urls"], packages: null },
  { name: "http", files: /^shared\/http\//, may: ["domain", "config"], packages: null },
  { name: "clock", files: /^shared\/clock\//, may: [], packages: [] },
  {
    name: "politeness",
    files: /^shared\/politeness\//,
    may: ["stages", "db", "http", "clock"],
    packages: [/^kysely$/],
  },
  {
    name: "queue",
    files: /^shared\/queue\//,
    may: ["stages", "db", "domain", "config", "log", "clock"],
    packages: null,
  },
  {
    name: "process",
    files: /^shared\/process\//,
    may: ["domain", "plan", "stages", ...SHARED_IO],
    packages: null,
  },
  ...STAGES.flatMap(service),
  {
    name: "whole",
    files: /^services\/(all|cli)\//,
    may: [
      ...STAGES,
      ...STAGES.map((s) => `${s}/core`),
      "domain",
      "plan",
      "stages",
      "urls",
      "opml",
      "newsroom",
      ...SHARED_IO,
    ],
    packages: null,
  },
  {
    name: "newsroom",
    files: /^infra\/newsroom\//,
    may: ["domain", "plan", "poll", ...SHARED_IO],
    packages: null,
  },
  {
    name: "scripts",
    files: /^infra\//,
    may: ["domain", "plan", "stages", "newsroom", "whole", ...STAGES, ...SHARED_IO],
    packages: null,
  },
];
