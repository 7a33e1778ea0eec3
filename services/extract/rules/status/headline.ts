const PARTY =
  "(?:ukraine|russia|kyiv|moscow|washington|brussels|nato|europe|eu|us|u\\.s\\.|uk|france|germany|britain|poland|hungary|turkey|china|belgium|norway|canada|trump|putin|zelensk[a-z]{1,3}|macron|merz|starmer|orban|orbán|rubio|witkoff|kushner|umerov|iaea|allies|envoys|negotiators|leaders|lawmakers|parliament|congress|kremlin|white house)";

/** Source of what stands before the verb of a headline that announces: "EU and Kyiv to sign". */
export const HEADLINE = `(?<=^["'( ]{0,3}${PARTY}(?:(?:,| and) ${PARTY}){0,2} )`;
