/** Names of time zones as feeds write them, with minutes east of Greenwich. */
export interface ZoneRow {
  id: string;
  zones: Record<string, number>;
  reason: string;
  /** Dates that get a zone from the row, and ones that must not. */
  examples: { match: string[]; not: string[] };
}

export const ZONES: ZoneRow[] = [
  {
    id: "universal",
    zones: { z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, uct: 0 },
    reason: "The zone that RFC 822 and ISO 8601 write by name.",
    examples: {
      match: ["Tue, 03 Nov 2026 09:41:00 GMT", "2026-11-03T09:41Z"],
      not: ["Tue, 03 Nov 2026 09:41:00"],
    },
  },
  {
    id: "north-america",
    zones: {
      est: -300,
      edt: -240,
      et: -300,
      cst: -360,
      cdt: -300,
      ct: -360,
      mst: -420,
      mdt: -360,
      mt: -420,
      pst: -480,
      pdt: -420,
      pt: -480,
      ast: -240,
      adt: -180,
      at: -240,
      nst: -210,
      ndt: -150,
      akst: -540,
      akdt: -480,
      hst: -600,
    },
    reason: "RFC 822 defines the four American zones; news feeds add the others.",
    examples: {
      match: ["Tue, 03 Nov 2026 09:41:00 EST", "Nov 3, 2026 9:41 AM PDT"],
      not: ["Tue, 03 Nov 2026 09:41:00 XYZ"],
    },
  },
  {
    id: "europe",
    zones: {
      bst: 60,
      west: 60,
      cet: 60,
      met: 60,
      mez: 60,
      cest: 120,
      mest: 120,
      mesz: 120,
      eet: 120,
      eest: 180,
      msk: 180,
      msd: 240,
      trt: 180,
    },
    reason: "Publishers in Europe write local names, German ones in German too.",
    examples: { match: ["Tue, 03 Nov 2026 09:41:00 CET", "03.11.2026 09:41 MEZ"], not: ["03.11.2026 09:41"] },
  },
  {
    id: "asia-pacific",
    zones: {
      idt: 180,
      ist: 330,
      pkt: 300,
      jst: 540,
      kst: 540,
      hkt: 480,
      sgt: 480,
      aest: 600,
      aedt: 660,
      acst: 570,
      acdt: 630,
      awst: 480,
      nzst: 720,
      nzdt: 780,
    },
    reason: "IST is read as India's, its most frequent use.",
    examples: { match: ["Tue, 03 Nov 2026 09:41:00 JST"], not: ["Tue, 03 Nov 2026 09:41:00 JSTX"] },
  },
];
