// One key for each act on a draft. They can be switched off, since a stray key would act at once.

const STORED = "quizapp-review-keys";

const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select");

function act(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
}

function use(keys) {
  document.querySelectorAll("[data-key]").forEach((control) => {
    if (keys) control.setAttribute("aria-keyshortcuts", control.dataset.key);
    else control.removeAttribute("aria-keyshortcuts");
  });
  if (keys) document.addEventListener("keydown", act);
  else document.removeEventListener("keydown", act);
}

const template = document.querySelector("#keys-switch");
template.after(template.content.cloneNode(true));
const box = document.querySelector(".keys input");
box.checked = localStorage.getItem(STORED) !== "off";
use(box.checked);
box.addEventListener("change", () => {
  localStorage.setItem(STORED, box.checked ? "on" : "off");
  use(box.checked);
});
