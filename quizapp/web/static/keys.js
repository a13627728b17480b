// Single keys on the quiz pages. Controls say theirs in data-key; where a reader switched keys off, none does.

const typing = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
const pressable = (target) => target.closest("a, button, summary, input, [role=button]");
const held = (event) => event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;

function goOn(event) {
  const next = document.querySelector("#next");
  if (!next || (pressable(event.target) && event.target !== next)) return;
  event.preventDefault();
  next.click();
}

function act(event) {
  const help = document.querySelector(".keys-help");
  if (!help || help.open || event.defaultPrevented || held(event) || typing(event.target)) return;
  if (event.key === " ") goOn(event);
  else if (event.key === "?") help.showModal();
  else document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
}

document.addEventListener("keydown", act);
