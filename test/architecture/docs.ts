/** Check that every path that README.md, ARCHITECTURE.md and CONTRIBUTING.md name is there. */
import { existsSync, readFileSync } from "node:fs";

const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
const PATH = /`((?:services|shared|infra|test|\.ci)\/[\w./-]*[\w/])`|\]\((?!https?:|#)([^)\s]+)\)/g;

const missing = DOCUMENTS.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(PATH)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((path) => !existsSync(path))
    .map((path) => `${file}: ${path} is not there`),
);
if (missing.length > 0) {
  process.stderr.write(`${missing.join("\n")}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write("documents: every path they name is there\n");
}
