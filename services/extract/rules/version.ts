/** Version of the rule packs as a whole; raised with every change of what they find. */
export const RULES_VERSION = "2026.11.27.26";
