import { slipsOf } from "../spelling.ts";

export const ENGLISH_SLIPS = slipsOf(
  "monday tuesday wednesday thursday friday saturday sunday january february april august september october november december today tomorrow tonight morning afternoon evening weekend business working minutes within before shortly".split(
    " ",
  ),
  [
    ["wensday", "wednesday"],
    ["wendsday", "wednesday"],
    ["saterday", "saturday"],
    ["tommorow", "tomorrow"],
    ["tommorrow", "tomorrow"],
    ["tomoro", "tomorrow"],
    ["febuary", "february"],
  ],
);
