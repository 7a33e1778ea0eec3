import type { Product } from "../helpers/product.ts";
import {
  makeArticle,
  makeChange,
  makeClaim,
  makeConflict,
  makeSeriesValue,
  makeSource,
  makeVersion,
} from "../helpers/factories.ts";

const METRIC = "area-cleared";

/** Rows that every page has something to show of: a contradiction, an edit, a change, hostile words. */
export async function tellStory({ db }: Product): Promise<{ articleId: number; metric: string }> {
  const wire = await makeSource(db, { id: "wire", name: "The Wire" });
  const text = "Monday was calm.\nTeams cleared 18 % of the zone, the ministry said. More will follow.";
  const first = await makeArticle(db, { sourceId: wire, title: "Fields are cleared", text });
  const figure = (value: number) => [{ kind: "percent", value, unit: "percent", metric: METRIC }];
  const ours = { points: [4], status: "in_progress", actors: ["Ukraine"] };
  const exact = "Teams cleared 18 % of the zone, the ministry said.";
  await makeClaim(db, first, { ...ours, id: "e2e-1", exact, figures: figure(18), attributedTo: "Ukraine" });
  const denial = await makeArticle(db, { text: "Only 9 % <b>is clear</b>, Moscow said." });
  await makeClaim(db, denial, {
    ...ours,
    id: "e2e-2",
    figures: figure(9),
    attributedTo: "Russia",
    novelty: "conflict",
  });
  const value = { metric: METRIC, unit: "percent", point: 4 };
  await makeSeriesValue(db, { ...value, claimId: "e2e-1", value: 18, party: "Ukraine" });
  await makeSeriesValue(db, { ...value, claimId: "e2e-2", value: 9, party: "Russia" });
  const side = (party: string, n: number, claimId: string) => ({ party, value: n, unit: "percent", claimId });
  const sides = [side("Ukraine", 18, "e2e-1"), side("Russia", 9, "e2e-2")];
  await makeConflict(db, { claimIds: ["e2e-1", "e2e-2"], metric: METRIC, sides });
  await makeVersion(db, {
    articleId: first.articleId,
    text: text.replace("More will follow.", "Nothing will follow."),
    number: 2,
    storyId: first.storyId,
  });
  await makeChange(db, { point: 4, claimIds: ["e2e-1"] });
  return { articleId: first.articleId, metric: METRIC };
}
