/** A page of the sample newsroom. All text is invented; officials' words are examples, not quotations. */
export interface SamplePage {
  publisher: "meridian" | "dnipro" | "potomac" | "volga";
  /** The page is served under it: lower-case words joined by hyphens. */
  slug: string;
  /** From this wave on the feeds list it; 1 is the first. */
  wave: number;
  title: string;
  /** ISO 8601. */
  published: string;
  paragraphs: string[];
  /** What the page says from a later wave on. */
  edit?: { wave: number; modified: string; paragraphs: string[] };
}

export const PUBLISHERS = [
  { id: "meridian", name: "Meridian Wire (sample)", country: "CH", tier: "wire", feed: "rss" },
  { id: "dnipro", name: "Dnipro Daily (sample)", country: "UA", tier: "national", feed: "atom" },
  { id: "potomac", name: "Potomac Ledger (sample)", country: "US", tier: "national", feed: "json" },
  { id: "volga", name: "Volga Courier (sample)", country: "RU", tier: "national", feed: "rdf" },
] as const;

const TRIBUNAL = [
  "The first hearings of the hybrid war-crimes tribunal have been postponed, its registry said on Wednesday.",
  "The states that are to pay for the court are late with the money. The tribunal is one of the twenty points of the peace plan that Ukraine and the United States presented in December. Prosecutors were appointed before the turn of the year.",
  "Court officials gave no new date. Lawyers for victims' groups said that they had learned of the delay from the registry's short notice and that witnesses had already been told when to travel.",
  "The registry did not say which states had yet to agree, nor how long the rooms that had been rented for the spring would stay at its disposal.",
];

const MINES = (share: string) => [
  `Sappers have cleared ${share} of the contaminated zones in the east, the Ukrainian government said on Wednesday in its first account of the mine-clearance initiative this year.`,
  "The initiative is point 4 of the peace plan. Robots from the United States work beside Ukrainian engineers, who say that frozen ground has slowed them.",
  "Farmers in two districts have been told that they may return to their fields before the spring sowing.",
];

/** The story in the order of its waves. Within a wave no two pages move the same status or figure. */
export const STORY: SamplePage[] = [
  {
    publisher: "meridian",
    slug: "ceasefire-teams-report-quiet-week",
    wave: 1,
    title: "Ceasefire teams report a quiet week along the line",
    published: "2026-01-05T09:00:00Z",
    paragraphs: [
      "The ceasefire verification protocol of the Ukraine peace plan is fully operational along the line between Donetsk and Luhansk, the United States said on Monday.",
      "Joint monitoring teams fly drones from six posts. “We see the same pictures at the same time,” said Marco Rubio, the US secretary of state.",
      "All five humanitarian corridors have been opened, and 1.3 million civilians have been assisted, the International Committee of the Red Cross said.",
    ],
  },
  {
    publisher: "dnipro",
    slug: "sappers-count-the-cleared-fields",
    wave: 1,
    title: "Sappers count the cleared fields",
    published: "2026-01-07T07:30:00+02:00",
    paragraphs: MINES("18 %"),
    edit: { wave: 3, modified: "2026-03-03T10:00:00+02:00", paragraphs: MINES("16 %") },
  },
  {
    publisher: "potomac",
    slug: "what-the-first-money-has-built",
    wave: 1,
    title: "What the first money of the Ukraine plan has built",
    published: "2026-01-08T14:00:00-05:00",
    paragraphs: [
      "The first tranche of $3 billion from the reconstruction fund has been disbursed to Kyiv, the US Treasury confirmed on Thursday.",
      "A second one is tied to audits that have yet to start. The $5 billion swap line of the stabilization fund has been activated, the Treasury said.",
      "The cyber-resilience centre in Kyiv, built under the peace plan, is fully staffed. The Atlantic Cyber Shield, a joint task force, is to begin its work by the end of March.",
      "The counter-disinformation unit of Kyiv and the Pentagon is fully staffed, according to the OSCE.",
    ],
  },
  {
    publisher: "dnipro",
    slug: "lessons-clinics-and-wheat",
    wave: 1,
    title: "Lessons, clinics and wheat: how the peace plan reaches the villages",
    published: "2026-01-09T08:00:00+02:00",
    paragraphs: [
      "Some 260,000 students are enrolled in hybrid classes under the education point of the peace plan, the Ukrainian government said on Friday.",
      "Fifteen mobile clinics have been deployed in the southern oblasts, and 12 monuments have been stabilized with the help of UNESCO.",
      "Farmers have replanted 520,000 hectares under the agricultural recovery plan, the government said.",
      "About 40 % of the damaged power grid has been restored, and engineers hope to speed up before the next cold spell.",
    ],
  },
  {
    publisher: "volga",
    slug: "moscow-watches-the-checkpoints",
    wave: 1,
    title: "Moscow watches the new checkpoints",
    published: "2026-01-09T12:00:00+03:00",
    paragraphs: [
      "The integrated biometric border system foreseen by the Ukraine peace plan is operational at four major checkpoints, Ukrainian border guards say.",
      "Joint delegations of Ukraine and the United States have completed eight missions to non-aligned nations, diplomats in Moscow say.",
      "Dmitry Peskov, the Kremlin spokesman, said that Russia had not been consulted about either.",
    ],
  },
  {
    publisher: "dnipro",
    slug: "winter-concerts-return-to-the-opera",
    wave: 1,
    title: "Winter concerts return to the opera house",
    published: "2026-01-09T18:00:00+02:00",
    paragraphs: [
      "The opera house opens its winter season on Saturday with an evening of songs from the Carpathians.",
      "Tickets for the first three nights are sold out. The orchestra plays on original instruments that its conductor has collected for years.",
    ],
  },
  {
    publisher: "meridian",
    slug: "tribunal-puts-off-first-hearings",
    wave: 2,
    title: "Tribunal puts off its first hearings",
    published: "2026-02-04T16:00:00Z",
    paragraphs: TRIBUNAL,
  },
  {
    publisher: "potomac",
    slug: "housing-grants-open-to-all-who-return",
    wave: 2,
    title: "Housing grants open to all who return to Ukraine",
    published: "2026-02-03T11:00:00-05:00",
    paragraphs: [
      "The refugee return incentives of the Ukraine peace plan are now operational in every region, the Ukrainian government said on Tuesday, after a pilot in Kharkiv.",
      "Families who come home can apply for housing grants and pay less tax for five years. The first offices opened on Monday.",
    ],
  },
  {
    publisher: "dnipro",
    slug: "more-soldiers-home",
    wave: 2,
    title: "More soldiers come home",
    published: "2026-02-05T20:00:00+02:00",
    paragraphs: [
      "A total of 2,600 Ukrainian prisoners of war have been released under the exchange mechanism of the peace plan, Volodymyr Zelenskyy said on Thursday.",
      "“Each of them is a family that waits no longer,” he said. The next exchange is being prepared with the Red Cross.",
    ],
  },
  {
    publisher: "volga",
    slug: "another-region-another-plan",
    wave: 2,
    title: "Another region, another plan: what Gaza's 20 points say",
    published: "2026-02-06T10:00:00+03:00",
    paragraphs: [
      "The 20-point plan for Gaza foresees a Board of Peace. Mediators say that 4,200 trucks have entered the strip under point 7 of that Gaza plan.",
      "Israel and Hamas accuse each other of breaking the ceasefire there.",
    ],
  },
  {
    publisher: "potomac",
    slug: "court-for-war-crimes-delayed",
    wave: 3,
    title: "Court for war crimes in Ukraine delayed",
    published: "2026-02-05T09:00:00-05:00",
    paragraphs: TRIBUNAL,
  },
  {
    publisher: "volga",
    slug: "moscow-counts-differently",
    wave: 3,
    title: "Moscow counts the exchanges differently",
    published: "2026-02-07T12:00:00+03:00",
    paragraphs: [
      "A total of 2,900 Ukrainian prisoners of war have been released under the exchange mechanism of the peace plan, Sergei Lavrov said on Saturday.",
      "The Russian foreign minister said that Kyiv counts only those who crossed at one checkpoint.",
    ],
  },
  {
    publisher: "meridian",
    slug: "anti-corruption-board-publishes-audits",
    wave: 3,
    title: "Anti-corruption board publishes its first audits",
    published: "2026-03-04T09:00:00Z",
    paragraphs: [
      "The new oversight board of Ukraine's governance reform, point 20 of the peace plan, is operational and has published its first audits, the European Union said on Wednesday.",
      "The board looked at forty contracts and referred three to prosecutors.",
    ],
  },
  {
    publisher: "potomac",
    slug: "cyber-shield-goes-on-duty",
    wave: 4,
    title: "Cyber shield goes on duty",
    published: "2026-04-07T10:00:00-04:00",
    paragraphs: [
      "The Atlantic Cyber Shield is operational, the Pentagon said on Tuesday, a week after the date that the Ukraine peace plan gives for it.",
      "US Cyber Command and Ukrainian units share one watch room in Kyiv.",
    ],
  },
  {
    publisher: "volga",
    slug: "moscow-rejects-the-guarantees",
    wave: 4,
    title: "Moscow rejects the security guarantees accord",
    published: "2026-04-08T13:00:00+03:00",
    paragraphs: [
      "Russia has rejected the security guarantees accord between Ukraine and the United States, Dmitry Peskov said on Wednesday.",
      "“We will not accept an alliance on our border under another name,” the Kremlin spokesman said.",
    ],
  },
  {
    publisher: "dnipro",
    slug: "roads-and-rails",
    wave: 4,
    title: "Roads and rails: a slow spring",
    published: "2026-04-09T08:00:00+03:00",
    paragraphs: [
      "About 150 km of highway have been rebuilt under the infrastructure blueprint of the peace plan, the Ukrainian government said on Thursday, and the rail links to the EU work again.",
      "The blueprint was to reach forty per cent in the second quarter. Contractors say that steel comes late.",
    ],
  },
];

/** Number of waves that the story has. */
export const WAVES = Math.max(...STORY.map((page) => page.edit?.wave ?? page.wave));
