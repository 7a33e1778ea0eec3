/**
 * The key table: what is pressed, what it does, what the list of keys says. Two letters are pressed
 * one after the other. Single keys only, so that they can be turned off (WCAG 2.1.4); with Ctrl, Alt
 * or Meta, and while typing, they do nothing.
 */
export const KEYS = [
  { press: "j", does: "nextRow", help: "next claim" },
  { press: "k", does: "previousRow", help: "previous claim" },
  { press: "o", does: "openSource", help: "open the source of the claim" },
  { press: "a", does: "accept", help: "accept the claim (operator)" },
  { press: "r", does: "reject", help: "reject the claim (operator)" },
  { press: "u", does: "undo", help: "take the verdict back (operator)" },
  { press: "e", does: "correct", help: "correct the claim (operator, on Review)" },
  { press: "n", does: "nextMark", help: "next marked words of a text" },
  { press: "p", does: "previousMark", help: "previous marked words of a text" },
  { press: "/", does: "search", help: "search the wire" },
  { press: "gp", does: "goBoard", help: "go to the points" },
  { press: "gw", does: "goWire", help: "go to the wire" },
  { press: "gr", does: "goReview", help: "go to the review" },
  { press: "?", does: "help", help: "this list" },
];
