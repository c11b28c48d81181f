/** A server-sent event handed on to whoever shows the case. */
export const PRESENCE = "tenir:presence";

export interface PresenceMessage {
  caseId: string;
  personId: string;
  state: "here" | "writing" | "gone";
  turn: number;
}
