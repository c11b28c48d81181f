export { shortName } from "../core/names.ts";
