/**
 * Words beside a point that show that a sentence tells of the plan's terms, where no wording of its
 * own shows a status.
 */
export const TERMS = {
  id: "proposed.context",
  pattern:
    "plans?|deal|agreements?|accord|proposals?|drafts?|documents?|settlement|principles?|terms|provisions?|framework|treaty|pact|clauses?|peace|formula|compromise|arrangements?|concessions?|solution|format|mechanism|commitments?|obligations?|formal|legally|status|conditions?|cornerstone|basis|element|part of|point|issue|question|position|guarantor|guarantees",
  reason: "Coverage states the terms of a plan without saying each time that they are proposed.",
  examples: {
    match: ["guarantees form a cornerstone of the agreement", "in accordance with the treaty"],
    not: ["he drove through the city"],
  },
} as const;

/** Words that show that a sentence tells how things stand and not what the plan would make of them. */
export const FACTS = {
  id: "none.fact",
  pattern:
    "damage[sd]?|(?:still |being |remain )?(?:held|detained|jailed|imprisoned)(?= (?:in|by|since|as|captive))|captivity|prisons?|traced|missing|identified|reconnected|outage|radiation|cooling|inspectors|worth|percent of (?:ukraine|the country)|annexed|recogni[sz]ed as|abducted|deported|(?:has|have|had) (?:long )?(?:controlled|occupied|held|run)|(?:last|previously|once) (?:held|controlled|ran)|(?:is|are) (?:an?|the) (?:[a-z-]{2,12} ){0,3}(?:region|city|town|area|plant|province|country)|lies in|since (?:20[01]\\d|202[0-4]|(?:january|february|march|april|may|june|july|august|september|october|november|december) 20\\d\\d)|in (?:19\\d\\d|20[01]\\d|202[0-4])",
  reason: "Prisoners, children, the plant and the assets are news without the plan too.",
  examples: {
    match: [
      "thousands are still held in prisons",
      "inspectors found new damage",
      "it has controlled the plant since March 2022",
      "the last vote was in 2019",
    ],
    not: ["first Kyiv withdraws, then the guns fall silent"],
  },
} as const;

/** War reports name the plan's places and subjects without telling of the plan. */
export const WAR_REPORT = {
  id: "none.war-report",
  pattern:
    "kill(?:s|ed|ing)|wound(?:s|ed|ing)|strikes?|struck|shell(?:s|ed|ing)|drones?|missiles?|attack(?:s|ed|ing)|captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|bomb(?:s|ed|ing)|blackout|casualties|has been (?:shut|occupied)|occupied since|under occupation|controls? (?:most|about|almost|nearly|all|roughly)|offensive|explosion|blast|frontline|battle|invad(?:e|ed|ing)|invasion|(?:having|have|has|had) taken (?:the )?(?:town|city|village)|(?:troops|forces|soldiers) (?:are|were|stand|stood) (?:[a-z]+ )?(?:about |some |only |just )?\\d[\\d.,]* ?(?:km|kilomet|miles?)",
  reason: "What happens in the war is no claim about the plan.",
  examples: {
    match: [
      "drones struck the port",
      "two were wounded",
      "troops are currently about 30km east of the towns",
    ],
    not: ["the talks went on"],
  },
} as const;
