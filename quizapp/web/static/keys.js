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

function tellNothingToUndo() {
  const line = document.querySelector(".quiz-said");
  line.hidden = false;
  line.textContent = "There is nothing left to undo today.";
}

function act(event) {
  const help = document.querySelector(".keys-help");
  if (!help || help.open || event.defaultPrevented || held(event) || typing(event.target)) return;
  const key = event.key.toLowerCase();
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (key === " ") goOn(event);
  else if (key === "?") help.showModal();
  else if (control) control.click();
  else if (key === "z") tellNothingToUndo();
}

document.addEventListener("keydown", act);
