import type { RuleRow } from "./types.ts";

/* Words that tell what governs a cue; where each is looked for, core/status/modality.ts says. */

/** Between a marker and a cue. */
export const AHEAD: RuleRow = {
  id: "grip.ahead",
  pattern:
    ' ?"?(?:(?:be|been|being|have|has|had|to|also|then|now|soon|still|again|first|once again|[a-z]+ly|(?:treated|considered|regarded|seen|viewed)(?: as)?|remain|become|(?:seek|want|continue|begin|start|need|try) to) )*"?',
  reason: "Auxiliaries and adverbs leave a marker with the verb that follows.",
  examples: {
    match: [" ", " be ", " once again ", " to formally ", " be treated as "],
    not: [" its demands ", " that kyiv "],
  },
};

/** The first word of a cue that is a verb somebody does. */
export const VERB: RuleRow = {
  id: "grip.verb",
  pattern:
    "(?:has|have|had|is|are|was|were|do|does|did|must|should|ought|needs?|cannot|can't|will|would|could|can|won't|there|first|repeated)|(?!being )[a-z-]{2,20}(?:ed|s|ing)|told|sought|put|held|made|met|began|came|gave|took|set|struck|spoke|swore|sent|brought|laid|leaned|went|got|shot|broke|fell",
  reason: "A finite verb or a participle that goes on with what is told.",
  examples: {
    match: ["demanded", "insists that", "must", "has to"],
    not: ["demand", "proposal", "being drawn up"],
  },
};

/** Cues that end like verbs and are nouns. */
export const NOUN: RuleRow = {
  id: "grip.noun",
  pattern:
    "(?:talks|negotiations|discussions|consultations|rounds?|meetings?|summits?|proposals|offers|ideas|options|drafts|steps|issues|points|progress|violations|obstacles|ultimatums|demands|exchanges|swaps|differences|disagreements|concerns|objections|guarantees|terms|conditions|goals|scenarios|alternatives|efforts|assets|negotiating (?:chapters?|teams?|tables?|positions?|process|groups?))",
  reason: "A topic is meant as the verb it belongs to.",
  examples: { match: ["talks", "progress"], not: ["talked", "talking"] },
};

/** Around the start of a cue, which stands at the bar. */
export const ATTRIBUTIVE: RuleRow = {
  id: "grip.attributive",
  pattern:
    "(?<!(?:has|have|had|is|are|was|were|been|being)(?: [a-z]+ly| also| now)? \\|)(?<=\\|)[a-z-]+ed (?:up )?by |(?<=(?:[a-z]-|(?:remain|stay|be) )\\|)[a-z]+ed",
  reason: "A participle after its noun tells which thing is meant, not what is done.",
  examples: {
    match: ["terms |suggested by the", "the us-|proposed plan"],
    not: ["was |proposed by kyiv", "kyiv |demanded that"],
  },
};

/** Verbs by which a party binds itself. */
export const HELD: RuleRow = {
  id: "grip.held",
  pattern: "(?:vow|pledg|promis)(?:s|es|ed)|swears|swore|sworn|commit(?:s|ted)",
  reason: "A promise is made, whatever it is that is promised.",
  examples: { match: ["promised to", "vows that"], not: ["plans to"] },
};

/** Verbs by which a party says what it will do. */
export const INTENT: RuleRow = {
  id: "grip.intent",
  pattern: "(?:means?|meaning|intends?|intending|plans?|planning|aims?|aiming|hopes?|hoping) to",
  reason: "An intention lies ahead, whatever status it shows.",
  examples: { match: ["means to", "plans to"], not: ["wants to"] },
};

/** The start of a sentence that is an entry of a list. */
export const ITEM: RuleRow = {
  id: "grip.item",
  pattern: "[\"'( ]{0,3}(?:\\d{1,2}[.)]|point \\d{1,2}[.:]|[-*•]) ",
  reason: "The entries of a plan say what is to be.",
  examples: { match: ["9. fighter jets are stationed", "- kyiv keeps its army"], not: ["9 jets are there"] },
};

/** Right before a cue: its subject is a text. */
export const DOCUMENT: RuleRow = {
  id: "grip.document",
  pattern:
    "(?:plan|proposal|draft|text|document|initiative|framework|memorandum|version|blueprint|treaty|clause|article|provision)s?(?:, [^,]{2,120},)? (?:also |now |further |then |originally )?$",
  reason: "A text does nothing yet; what it demands is planned.",
  examples: { match: ["the draft ", "the draft, which kyiv has seen, "], not: ["kyiv "] },
};

/** Between a marker and a later cue. */
export const RESTART: RuleRow = {
  id: "grip.restart",
  pattern: "[;:]| (?:which|because|since|though|although|while|but|after|said|says|told|[a-z]{3,14}ed that) ",
  reason: "Another statement has begun.",
  examples: { match: [" visit because of ", "; the "], not: [" require ukraine to "] },
};

/** Between a cue and a later marker. */
export const CONTENT: RuleRow = {
  id: "grip.content",
  pattern:
    "[;:(]| -|-(?:where|which|who) | (?:that|which|who|whom|whose|where|because|since|though|although|whether|so|what|how|why|when|while|and|but) | as (?:it|he|she|they|the|kyiv|moscow|ukraine|russia|trump) |, with | (?:saying|arguing|fearing|knowing|adding|hoping|warning|stating) ",
  reason: "What follows is content, a remark on a noun, or another statement.",
  examples: { match: [" a zone that ", ", with the us "], not: [" in geneva "] },
};

/** Before a condition. */
export const POSSIBLE: RuleRow = {
  id: "grip.possible",
  pattern:
    "will|would|could|can|may|might|shall|must|should|ready|willing|prepared|readiness|willingness|openness|open to|'ll|floated|agree(?:s|d)? to",
  reason: "What is not yet so can hang on a condition.",
  examples: { match: ["is ready to"], not: ["is discussing"] },
};
