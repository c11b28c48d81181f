/** What a text field needs: what it shows, and where what is typed goes. */
export const typed = (value: string, set: (text: string) => void) => ({
  value,
  onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
});
