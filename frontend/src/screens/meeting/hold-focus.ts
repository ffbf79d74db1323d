/**
 * Notes where the focus is before something is done by which its place may go. What it gives puts the focus back
 * afterwards, when it was lost: to the part of the screen where it was, or else to the screen's heading.
 */
export function holdFocus(): () => void {
  const part = document.activeElement?.closest<HTMLElement>("main section") ?? null;
  return () =>
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      const to = part?.isConnected ? part : document.querySelector<HTMLElement>("main h1");
      if (!to) return;
      if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
      to.focus({ preventScroll: true });
    });
}
