/** Everyday words by which a language is known. A row's words should not be everyday in another one. */
export interface LanguageRow {
  /** ISO 639-1. */
  id: string;
  reason: string;
  words: string;
  examples: { match: string[]; not: string[] };
}

const EVERYDAY = "Articles, prepositions and auxiliaries make up a third of any running text.";

export const LANGUAGES: readonly LanguageRow[] = [
  {
    id: "en",
    reason: EVERYDAY,
    words:
      "the of and to that for with was were is are on by as at from has have had will would which their been not his this but they it",
    examples: {
      match: ["The minister said that the text was ready and would be signed by the two of them."],
      not: ["Der Minister hat gesagt, dass der Text fertig ist und von beiden unterschrieben wird."],
    },
  },
  {
    id: "de",
    reason: EVERYDAY,
    words:
      "der die das und ist nicht mit von den dem des ein eine auf für im zu sich dass wird hat auch als bei nach",
    examples: {
      match: ["Der Minister hat gesagt, dass der Text fertig ist und von beiden unterschrieben wird."],
      not: ["The minister said that the text was ready and would be signed by the two of them."],
    },
  },
  {
    id: "fr",
    reason: EVERYDAY,
    words:
      "le la les des et est une dans que qui pour sur avec pas du au aux ce cette sont par il elle été plus",
    examples: {
      match: ["Le ministre a dit que le texte est prêt et que les deux parties sont d'accord sur une date."],
      not: ["El ministro dijo que el texto está listo y que las dos partes están de acuerdo."],
    },
  },
  {
    id: "es",
    reason: EVERYDAY,
    words:
      "el los las y una en por con para del se ha su sus como más pero está esta fue también este entre dijo",
    examples: {
      match: [
        "El ministro dijo que el texto está listo y que las dos partes están de acuerdo con una fecha.",
      ],
      not: ["Le ministre a dit que le texte est prêt et que les deux parties sont d'accord sur une date."],
    },
  },
  {
    id: "it",
    reason: EVERYDAY,
    words: "il gli della di che è per non sono con del nel una anche dei delle ha più alla dal al ma questo",
    examples: {
      match: ["Il ministro ha detto che il testo è pronto e che non sono rimaste questioni della guerra."],
      not: ["The minister said that the text was ready and would be signed by the two of them."],
    },
  },
  {
    id: "pl",
    reason: EVERYDAY,
    words:
      "w na z że się nie jest do przez po od dla oraz który która ale jak został była być są ich jego tym",
    examples: {
      match: ["Minister powiedział, że tekst nie jest gotowy i że został przekazany do Kijowa przez posłów."],
      not: ["The minister said that the text was ready and would be signed by the two of them."],
    },
  },
  {
    id: "tr",
    reason: EVERYDAY,
    words: "ve bir bu için ile olarak da de olan daha çok gibi ancak kadar sonra ise değil olduğunu dedi",
    examples: {
      match: [
        "Bakan, metnin hazır olduğunu ve bir gün sonra imzalanacağını, ancak bu tarih için çok erken dedi.",
      ],
      not: ["The minister said that the text was ready and would be signed by the two of them."],
    },
  },
];

/** Letters that tell the languages in Cyrillic apart. */
export const UKRAINIAN_LETTERS = "іїєґ";
