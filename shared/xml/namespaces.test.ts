import { describeRows } from "../../test/helpers/rows.ts";
import { prefixOfNamespace } from "./names.ts";
import { NAMESPACES } from "./namespaces.ts";

describeRows(
  NAMESPACES.map((row) => ({
    row,
    test: (text: string) => row.uris.length > 0 && prefixOfNamespace(text) === row.prefix,
  })),
);
