import { freePort } from "#shared/db/embedded/start.ts";
import { testDatabase } from "./database.ts";
import { startMailbox } from "./inbox.ts";
import { startStages, testConfig } from "./stages.ts";

export const OPERATOR_TOKEN = "operator-token-of-the-tests";

/** The whole product on a socket, with a mail server of its own: what a person with a browser meets. */
export async function startProduct() {
  const database = await testDatabase();
  const mailbox = await startMailbox();
  const port = String(await freePort());
  const env = { PORT: port, BASE_URL: `http://127.0.0.1:${port}`, SMTP_URL: mailbox.url, OPERATOR_TOKEN };
  const stages = await startStages(testConfig(database.url, env));
  return {
    url: stages.url,
    db: stages.context.db,
    context: stages.context,
    mailbox,
    stop: async () => {
      await stages.stop();
      await mailbox.stop();
      await database.close();
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;
