/** Does it once, so long after it was last begun; `end` does what waits at once, and nothing where nothing waits. */
export function afterRest(act: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  return {
    begin(): void {
      clearTimeout(timer);
      timer = setTimeout(end, ms);
    },
    end,
  };
}
