export { capital, formatter, localeOf, type Format, type Locale } from "../core/format.ts";
