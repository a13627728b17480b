// Conveniences only: every page works without this file, and nothing is sent by it.

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

function fillTimeZones() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  document.querySelectorAll('input[name="time_zone"]').forEach((field) => (field.value ||= zone));
}

// From seeing the question to answering it; time with the page out of sight does not count.
function measureDuration(form, field) {
  let seen = 0;
  let since = document.hidden ? null : performance.now();
  const pause = () => {
    if (since !== null) seen += performance.now() - since;
    since = null;
  };
  document.addEventListener("visibilitychange", () => {
    pause();
    if (!document.hidden) since = performance.now();
  });
  form.addEventListener("submit", () => {
    pause();
    field.value = Math.round(seen);
  });
}

function answerByNumber() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
    document.querySelector(`.option[aria-keyshortcuts="${CSS.escape(event.key)}"]`)?.click();
  });
}

// A second press while the first is on its way would be answered anyway, but looks broken.
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}

fillTimeZones();
const answerForm = document.querySelector(".answer-form");
if (answerForm) {
  const duration = answerForm.querySelector('input[name="duration_ms"]');
  if (duration) measureDuration(answerForm, duration);
  answerByNumber();
  sendOnce(answerForm);
}
// Where autofocus does not: a page out of the browser's cache, and browsers that know it for inputs only.
addEventListener("pageshow", (event) => {
  const left = event.persisted || !("autofocus" in HTMLElement.prototype);
  if (left) document.querySelector("#next")?.focus({ preventScroll: true });
});
