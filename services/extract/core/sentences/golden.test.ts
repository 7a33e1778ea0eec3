import { expect, it } from "vitest";
import { splitSentences } from "./split.ts";

/** Own sentences for the rules that splitters fail easily: abbreviations, initials, marks, ellipses. */
const TEXTS: string[][] = [
  ["The envoys met.", "Nobody spoke."],
  ["Who pays?", "Nobody knows."],
  ["They left!", "The hall was empty."],
  ["My aide is Olena B. Marchuk."],
  ["See p. 41 and pp. 50 to 52."],
  ["Dnipro Steel Co. is closed."],
  ["She works for Volt Co.", "The depot burned for a day."],
  ["The patrol climbed Mt. Elbrus at dawn."],
  ["St. Michael's church was hit."],
  ["Sen. Graham Jr.'s bill passed."],
  ["Show your I.D. at the gate."],
  ["He lives in the U.S.", "Where do you live?"],
  ["The U.S. Government paid."],
  ["He has lived in the U.S. for years."],
  ["The U.S. Senate and the U.K. Parliament agreed."],
  ["At 5 a.m. Mr. Rudenko called.", "By noon he slept."],
  ["They paid $40.50.", "It was too much."],
  ["Line 14.2 was repaired."],
  ["He added (It was late.) that they were tired."],
  ["They left (nobody saw them)."],
  ["Write to desk.two@example.org for the list."],
  ["The text is at www.example.org/plan.html for all."],
  ["She said 'it is over' and left."],
  ['She said "it is over" and left.'],
  ['"It is over," she said.'],
  ['"It is over." she said.'],
  ['She said: "It is over."', "Then she left."],
  ["“It is over.”", "The line went dead."],
  ["Is it over?", "“Yes.”"],
  ["What!!", "They came back?!", "Yes."],
  ["They came back!?", "No one knew."],

  ["We can ask Yahoo! for the list."],
  ["You and I.", "Nobody else."],
  ["It was Boris I. Tkach who signed."],
  ["It was ... hard to say."],
  ["They waited ...", "Then the bus came."],
  ["They said nothing . . . and left."],
  ["“We tried, but …” he began."],
  ["It ended [...] in Geneva."],
  ["Gen. Andrii Hnatov and Lt. Col. Bondar came."],
  ["Dr. Koval, Prof. Bilyk and Gov. Lysak agreed."],
  ["It fell 3.5 per cent vs. a year ago."],
  ["Some towns, e.g. Izium, were spared; others, i.e. the ports, were not."],
  ["On Feb. 24 it began.", "On Jan. 6 they signed."],
  ["It lasted from Sept. to Nov. and then ended."],
  ["No. 12 is open.", "No. 14 too."],
  ["Nobody said no.", "Everyone left."],
  ["He was from St. Petersburg.", "She was from Ft. Worth."],
  ["The E.U. Commission and the U.N. Security Council met."],
  ["He moved to Washington, D.C.", "She stayed behind."],
  ["The group (U.S., U.K., etc.) agreed."],
  ["They brought flour, oil, etc.", "It was gone in a day."],
  ["He asked, “Why now?” and sat down."],
  ["The plan (see Art. 5) is open."],
  ["Approx. 40 homes burned."],
  ["The ministry's spokesman, Col. Ihor Klymenko, denied it."],
  ["It was at 10.30 p.m. on Monday."],
  ["The line is frozen.", "“It stays,” he said."],
  ["Kyiv agreed.", "(Moscow did not.)"],
  ["U.S. officials left.", "E.U. officials stayed."],
  ["The J.D. Vance visit was short."],
  ["J. D. Vance spoke."],
  ["Messrs. Rubio and Witkoff flew out."],
  ["It is 5 km.", "The road is shut."],
  ["Kushner, Inc. owns it."],
  ["The report (Vol. 2, p. 7) is new."],
];

const LISTS: [string, string[]][] = [
  ["1.) Open the road 2.) Clear the mines", ["1.) Open the road", "2.) Clear the mines"]],
  ["1) Open the road 2) Clear the mines", ["1) Open the road", "2) Clear the mines"]],
  ["1. Open the road. 2. Clear the mines.", ["1. Open the road.", "2. Clear the mines."]],
  ["a. Open the road b. Clear the mines", ["a. Open the road", "b. Clear the mines"]],
  ["• 9. Open the road • 10. Clear the mines", ["• 9. Open the road", "• 10. Clear the mines"]],
  ["Title of it\nThe text begins.", ["Title of it", "The text begins."]],
  ["- Open the road\n- Clear the mines", ["- Open the road", "- Clear the mines"]],
];

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

it.each(TEXTS.map((sentences) => [sentences.join(" "), sentences] as const))("%s", (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it.each(LISTS)("list: %j", (text, items) => {
  expect(split(text)).toEqual(items);
});
