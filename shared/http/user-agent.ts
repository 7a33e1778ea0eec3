/** The name under which robots.txt files address us. */
export const PRODUCT = "PeaceTracker";

/** How we present ourselves to publishers: what we are, and where to reach who runs this installation. */
export function userAgent(contactUrl: string): string {
  return `${PRODUCT}/0.1 (+${contactUrl}/sources)`;
}
