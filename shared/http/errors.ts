/** Why an exchange gave no usable response. */
export type HttpReason =
  | "blocked_address"
  | "bad_url"
  | "too_large"
  | "deadline"
  | "too_many_redirects"
  | "downgrade"
  | "dns"
  | "tls"
  | "connection"
  | "bad_encoding"
  | "headers";

/** A failed exchange: `reason` for programs, `message` for people, `url` the hop that failed. */
export class HttpError extends Error {
  readonly reason: HttpReason;
  readonly url: string | null;

  constructor(reason: HttpReason, message: string, options: { url?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HttpError";
    this.reason = reason;
    this.url = options.url ?? null;
  }
}

const TLS_CODE = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO$)/;
const HEADER_CODE = /^(HPE_|UND_ERR_HTTP_PARSER|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INVALID_ARG)/;
const DNS_CODE = /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/;
const TIMEOUT_CODE = /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/;

const BY_CODE: [RegExp, HttpReason, string][] = [
  [TLS_CODE, "tls", "no trusted encrypted connection could be made"],
  [HEADER_CODE, "headers", "the response is not readable HTTP, or its headers are too large"],
  [DNS_CODE, "dns", "the host name does not resolve"],
  [TIMEOUT_CODE, "deadline", "the server stopped sending"],
];

/** The error code that Node.js or undici put on a failure, looking through its causes. */
export function codeOf(error: unknown, depth = 4): string {
  if (!(error instanceof Error) || depth === 0) return "";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return code === "" ? codeOf(error.cause, depth - 1) : code;
}

/** Any failure of an exchange as an `HttpError` that names the hop. */
export function toHttpError(error: unknown, url: string): HttpError {
  if (error instanceof HttpError) return error.url === null ? named(error, url) : error;
  const code = codeOf(error);
  const detail = error instanceof Error && error.message !== "" ? error.message : code;
  const [, reason, words] = BY_CODE.find(([pattern]) => pattern.test(code)) ?? CONNECTION;
  return new HttpError(reason, `${url}: ${words} (${detail})`, { url, cause: error });
}

const CONNECTION: [RegExp, HttpReason, string] = [/^/, "connection", "the connection failed or broke off"];

function named(error: HttpError, url: string): HttpError {
  return new HttpError(error.reason, `${url}: ${error.message}`, { url, cause: error.cause });
}
