import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { STAGE_NAMES } from "#shared/stages/index.ts";

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  restart?: string;
  ports?: string[];
}

const text = readFileSync("docker-compose.yml", "utf8");
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const dockerfile = readFileSync("infra/images/Dockerfile", "utf8");
const STAGES = [...STAGE_NAMES, "web"];
const SERVERS = ["postgres", "queue", "mail"];

test("there is one service per stage, named like it, and nothing else but the servers", () => {
  expect(Object.keys(services).toSorted()).toEqual([...STAGES, ...SERVERS].toSorted());
});

test.each(STAGES)("%s runs its own process on the servers, once they are healthy", (name) => {
  const service = services[name];
  expect(service?.command).toEqual([`services/${name}/main.ts`]);
  expect(existsSync(`services/${name}/main.ts`)).toBe(true);
  expect(service?.environment?.["DATABASE_URL"]).toMatch(/@postgres:5432\//);
  expect(service?.environment?.["REDIS_URL"]).toBe("redis://queue:6379");
  for (const server of ["postgres", "queue"])
    expect(service?.depends_on?.[server]).toEqual({ condition: "service_healthy" });
  expect(service?.restart).toBe("unless-stopped");
});

test("the queue keeps an append-only file and evicts nothing; both servers keep their data", () => {
  expect(services["queue"]?.command?.join(" ")).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  for (const server of ["postgres", "queue"]) {
    expect(services[server]?.healthcheck?.test.length).toBeGreaterThan(1);
    expect(services[server]?.volumes).toHaveLength(1);
  }
  expect(services["web"]?.healthcheck?.test.join(" ")).toContain("/readyz");
});

test("letters go to a mail catcher, and nothing listens on more than this machine", () => {
  expect(services["notify"]?.environment?.["SMTP_URL"]).toMatch(/^smtp:\/\/mail:/);
  for (const port of Object.values(services).flatMap((service) => service.ports ?? []))
    expect(port).toMatch(/^127\.0\.0\.1:/);
});

test("no registry host is named, and no version is left open", () => {
  const images = [
    ...Object.values(services).map((s) => s.image),
    ...(/^FROM (\S+)/m.exec(dockerfile)?.slice(1) ?? []),
  ];
  for (const image of images.filter((name) => name !== "peace-tracker"))
    expect(image).toMatch(/^[a-z]+(\/[a-z]+)?:v?\d/);
});

test("the image runs as another user than root, on the Node.js of the package", () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    devDependencies: { node: string };
  };
  expect(/^FROM node:(\d+)/m.exec(dockerfile)?.[1]).toBe(devDependencies.node.split(".")[0]);
});

test("the image holds every file that a stage's process imports", () => {
  const copied = [...dockerfile.matchAll(/^COPY (\S+) \S+$/gm)].map((match) => match[1]);
  expect(copied).toEqual(expect.arrayContaining(["shared", "services"]));
});
