/** What was asked for before React was awake. */
export interface EarlySearch {
  asked: boolean
  /** From now on somebody else listens. */
  end(): void
}

/** Whether the keys ask for the search: Ctrl+K or Cmd+K, and nothing else with it. */
export const asksForSearch = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey

/** Runs before the first paint: whoever is quicker than the page is not asked to press again. */
export const searchBeforeAwake = `(()=>{const early={asked:false,end:()=>removeEventListener('keydown',hear)};const hear=event=>{if(event.key?.toLowerCase()!=='k'||!(event.ctrlKey||event.metaKey)||event.altKey||event.shiftKey)return;event.preventDefault();early.asked=true};addEventListener('keydown',hear);window.lanyardEarlySearch=early})()`

/** Takes over from the script; answers whether the search was asked for meanwhile. */
export function endEarlySearch(): boolean {
  const early = (window as { lanyardEarlySearch?: EarlySearch }).lanyardEarlySearch
  early?.end()
  const wasAsked = early?.asked ?? false
  if (early) early.asked = false
  return wasAsked
}
