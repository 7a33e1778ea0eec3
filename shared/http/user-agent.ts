/** How we present ourselves to publishers: what we are, and where to reach who runs this installation. */
export function userAgent(contactUrl: string): string {
  return `PeaceTracker/0.1 (+${contactUrl}/sources)`;
}
