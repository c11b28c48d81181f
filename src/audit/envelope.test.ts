import { expect, test } from "vitest";
import { envelopeOf } from "./envelope.ts";

const read = (...lines: string[]) => envelopeOf(Buffer.from(lines.join("\r\n")));

test("id, parent and author, folded or not, whatever the case", () => {
  expect(read("FROM: Jeff <Jeff@Home.example>", "Message-Id:", " <1@home.example>", "In-Reply-To: <0@garage.example>", "", "body")).toEqual(
    {
      id: "1@home.example",
      parent: "0@garage.example",
      from: "jeff@home.example",
    },
  );
});

test("without In-Reply-To the last reference is the parent", () => {
  expect(read("From: jeff@home.example", "References: <0@x>", "\t<1@x>", "").parent).toBe("1@x");
});

test("an archive's hidden address is one", () => {
  expect(read("From: jeff at home.example (Jeff T.)", "").from).toBe("jeff@home.example");
});

test("what is written in the body is no header", () => {
  expect(read("Subject: x", "", "From: forged@home.example", "Message-ID: <9@x>")).toEqual({ id: null, parent: null, from: "" });
});

test("an In-Reply-To that names nothing has no parent", () => {
  expect(read("From: a@x.example", "In-Reply-To: _N/A_", "").parent).toBeNull();
});
