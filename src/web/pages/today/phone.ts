/** Below this the aside lies under the page, and the rail is a bar (styles/shell.css). */
export const PHONE = "(max-width: 767px)";
