import { loadSecret } from "#shared/db/secret.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import type { Context, Running } from "#shared/process/context.ts";
import { notifyHandler } from "./adapters/handler.ts";
import { createMailer } from "./adapters/mail.ts";

/** Tell subscribers of changes, once per subscriber and change. */
export async function startNotify({ config, db, engine, plans }: Context): Promise<Running> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  const mailer = createMailer(config.smtpUrl, config.mailFrom, config.baseUrl);
  const secret = await loadSecret(db, config);
  engine.work(
    "notify",
    notifyHandler({ db, engine, config, plans, http, mailer, secret, now: () => new Date() }),
  );
  return {
    stop: async () => {
      mailer.close();
      await http.close();
    },
  };
}
