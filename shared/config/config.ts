import { z } from "zod";

const flag = z.enum(["auto", "on", "off"]);

const hostPort = z.string().regex(/^[^\s:]+:\d{1,5}$|^\[[^\]]+\]:\d{1,5}$/, "must be host:port");

const list = (item: z.ZodString) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

/** The environment, one row per variable; what is not here is not read. */
const SCHEMA = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PLAN: list(z.string().min(1)).default(["ua-us-20-point"]),
  SOURCES: z.string().min(1).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Peace Tracker <tracker@localhost>"),
  FETCH_ALLOW: list(hostPort).default([]),
  POLL_MIN_SECONDS: z.coerce.number().int().min(10).max(86_400).default(120),
  POLL_MAX_SECONDS: z.coerce.number().int().min(60).max(2_592_000).default(86_400),
  WEBSUB: flag.default("auto"),
  OPERATOR_TOKEN: z.string().min(8).optional(),
  SECRET: z.string().min(16).optional(),
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  SAMPLE_NEWSROOM: flag.default("auto"),
  PAGE_RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(90),
  FETCH_GAP_MS: z.coerce.number().int().min(0).max(600_000).default(1_000),
  QUEUE_LOCK_MS: z.coerce.number().int().min(1_000).max(600_000).default(10_000),
  QUEUE_GRACE_MS: z.coerce.number().int().min(1_000).max(600_000).default(15_000),
});

/** Every setting of every process, validated; `readConfig` makes it. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Absent in embedded mode. */
  databaseUrl: string | null;
  redisUrl: string | null;
  /** Pack ids or folders; the first is the default plan. */
  plans: string[];
  /** Path of the sources file; null for the one that ships. */
  sources: string | null;
  /** Address under which readers reach the pages, without a trailing slash. */
  baseUrl: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** host:port pairs exempt from the private-address block. */
  fetchAllow: string[];
  /** Shortest and longest wait between two polls of a feed that does not say otherwise, in seconds. */
  pollBounds: { minSeconds: number; maxSeconds: number };
  /** Whether hubs are asked to push: by default where they can reach us. */
  websub: boolean;
  operatorToken: string | null;
  secret: string | null;
  /** A proxy stands before the web server and writes X-Forwarded-For: callers are told apart by it. */
  trustProxy: boolean;
  logLevel: z.infer<typeof SCHEMA>["LOG_LEVEL"];
  sampleNewsroom: "auto" | "on" | "off";
  /** Days for which pages are kept that no claim rests on; 0 keeps them all. */
  pageRetentionDays: number;
  /** Least pause between two requests to one host; its robots.txt may ask for more. */
  fetchGapMs: number;
  /** After this long without a sign of life a worker's job goes to another one. */
  queueLockMs: number;
  /** A job that nobody has taken up for this long is announced again. */
  queueGraceMs: number;
}

/**
 * Read the environment. Throws one Error that names every bad variable and what it has to be.
 * Variables of other programs are ignored; empty ones count as absent.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) throw new Error(explain(parsed.error));
  const e = parsed.data;
  if (e.REDIS_URL && !e.DATABASE_URL) {
    throw new Error(
      "environment: REDIS_URL is set without DATABASE_URL; server mode needs both, embedded mode neither",
    );
  }
  if (e.POLL_MIN_SECONDS > e.POLL_MAX_SECONDS)
    throw new Error("environment: POLL_MIN_SECONDS is larger than POLL_MAX_SECONDS; make it smaller");
  const baseUrl = (e.BASE_URL ?? `http://${e.HOST}:${e.PORT}`).replace(/\/$/, "");
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    plans: e.PLAN,
    sources: e.SOURCES ?? null,
    baseUrl,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    fetchAllow: e.FETCH_ALLOW,
    pollBounds: { minSeconds: e.POLL_MIN_SECONDS, maxSeconds: e.POLL_MAX_SECONDS },
    websub: e.WEBSUB === "auto" ? isReachable(baseUrl) : e.WEBSUB === "on",
    operatorToken: e.OPERATOR_TOKEN ?? null,
    secret: e.SECRET ?? null,
    trustProxy: e.TRUST_PROXY === "on",
    logLevel: e.LOG_LEVEL,
    sampleNewsroom: e.SAMPLE_NEWSROOM,
    pageRetentionDays: e.PAGE_RETENTION_DAYS,
    fetchGapMs: e.FETCH_GAP_MS,
    queueLockMs: e.QUEUE_LOCK_MS,
    queueGraceMs: e.QUEUE_GRACE_MS,
  };
}

/** Whether others can call us at an address: not where it names this machine or a private network. */
function isReachable(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  const here =
    /^(localhost|\[.*\]|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*)$/;
  return (
    hostname.includes(".") && !here.test(hostname) && !/\.(local|localhost|internal|test)$/.test(hostname)
  );
}

function explain(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  return `environment: these variables are not usable, correct or unset them\n${lines.join("\n")}`;
}
