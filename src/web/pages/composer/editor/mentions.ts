import { Mention } from "@tiptap/extension-mention";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";

export interface Mentionable {
  id: string;
  name: string;
}

/** What is offered after an @, while it is being written. */
export type Offered = Pick<SuggestionProps<Mentionable, { id: string; label: string }>, "items" | "command" | "clientRect">;

export interface MentionMenu {
  people: () => readonly Mentionable[];
  /** null: nothing is offered any more. */
  show: (offered: Offered | null) => void;
  /** Whether the menu took the key. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** People of the desk, by @ and the beginning of any of their names. */
export function mentions({ people, show, onKey }: MentionMenu) {
  return Mention.configure({
    deleteTriggerWithBackspace: true,
    suggestion: {
      allowSpaces: false,
      items: ({ query }) => people().filter(({ name }) => isCalled(name, query)),
      command: ({ editor, range, props }) =>
        void editor
          .chain()
          .insertContentAt(range, [
            { type: "mention", attrs: props },
            { type: "text", text: " " },
          ])
          .run(),
      render: () => ({
        onStart: show,
        onUpdate: show,
        onKeyDown: ({ event }: SuggestionKeyDownProps) => onKey(event),
        onExit: () => show(null),
      }),
    },
  });
}

/** Accents and case do not matter. */
export const isCalled = (name: string, query: string): boolean => ` ${bare(name)}`.includes(` ${bare(query)}`);

const bare = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("-", " ");
