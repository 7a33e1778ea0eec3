import nodemailer from "nodemailer";
import { GiveUp, Outside } from "#shared/stages/index.ts";

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** The same for every try, so that a mailbox shows a letter once. */
  id: string;
  /** One-click unsubscribe address (RFC 8058); absent for letters that are no notices. */
  unsubscribeUrl?: string;
}

export interface Mailer {
  /** Throws GiveUp when the server refuses for good (5xx), another error when a later try may do. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/** Letters over SMTP; without an SMTP_URL every letter is given up with what to set. */
export function createMailer(smtpUrl: string | null, from: string, baseUrl: string): Mailer {
  if (!smtpUrl) {
    const refuse = async () => {
      throw new GiveUp("e-mail cannot be sent: set SMTP_URL to a mail server, then replay this job");
    };
    return { send: refuse, close: () => {} };
  }
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(baseUrl).hostname;
  return {
    send: async ({ to, subject, text, id, unsubscribeUrl }) => {
      const headers = unsubscribeUrl
        ? { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {};
      await transport
        .sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: { ...headers, "List-ID": `<peace-tracker.${host}>`, "Auto-Submitted": "auto-generated" },
        })
        .catch(judge);
    },
    close: () => transport.close(),
  };
}

function judge(error: unknown): never {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  if (code >= 500)
    throw new GiveUp(`the mail server refused: ${error instanceof Error ? error.message : code}`);
  throw new Outside(`mail not sent: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
