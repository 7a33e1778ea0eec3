/** A number as the text writes it, without unit. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Written with digits, at least in part. */
  digits: boolean;
  /** The last multiplier ("billion"), 1 where none; ranges share it. */
  scale: number;
  /** `many`: a plural without a number; `times`: a multiple ("twice as many"); `part`: a fraction; `metre`: a bare `m` that may mean million. */
  form: "plain" | "many" | "part" | "times" | "metre";
}
