import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { confirmToken, manageToken } from "#shared/config/tokens.ts";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { makeArticle, makeChange, makeClaim } from "../../../../test/helpers/factories.ts";
import { NOW, SECRET, testWeb } from "../../../../test/helpers/web.ts";

const ORIGIN = "https://tracker.example";

describe.skipIf(noPostgres)("the pages of subscribers", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  const get = async (path: string) => {
    const response = await web.app.request(path);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const post = async (
    path: string,
    fields: [string, string][],
    headers: Record<string, string> = { origin: ORIGIN },
  ) => {
    const response = await web.app.request(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers,
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const rows = () => web.db.selectFrom("subscription").selectAll().orderBy("id").execute();
  const letters = async () =>
    (
      await web.db.selectFrom("work_item").select("id").where("stage", "=", "notify").orderBy("id").execute()
    ).map((r) => r.id);
  const mail = (address: string): [string, string][] => [
    ["channel", "email"],
    ["address", address],
    ["do", "subscribe"],
  ];

  /** A subscription as it stands after its first steps; gives its id and tokens. */
  async function subscribed(address: string, state = "active") {
    await post("/alerts/new", [...mail(address), ["points", "8"]]);
    const { id } = (await rows()).at(-1) ?? { id: 0 };
    await web.db.updateTable("subscription").set({ state, created_at: NOW }).where("id", "=", id).execute();
    return { id, confirm: confirmToken(SECRET, id), manage: manageToken(SECRET, id) };
  }

  beforeAll(async () => {
    web = await testWeb();
    const claim = await makeClaim(web.db, await makeArticle(web.db, { text: "The bridge <b>opened</b>." }), {
      points: [8],
      actors: ["Ukraine"],
    });
    await makeChange(web.db, { point: 8, claimIds: [claim] });
    await makeChange(web.db, { point: 9, type: "conflict_closed", before: { sides: [] } });
  });
  beforeEach(async () => {
    await web.db.deleteFrom("subscription").execute();
    await web.db.deleteFrom("work_item").execute();
  });
  afterAll(() => web.close());

  test("the form starts at the point that is asked for, with its last notice: old, new and the words", async () => {
    const { body } = await get("/alerts/new?point=8");
    expect(body).toMatch(/name="points" value="8" checked/);
    expect(body).not.toMatch(/name="points" value="9" checked/);
    expect(body).toContain("status signed → in progress");
    expect(body).toContain("“The bridge &lt;b&gt;opened&lt;/b&gt;.”");
    expect((await get("/alerts/new?point=20")).body).toContain("there is no notice to show");
  });

  test("a preview changes nothing and keeps what was chosen", async () => {
    const sent: [string, string][] = [
      ["channel", "email"],
      ["address", "x@example.org"],
      ["types", "conflict_closed"],
      ["do", "preview"],
    ];
    const { body } = await post("/alerts/new", sent);
    expect(body).toContain("sources no longer contradict each other");
    expect(body).toContain('value="x@example.org"');
    expect(body).toMatch(/value="conflict_closed" checked/);
    expect(await rows()).toEqual([]);
    const actor = await post("/alerts/new", [...sent.slice(0, 2), ["actors", "Ukraine"], ["do", "preview"]]);
    expect(actor.body).toContain("status signed → in progress");
  });

  test("an address that is known gets the same answer as one that is not, and at most three letters a day", async () => {
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await post("/alerts/new", mail("reader@example.org")));
    expect(new Set(answers.map((a) => `${a.status} ${a.body.replace(/\?[^"]*/g, "")}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await rows()).map((row) => row.state)).toEqual(["pending", "pending", "pending"]);
    expect(await letters()).toHaveLength(3);
  });

  test.each([
    [
      [
        ["channel", "email"],
        ["address", "nobody"],
      ],
      "e-mail address",
    ],
    [
      [
        ["channel", "webhook"],
        ["address", "ftp://hooks.example/"],
      ],
      "http or https",
    ],
    [
      [
        ["channel", "webhook"],
        ["address", "http://127.0.0.1:5432/"],
      ],
      "public internet",
    ],
    [
      [
        ["channel", "webhook"],
        ["address", "https://inside.example/hook"],
      ],
      "public internet",
    ],
    [
      [
        ["channel", "email"],
        ["address", "a@example.org"],
        ["points", "99"],
      ],
      "no point 99",
    ],
  ] as [[string, string][], string][])(
    "%j is refused with its reason, the form as it was sent",
    async (fields, reason) => {
      const { status, body } = await post("/alerts/new", [...fields, ["do", "subscribe"]]);
      expect(status).toBe(400);
      expect(body).toContain(reason);
      expect(body).toContain(`value="${fields[1]?.[1]}"`);
      expect(await rows()).toEqual([]);
    },
  );

  test("a webhook is active at once; its secret is shown this once", async () => {
    const { body } = await post("/alerts/new", [
      ["channel", "webhook"],
      ["address", "https://hooks.example/in"],
      ["do", "subscribe"],
    ]);
    const [row] = await rows();
    expect(row?.state).toBe("active");
    expect(body).toContain(row?.secret);
    const manage = /\/alerts\/manage\/[\w.-]+/.exec(body)?.[0] ?? "";
    expect((await get(manage)).body).not.toContain(row?.secret);
  });

  test("GET changes nothing under any link; POST acts, and shows no address to a cache", async () => {
    const one = await subscribed("reader@example.org", "pending");
    const before = [await rows(), await letters()];
    for (const path of [`confirm/${one.confirm}`, `manage/${one.manage}`, `unsubscribe/${one.manage}`]) {
      const page = await get(`/alerts/${path}`);
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("no-store");
      expect(await (await web.app.request(`/alerts/${path}`, { method: "HEAD" })).text()).toBe("");
    }
    expect([await rows(), await letters()]).toEqual(before);
    const done = await post(`/alerts/confirm/${one.confirm}`, []);
    expect(done.headers.get("location")).toBe(`/alerts/manage/${one.manage}?done=confirmed`);
    expect((await rows())[0]?.state).toBe("active");
  });

  test("a link of one kind is of no use as another; unknown and old ones offer a new one", async () => {
    const one = await subscribed("reader@example.org", "pending");
    for (const path of [
      `confirm/${one.manage}`,
      `manage/${one.confirm}`,
      `unsubscribe/${one.confirm}`,
      "manage/1.x",
      "confirm/0",
    ]) {
      const page = await get(`/alerts/${path}`);
      expect(page.status).toBe(404);
      expect(page.body).toContain('action="/alerts/link"');
      expect((await post(`/alerts/${path}`, [["do", "forget"]])).status).toBe(404);
    }
    await web.db.updateTable("subscription").set({ created_at: "2026-02-01T00:00:00Z" }).execute();
    expect((await get(`/alerts/confirm/${one.confirm}`)).status).toBe(404);
    expect((await post(`/alerts/confirm/${one.confirm}`, [])).status).toBe(404);
    expect((await rows())[0]?.state).toBe("pending");
  });

  test("the link is sent again to who has alerts; the answer tells nobody who has", async () => {
    const one = await subscribed("reader@example.org");
    await web.db.deleteFrom("work_item").execute();
    const known = await post("/alerts/link", [["address", "Reader@example.org"]]);
    await post("/alerts/link", [["address", "reader@example.org"]]);
    const unknown = await post("/alerts/link", [["address", "nobody@example.org"]]);
    expect(unknown.body.replace("nobody@", "")).toBe(known.body.replace("Reader@", ""));
    expect(await letters()).toEqual([`notify-link-${one.id}-2026-02-10T12`]);
  });

  test("a holder changes, pauses, resumes and ends what is in the same mailbox, and nothing else", async () => {
    const one = await subscribed("reader@example.org");
    const two = await subscribed("READER@example.org");
    const other = await subscribed("other@example.org");
    const path = `/alerts/manage/${one.manage}`;
    const state = async (id: number) => (await rows()).find((row) => row.id === id);
    expect((await get(path)).body).not.toContain("other@example.org");
    await post(path, [
      ["do", "frequency"],
      ["id", String(two.id)],
      ["frequency", "daily"],
    ]);
    expect((await state(two.id))?.frequency).toBe("daily");
    await post(path, [
      ["do", "pause"],
      ["id", String(one.id)],
    ]);
    expect((await state(one.id))?.state).toBe("paused");
    await post(path, [
      ["do", "resume"],
      ["id", String(one.id)],
    ]);
    expect((await state(one.id))?.state).toBe("active");
    expect(
      (
        await post(path, [
          ["do", "end"],
          ["id", String(other.id)],
        ])
      ).status,
    ).toBe(404);
    await post(path, [["do", "endAll"]]);
    expect((await rows()).map((row) => row.state)).toEqual(["ended", "ended", "active"]);
    const gone = await post(path, [["do", "forget"]]);
    expect(gone.body).toContain("Your data is deleted");
    expect((await rows()).map((row) => row.id)).toEqual([other.id]);
    expect((await get(path)).status).toBe(404);
  });

  test("the log says what was sent and what failed", async () => {
    const one = await subscribed("reader@example.org");
    const { id } = await web.db.selectFrom("change").select("id").orderBy("id").executeTakeFirstOrThrow();
    const row = {
      subscription_id: one.id,
      change_id: id,
      idempotency_key: "k",
      state: "failed",
      last_error: "550 no such user",
    };
    await web.db.insertInto("delivery").values(row).execute();
    const { body } = await get(`/alerts/manage/${one.manage}`);
    expect(body).toContain("status signed → in progress");
    expect(body).toContain("550 no such user");
  });

  test("the one-click POST of a mail client needs no Origin, and may come twice; other forms need one", async () => {
    const one = await subscribed("reader@example.org");
    const path = `/alerts/unsubscribe/${one.manage}`;
    const click: [string, string][] = [["List-Unsubscribe", "One-Click"]];
    expect((await post(path, click, {})).status).toBe(200);
    expect((await rows())[0]?.state).toBe("ended");
    expect((await post(path, click, {})).status).toBe(200);
    expect((await post(`/alerts/manage/${one.manage}`, [["do", "forget"]], {})).status).toBe(403);
    expect(await rows()).toHaveLength(1);
  });
});
