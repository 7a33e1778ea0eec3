import type { Db } from "#shared/db/index.ts";
import {
  makeArticle,
  makeAssessment,
  makeChange,
  makeClaim,
  makeConflict,
  makeSeriesValue,
  makeSource,
  makeVersion,
} from "./factories.ts";
import { testWeb } from "./web.ts";

/** What a hostile publisher may write: markup, a formula, a control character, an entity. */
export const HOSTILE = `=cmd() "of 40 % <script>alert(1)</script>'><img src=x onerror=alert(2)>\u0007 &lt;`;
export const METRIC = "area-cleared";
const OLD = "Teams cleared 18 % of the zone, the ministry said.";
const NEW = OLD.replace("18", "16");

const figure = (value: number) => [{ kind: "percent", value, unit: "percent", metric: METRIC }];

/** The web service on a small coverage of point 4: an edited article, a hostile one, a contradiction. */
export async function readingDesk() {
  const web = await testWeb();
  const articleId = await editedArticle(web.db);
  const hostileArticle = await hostileCoverage(web.db);
  await seriesAndConflict(web.db);
  await history(web.db);
  const get = async (path: string) => {
    const response = await web.app.request(path);
    return { status: response.status, body: await response.text() };
  };
  /** What a page says, without its markup. */
  const text = async (path: string) => (await get(path)).body.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return { ...web, articleId, hostileArticle, get, text };
}

export type ReadingDesk = Awaited<ReturnType<typeof readingDesk>>;

/** Claims `old` (edited since), `more` (in both versions) and `new`. */
async function editedArticle(db: Db): Promise<number> {
  const wire = await makeSource(db, { id: "wire", name: "The Wire" });
  const first = await makeArticle(db, {
    sourceId: wire,
    title: "Fields are cleared",
    text: "Monday was calm.\nTeams cleared 18 % of the zone, the ministry said. More will follow.",
    publishedAt: "2026-02-01T08:00:00Z",
  });
  await makeClaim(db, first, {
    id: "old",
    exact: OLD,
    figures: figure(18),
    recordedAt: "2026-02-01T09:00:00Z",
  });
  await makeClaim(db, first, {
    id: "more",
    exact: "More will follow.",
    modality: "planned",
    status: "proposed",
  });
  const versionText = first.text.replace("18 %", "16 %");
  const { versionId } = await makeVersion(db, {
    articleId: first.articleId,
    text: versionText,
    title: "Fields are cleared",
    number: 2,
    storyId: first.storyId,
  });
  await makeClaim(
    db,
    { ...first, versionId, text: versionText },
    {
      id: "new",
      exact: NEW,
      figures: figure(16),
      actors: ["Ukraine"],
      attributedTo: "Ukraine",
      recordedAt: "2026-02-03T09:00:00Z",
    },
  );
  await db.updateTable("claim").set({ state: "edited" }).where("id", "=", "old").execute();
  return first.articleId;
}

/** Claims `evil` and `gone` (withdrawn since), on hostile words. */
async function hostileCoverage(db: Db): Promise<number> {
  const hostile = await makeArticle(db, { text: HOSTILE, title: HOSTILE });
  await makeClaim(db, hostile, {
    id: "evil",
    attributedTo: HOSTILE,
    actors: [HOSTILE],
    figures: figure(40),
  });
  await makeClaim(db, hostile, { id: "gone", status: "stalled", exact: "40 %", novelty: "conflict" });
  await db.updateTable("claim").set({ state: "gone" }).where("id", "=", "gone").execute();
  return hostile.articleId;
}

async function seriesAndConflict(db: Db): Promise<void> {
  const series = (claimId: string, value: number, party: string, asOf: string) =>
    makeSeriesValue(db, { claimId, metric: METRIC, value, unit: "percent", party, asOf });
  await series("old", 18, "The Wire", "2026-02-01T08:00:00Z");
  await series("new", 16, "Ukraine", "2026-02-01T08:00:00Z");
  await series("evil", 40, HOSTILE, "2026-02-02T08:00:00Z");
  await makeConflict(db, {
    claimIds: ["evil", "new"],
    metric: METRIC,
    sides: [
      { party: "Ukraine", value: 16, unit: "percent", claimId: "new" },
      { party: HOSTILE, value: 40, unit: "percent", claimId: "evil" },
    ],
  });
}

async function history(db: Db): Promise<void> {
  await makeAssessment(db, {
    status: "signed",
    valid: ["2026-01-10", null],
    recorded: ["2026-01-10", "2026-02-01"],
  });
  await makeAssessment(db, {
    status: "signed",
    valid: ["2026-01-10", "2026-02-01"],
    recorded: ["2026-02-01", null],
  });
  await makeAssessment(db, {
    status: "in_progress",
    flags: ["single_source"],
    claimIds: ["new", "evil"],
    valid: ["2026-02-01", null],
    recorded: ["2026-02-01", null],
  });
  await makeChange(db, { claimIds: ["new"], at: "2026-02-01T10:00:00Z" });
  await makeChange(db, {
    type: "claim_corrected",
    claimIds: ["old", "new"],
    before: { status: "in_progress", exact: OLD },
    after: { status: "in_progress", exact: NEW, claimId: "new" },
  });
  const reviewer = "desk";
  await db
    .insertInto("verdict")
    .values([{ claim_id: "new", verdict: "accepted", reason: HOSTILE, reviewer }])
    .execute();
}
