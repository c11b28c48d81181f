import type { z } from "zod";
import type { SavedReplyBody, SavedReplyView } from "../contract/saved-reply.ts";
import { get, send } from "./api.ts";

type Body = z.input<typeof SavedReplyBody>;

export const repliesKey = ["saved-replies"] as const;

export const readSavedReplies = () => get<SavedReplyView[]>("/api/saved-replies");
export const addSavedReply = (body: Body) => send<{ id: string }>("POST", "/api/saved-replies", body);
export const changeSavedReply = (id: string, body: Body) => send("PUT", `/api/saved-replies/${id}`, body);
export const removeSavedReply = (id: string) => send("DELETE", `/api/saved-replies/${id}`);
