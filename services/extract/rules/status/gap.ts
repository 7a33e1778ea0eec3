/** Source for up to `n` words in between; words and their number are bounded, so a search stays linear. */
export function upTo(n: number): string {
  return `(?:[^ ;:]{0,23}[^ ,;:.] ){0,${n}}`;
}
