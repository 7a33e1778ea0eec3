import { cleanText } from "./clean.ts";

/** Longest value kept: declared entities abbreviate, they do not carry articles. */
const MAX_VALUE = 500;
const MAX_ENTITIES = 500;
/** Characters that all references of one document may expand to. */
const BUDGET = 200_000;

const DECLARED = /!entity\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/gi;

export interface Entities {
  declare: (declaration: string) => void;
  expand: (text: string) => string;
}

/**
 * Entities that a document declares for itself. A value is put in as it stands: references in it
 * are not expanded again, and what all of them add is bounded, so no document can grow by them.
 */
export function makeEntities(): Entities {
  const values = new Map<string, string>();
  let budget = BUDGET;
  const put = (reference: string, name: string): string => {
    const value = values.get(name);
    if (value === undefined || value.length > budget) return reference;
    budget -= value.length;
    return value;
  };
  return {
    declare(declaration) {
      for (const match of declaration.matchAll(DECLARED)) {
        const value = cleanText(match[2] ?? match[3] ?? "");
        if (value.length <= MAX_VALUE && values.size < MAX_ENTITIES) values.set(match[1] ?? "", value);
      }
    },
    expand: (text) => (values.size === 0 ? text : text.replace(/&([\w.-]{1,64});/g, put)),
  };
}
