const EASE = ["e1", "e2", "e3", "e4", "e5"] as const;

/** The key of its words (`closing.ease`): 1 for very hard, 5 for very easy. */
export const easeKey = (ease: number) => `closing.ease.${EASE[ease - 1]!}` as const;
