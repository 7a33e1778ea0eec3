import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { type ReadingDesk, readingDesk } from "../../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the pages of actors", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("shows who it is, its points, what contradicts it, its claims", async () => {
    const page = await desk.text("/actors/ukraine");
    for (const part of ["Kind State", "4. Mine-Clearance Initiative", "40 %", "Teams cleared 16 %"])
      expect(page).toContain(part);
    expect(await desk.text("/actors/ukraine?point=7")).toContain("No claim names Ukraine yet");
  });

  test("leads to alerts that are about it", async () => {
    const [, link] =
      /href="(\/alerts\/new[^"]*)"/.exec((await desk.get("/actors/ukraine")).body.split("<main")[1] ?? "") ??
      [];
    expect((await desk.get(link ?? "")).body).toMatch(/value="Ukraine" checked/);
  });

  test("is not shown what others contradict", async () => {
    expect(await desk.text("/actors/kremlin")).toContain("Nothing that Kremlin says is contradicted");
  });

  test("is reached by its aliases too", async () => {
    const response = await desk.app.request("/actors/kyiv?point=4");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/actors/ukraine?point=4");
  });

  test("is listed if claims name it, or if all are asked for", async () => {
    expect(await desk.text("/actors")).toContain("Ukraine Kind State");
    expect(await desk.text("/actors")).not.toContain("Kremlin");
    expect(await desk.text("/actors?show=all&kind=office")).toContain("Kremlin");
    expect(await desk.text("/actors?kind=person")).toContain("No claim names such an actor yet");
  });
});
