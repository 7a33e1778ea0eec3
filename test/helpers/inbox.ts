import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { callbackify } from "node:util";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A webhook receiver on 127.0.0.1; `answers` are the statuses it gives, the last one for ever. */
export async function startHook(answers: number[] = [200]) {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead((answers.length > 1 ? answers.shift() : answers[0]) ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/hook`,
    host,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An SMTP server on 127.0.0.1 that keeps what it is sent, parsed. */
export async function startMailbox() {
  const letters: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => {
      const keep = async () => void letters.push(await simpleParser(stream));
      callbackify(keep)((error) => done(error));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
