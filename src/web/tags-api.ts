import { useQuery } from "@tanstack/react-query";
import type { TagView } from "../contract/tag.ts";
import { get } from "./api.ts";

export const tagsKey = ["tags"];
const NONE: readonly TagView[] = [];

/** The tags in use on the desk, by name; none until they are read. */
export function useTags(): readonly TagView[] {
  return useQuery({ queryKey: tagsKey, queryFn: () => get<TagView[]>("/api/tags") }).data ?? NONE;
}
