import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../rules/language/words.ts";
import { detectLanguage } from "./detect.ts";

describe("detectLanguage", () => {
  it.each(LANGUAGES)("knows $id by its everyday words", ({ id, examples }) => {
    for (const text of examples.match) expect(detectLanguage(text), text).toBe(id);
    for (const text of examples.not) expect(detectLanguage(text), text).not.toBe(id);
  });

  it("tells Ukrainian from Russian by their letters", () => {
    expect(detectLanguage("Міністр заявив, що документ про гарантії безпеки готовий до підписання.")).toBe(
      "uk",
    );
    expect(detectLanguage("Министр заявил, что документ о гарантиях безопасности готов к подписанию.")).toBe(
      "ru",
    );
  });

  it("says nothing of short texts, lists of names and English with foreign names", () => {
    expect(detectLanguage("Kyiv, Moskau, Paris")).toBeNull();
    expect(
      detectLanguage(
        "Zelenskyy Macron Starmer Merz Tusk Meloni Rutte Costa Kos Orbán Fico Stubb Frederiksen",
      ),
    ).toBeNull();
    expect(
      detectLanguage(
        "Volodymyr Zelenskyy told the Frankfurter Allgemeine that the guarantees of the coalition are ready and will be signed.",
      ),
    ).toBe("en");
  });
});
