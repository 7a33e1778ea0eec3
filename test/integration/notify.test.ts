import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmToken, manageToken, tokenHash } from "#shared/config/tokens.ts";
import { replayDead } from "#shared/db/index.ts";
import { openContext } from "#shared/process/context.ts";
import { work } from "#shared/stages/index.ts";
import { startNotify } from "../../services/notify/app.ts";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { startHook, startMailbox } from "../helpers/inbox.ts";
import { testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";

const SECRET = `whsec_${Buffer.from("a secret of thirty-two characters").toString("base64")}`;
const PLAN = "ua-us-20-point";

describe.skipIf(noPostgres !== false)("notices", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let opened: Awaited<ReturnType<typeof openContext>>;
  let mailbox: Awaited<ReturnType<typeof startMailbox>>;
  let hook: Awaited<ReturnType<typeof startHook>>;
  let flaky: typeof hook;
  let gone: typeof hook;
  let back: typeof hook;
  let unsure: typeof hook;
  let restored: typeof hook;
  let never: typeof hook;
  let tiring: typeof hook;
  let hooks: (typeof hook)[] = [];
  let notify: Awaited<ReturnType<typeof startNotify>>;
  let changes = 0;

  beforeAll(async () => {
    database = await testDatabase();
    mailbox = await startMailbox();
    hook = await startHook();
    flaky = await startHook([500, 200]);
    gone = await startHook([410]);
    back = await startHook([404, 200]);
    unsure = await startHook([500, 200]);
    restored = await startHook([404, 200]);
    never = await startHook([404]);
    tiring = await startHook([200, 404]);
    hooks = [hook, flaky, gone, back, unsure, restored, never, tiring];
    const env = {
      FETCH_ALLOW: hooks.map((h) => h.host).join(","),
      SMTP_URL: mailbox.url,
      BASE_URL: "https://tracker.example",
    };
    opened = await openContext(testConfig(database.url, env), "test");
    notify = await startNotify(opened.context);
  });
  afterAll(async () => {
    await notify.stop();
    await opened.close([]);
    await Promise.all([mailbox, ...hooks].map((inbox) => inbox.stop()));
    await database.close();
  });

  async function subscribe(given: {
    channel: string;
    address: string;
    frequency?: string;
    points?: number[];
    state?: string;
  }) {
    const { id } = await opened.context.db
      .insertInto("subscription")
      .values({ plan_id: PLAN, state: "active", secret: SECRET, token_hash: String(Math.random()), ...given })
      .returning("id")
      .executeTakeFirstOrThrow();
    const token_hash = tokenHash(manageToken("a secret of the tests", id));
    await opened.context.db.updateTable("subscription").set({ token_hash }).where("id", "=", id).execute();
    return id;
  }

  interface GivenChange {
    type?: string;
    point?: number;
    claim_ids?: string[];
    before?: object;
    after?: object;
  }

  async function insertChange(given: GivenChange) {
    const {
      before = { status: "agreed", flags: [] },
      after = { status: "signed", flags: [] },
      ...rest
    } = given;
    const { id } = await opened.context.db
      .insertInto("change")
      .values({
        key: `test-${++changes}`,
        plan_id: PLAN,
        type: "status_changed",
        point: 19,
        occurred_at: "2026-01-05T10:00:00Z",
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        ...rest,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  }

  async function change(given: GivenChange) {
    const id = await insertChange(given);
    await opened.context.engine.submit([work("notify", { kind: "match", changeId: id }, ["match", id])]);
    return id;
  }

  const settled = async () => {
    await until(async () => {
      const waiting = await opened.context.db
        .selectFrom("work_item")
        .select("id")
        .where("state", "=", "waiting")
        .where("due_at", "<", new Date(Date.now() + 60_000))
        .execute();
      return waiting.length === 0;
    });
  };

  test("a webhook gets the change, signed, under its idempotency key", async () => {
    const subscriber = await subscribe({ channel: "webhook", address: hook.url, points: [19] });
    const id = await change({});
    await change({ point: 3 });
    await settled();
    expect(hook.received).toHaveLength(1);
    const [got] = hook.received;
    const { idempotency_key } = await opened.context.db
      .selectFrom("delivery")
      .select("idempotency_key")
      .where("change_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(got?.headers["webhook-id"]).toBe(idempotency_key);
    expect(idempotency_key).toMatch(new RegExp(`^n-${subscriber}-[0-9a-f]{20}$`));
    const body = new Webhook(SECRET).verify(got?.body ?? "", got?.headers ?? {}) as {
      data: { text: string };
    };
    expect(body.data.text).toContain("agreed → signed");
  });

  test("a correction waits for what it takes back, so that whoever is told of that hears of it too", async () => {
    const subscriber = await subscribe({ channel: "webhook", address: hook.url, points: [17] });
    const { db, engine } = opened.context;
    const told = await insertChange({ point: 17, claim_ids: ["c-17"] });
    const correction = await insertChange({ type: "claim_corrected", point: 17, claim_ids: ["c-17"] });
    // Due later: its row is there, as it is while other jobs are before it.
    const later = new Date(Date.now() + 1_500);
    await engine.submit([work("notify", { kind: "match", changeId: told }, ["match", told], later)]);
    await engine.submit([work("notify", { kind: "match", changeId: correction }, ["match", correction])]);
    await settled();
    const deliveries = await db
      .selectFrom("delivery")
      .select("change_id")
      .where("subscription_id", "=", subscriber)
      .orderBy("change_id")
      .execute();
    expect(deliveries.map((d) => d.change_id)).toEqual([told, correction]);
  });

  test("matching the same change again tells nobody twice", async () => {
    const before = hook.received.length;
    const id = await change({});
    await settled();
    await opened.context.engine.submit([
      work("notify", { kind: "match", changeId: id }, ["match", id, "again"]),
    ]);
    await settled();
    expect(hook.received).toHaveLength(before + 1);
  });

  test("a letter says old and new, and can be ended with one click", async () => {
    const id = await subscribe({ channel: "email", address: "reader@example.org", points: [12] });
    await change({ point: 12 });
    await settled();
    const letter = mailbox.letters.find((l) => l.text?.includes("Point 12"));
    expect(letter?.subject).toContain("agreed → signed");
    const lines = letter?.headerLines.map(({ line }) => line) ?? [];
    expect(lines).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const token = manageToken("a secret of the tests", id);
    expect(letter?.text).toContain(`https://tracker.example/alerts/manage/${token}`);
  });

  test("a new subscriber is asked to confirm, and is sent nothing before", async () => {
    const id = await subscribe({ channel: "email", address: "new@example.org", state: "pending" });
    await opened.context.engine.submit([
      work("notify", { kind: "confirm", subscriptionId: id }, ["confirm", id]),
    ]);
    await change({ point: 1 });
    await settled();
    const letters = mailbox.letters.filter((l) => JSON.stringify(l.to).includes("new@example.org"));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(confirmToken("a secret of the tests", id));
  });

  test("a correction reaches exactly those who were told of what it corrects", async () => {
    const told = await subscribe({ channel: "email", address: "told@example.org", points: [5] });
    await subscribe({ channel: "email", address: "not-told@example.org", points: [5, 6] });
    await opened.context.db
      .updateTable("subscription")
      .set({ starts_after_change_id: 1_000_000 })
      .where("address", "=", "not-told@example.org")
      .execute();
    await change({ point: 5, claim_ids: ["c1"] });
    await settled();
    await opened.context.db
      .updateTable("subscription")
      .set({ starts_after_change_id: 0 })
      .where("id", "<>", told)
      .execute();
    await change({
      type: "claim_withdrawn",
      point: 5,
      claim_ids: ["c1"],
      before: { exact: "It was signed." },
    });
    await settled();
    const about = mailbox.letters.filter((l) => l.text?.includes("took back"));
    expect(about.map((l) => JSON.stringify(l.to).includes("told@example.org"))).toEqual([true]);
    expect(JSON.stringify(about[0]?.to)).not.toContain("not-told");
  });

  test("a webhook that fails is tried again and its log says why; one that is gone is ended", async () => {
    const patient = await subscribe({ channel: "webhook", address: flaky.url, points: [7] });
    const ended = await subscribe({ channel: "webhook", address: gone.url, points: [7] });
    await change({ point: 7 });
    await until(() => flaky.received.length === 2);
    await settled();
    const { db } = opened.context;
    const log = await db
      .selectFrom("delivery")
      .select(["state", "attempts"])
      .where("subscription_id", "=", patient)
      .execute();
    expect(log).toEqual([{ state: "sent", attempts: 2 }]);
    const keys = flaky.received.map((r) => r.headers["webhook-id"]);
    expect(new Set(keys).size).toBe(1);
    const state = await db
      .selectFrom("subscription")
      .select("state")
      .where("id", "=", ended)
      .executeTakeFirst();
    expect(state).toEqual({ state: "ended" });
  });

  test("a webhook that refuses its first notices is ended; one that has taken one is not", async () => {
    const unwilling = await subscribe({ channel: "webhook", address: never.url, points: [15] });
    const tired = await subscribe({ channel: "webhook", address: tiring.url, points: [15] });
    const { db } = opened.context;
    const states = async () => {
      const rows = await db
        .selectFrom("subscription")
        .select(["id", "state"])
        .where("id", "in", [unwilling, tired])
        .orderBy("id")
        .execute();
      return rows.map((row) => row.state);
    };
    for (let i = 0; i < 4; i++) await change({ point: 15 });
    await settled();
    expect(await states()).toEqual(["active", "active"]);
    for (let i = 0; i < 3; i++) {
      await change({ point: 15 });
      await settled();
    }
    expect(await states()).toEqual(["ended", "active"]);
    expect([never.received.length, tiring.received.length]).toEqual([5, 7]);
  });

  test("a daily webhook that refuses is ended after as many days", async () => {
    const id = await subscribe({
      channel: "webhook",
      address: never.url,
      frequency: "daily",
      points: [16],
    });
    const { db, engine } = opened.context;
    const state = async () =>
      (await db.selectFrom("subscription").select("state").where("id", "=", id).executeTakeFirstOrThrow())
        .state;
    for (let day = 1; day <= 5; day++) {
      expect(await state()).toBe("active");
      await db
        .insertInto("delivery")
        .values({
          subscription_id: id,
          change_id: await insertChange({ point: 16 }),
          idempotency_key: `daily-${day}`,
          due_at: `2026-01-0${day}T07:00:00Z`,
        })
        .execute();
      await engine.submit([
        work("notify", { kind: "digest", subscriptionId: id, day: `2026-01-0${day}` }, ["digest", id, day]),
      ]);
      await settled();
    }
    expect(await state()).toBe("ended");
  });

  test("a webhook inside the network is never called, and its delivery says why", async () => {
    const id = await subscribe({ channel: "webhook", address: "http://127.0.0.1:1/hook", points: [9] });
    await change({ point: 9 });
    await settled();
    const log = await opened.context.db
      .selectFrom("delivery")
      .select(["state", "last_error"])
      .where("subscription_id", "=", id)
      .executeTakeFirst();
    expect(log?.state).toBe("failed");
    expect(log?.last_error).toContain("127.0.0.1");
  });

  test("a delivery that failed for good goes out when its dead letter is replayed", async () => {
    const id = await subscribe({ channel: "webhook", address: back.url, points: [10] });
    await change({ point: 10 });
    await settled();
    const { db } = opened.context;
    const state = () =>
      db.selectFrom("delivery").select("state").where("subscription_id", "=", id).executeTakeFirst();
    expect(await state()).toEqual({ state: "failed" });
    await replayDead(db, { stage: "notify" });
    await until(async () => (await state())?.state === "sent");
    expect(back.received).toHaveLength(2);
  });

  test("a mailbox with two alerts that want the same change gets one letter", async () => {
    await subscribe({ channel: "email", address: "twice@example.org", points: [11] });
    await subscribe({ channel: "email", address: "Twice@example.org", points: [11, 14] });
    await change({ point: 11 });
    await settled();
    const letters = mailbox.letters.filter((l) => /twice@/i.test(JSON.stringify(l.to)));
    expect(letters).toHaveLength(1);
  });

  const DAY = "2026-01-06";
  const digestOf = (id: number, day = DAY, tried = "") =>
    work("notify", { kind: "digest", subscriptionId: id, day }, ["digest", id, `${day}${tried}`]);
  const log = async (id: number) =>
    await opened.context.db
      .selectFrom("delivery")
      .select(["state", "attempts", "last_error"])
      .where("subscription_id", "=", id)
      .orderBy("id")
      .execute();
  const digestsAhead = async (id: number) =>
    await opened.context.db
      .selectFrom("work_item")
      .select(["id", "due_at"])
      .where("id", "like", `notify-digest-${id}-%`)
      .where("state", "=", "waiting")
      .execute();

  /** A daily subscriber to a point, with one change that is due on the digest of `DAY`. */
  async function subscribeDaily(point: number, given: { channel: string; address: string }) {
    const id = await subscribe({ ...given, frequency: "daily", points: [point] });
    await change({ point });
    await settled();
    await opened.context.db
      .updateTable("delivery")
      .set({ due_at: `${DAY}T07:00:00Z` })
      .where("subscription_id", "=", id)
      .execute();
    return id;
  }

  test("a daily subscriber gets one letter for the day", async () => {
    const id = await subscribeDaily(8, { channel: "email", address: "daily@example.org" });
    const letters = () => mailbox.letters.filter((l) => JSON.stringify(l.to).includes("daily@"));
    await change({ point: 8, before: { status: "signed" }, after: { status: "operational" } });
    await settled();
    expect(letters()).toEqual([]);
    const [ahead] = await digestsAhead(id);
    expect(ahead?.due_at.toISOString()).toMatch(/T07:01:00.000Z$/);
    await opened.context.engine.submit([digestOf(id, ahead?.id.slice(-10), "-early")]);
    await settled();
    expect(letters()).toHaveLength(1);
    expect(letters()[0]?.subject).toContain("2 changes");
    expect((await log(id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  test("a digest that is tried again says the same, and leaves later changes to the next one", async () => {
    const id = await subscribeDaily(15, { channel: "webhook", address: unsure.url });
    await opened.context.engine.submit([digestOf(id)]);
    await until(() => unsure.received.length === 1);
    await change({ point: 15, before: { status: "signed" }, after: { status: "operational" } });
    await settled();
    const [first, second] = unsure.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    expect(await log(id)).toMatchObject([
      { state: "sent", attempts: 2, last_error: null },
      { state: "waiting", attempts: 0 },
    ]);
  });

  test("a digest to a webhook that is gone ends the subscription, and its deliveries say why", async () => {
    const id = await subscribeDaily(16, { channel: "webhook", address: gone.url });
    await opened.context.engine.submit([digestOf(id)]);
    await settled();
    expect(await log(id)).toEqual([
      { state: "failed", attempts: 1, last_error: "the webhook answered 410: gone" },
    ]);
    const subscription = await opened.context.db
      .selectFrom("subscription")
      .select(["state", "ended_reason"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(subscription).toEqual({ state: "ended", ended_reason: "the webhook answered 410" });
  });

  test("a digest that failed for good goes out when its dead letter is replayed", async () => {
    const id = await subscribeDaily(18, { channel: "webhook", address: restored.url });
    await opened.context.engine.submit([digestOf(id)]);
    await settled();
    expect(await log(id)).toMatchObject([{ state: "failed" }]);
    await replayDead(opened.context.db, { id: digestOf(id).id });
    await until(async () => (await log(id))[0]?.state === "sent");
    expect(restored.received).toHaveLength(2);
  });

  test("what waits for the digest of a subscription that is paused is dropped", async () => {
    const id = await subscribeDaily(20, { channel: "webhook", address: hook.url });
    const before = hook.received.length;
    const { db, engine } = opened.context;
    await db.updateTable("subscription").set({ state: "paused" }).where("id", "=", id).execute();
    await engine.submit([digestOf(id)]);
    await settled();
    expect(await log(id)).toMatchObject([{ state: "dropped" }]);
    expect(hook.received).toHaveLength(before);
  });

  test("what is matched too late for its digest goes on the next one", async () => {
    const id = await subscribe({
      channel: "email",
      address: "late@example.org",
      frequency: "daily",
      points: [2],
    });
    const { db, engine } = opened.context;
    await engine.submit([digestOf(id)]);
    await settled();
    await db
      .insertInto("delivery")
      .values({
        subscription_id: id,
        change_id: await insertChange({ point: 2 }),
        idempotency_key: "late",
        due_at: `${DAY}T07:00:00Z`,
      })
      .execute();
    const ahead = await digestsAhead(id);
    expect(ahead).toHaveLength(1);
    await engine.submit([digestOf(id, ahead[0]?.id.slice(-10), "-early")]);
    await settled();
    expect(await log(id)).toMatchObject([{ state: "sent" }]);
  });
});
