import { expect, test } from "vitest";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { READY_MADE } from "../core/ready-made-kinds.ts";
import { KindBody } from "./kind.ts";

test.each([GENERAL_KIND, ...READY_MADE].map((it) => [it.names.fr, it] as const))(
  "%s can be a desk's own as it is",
  (_, { names, settings }) => {
    expect(KindBody.parse({ names, settings })).toEqual({ names, settings, archived: false });
  },
);
