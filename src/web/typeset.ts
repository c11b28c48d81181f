export { elided, quoted, typeset, unbroken } from "../core/typeset.ts";
