const OFFSET_A = 0x811c9dc5;
const OFFSET_B = 0x9dc5811c;
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b;

/** Sixteen hexadecimal digits from a text: two 32-bit FNV-1a runs, the second with another prime. */
export function hashOf(text: string): string {
  let a = OFFSET_A;
  let b = OFFSET_B;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, PRIME_A);
    b = Math.imul(b ^ unit, PRIME_B);
    b ^= b >>> 13;
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b);
}
