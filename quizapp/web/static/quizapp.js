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

const numberOf = (event) => event.querySelector("select");

// Two buttons for an event in place of its number.
function addMoves(event, move) {
  const text = event.querySelector(".order-text");
  const place = Object.assign(document.createElement("span"), { className: "order-place" });
  place.setAttribute("aria-hidden", "true");
  const moves = Object.assign(document.createElement("span"), { className: "order-moves" });
  for (const [sign, name, step] of [["↑", "Earlier", -1], ["↓", "Later", 1]]) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: sign });
    button.setAttribute("aria-label", `${name}: ${text.textContent}`);
    button.addEventListener("click", () => move(event, step, button));
    moves.append(button);
  }
  numberOf(event).hidden = true;
  text.before(place);
  event.append(moves);
}

// Events are moved up and down; each one's number, which is what is sent, follows its place.
function arrange(list, said) {
  const events = () => [...list.children];
  const count = () =>
    events().forEach((event, place, all) => {
      numberOf(event).value = event.querySelector(".order-place").textContent = place + 1;
      const [up, down] = event.querySelectorAll("button");
      up.setAttribute("aria-disabled", place === 0);
      down.setAttribute("aria-disabled", place === all.length - 1);
    });
  const move = (event, step, button) => {
    const neighbour = events()[events().indexOf(event) + step];
    if (!neighbour) return;
    if (step < 0) neighbour.before(event);
    else neighbour.after(event);
    count();
    button.focus();
    said.textContent = `${event.querySelector(".order-text").textContent}: ${numberOf(event).value} of ${events().length}`;
  };
  if (events().every((event) => numberOf(event).value)) {
    list.append(...events().sort((one, other) => numberOf(one).value - numberOf(other).value));
  }
  events().forEach((event) => addMoves(event, move));
  count();
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
  const order = answerForm.querySelector(".order-events");
  if (order) arrange(order, answerForm.querySelector(".order-said"));
  sendOnce(answerForm);
}
// Where autofocus does not: a page out of the browser's cache, and browsers that know it for inputs only.
addEventListener("pageshow", (event) => {
  const left = event.persisted || !("autofocus" in HTMLElement.prototype);
  if (left) document.querySelector("#next")?.focus({ preventScroll: true });
});
