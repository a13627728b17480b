// The quiz pages without a reload between them: the next question is fetched while the feedback is read, and forms are
// sent from here. An answer that could not be sent is handed to kept.js. Where anything is unusual, the browser goes on
// as without this file.

const WAITING = "No connection: your answer is kept and will be sent.";
const NOTHING_DONE = "No connection: nothing was changed. Try again when you are connected.";

// What is shown

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
const isScreen = (page) => page.querySelector("main.quiz") !== null;

function tell(text) {
  const line = document.querySelector(".quiz-said");
  if (!line) return;
  line.hidden = !text;
  line.textContent = text;
}

function show(page, url, remember) {
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  if (remember) history[`${remember}State`](null, "", url);
  scrollTo(0, 0);
  document.dispatchEvent(new Event("quiz:shown"));
  shown();
}

async function fetched(url) {
  const reply = await fetch(url);
  return { page: parsed(await reply.text()), url: reply.url, fit: reply.ok };
}

let ahead = null;

function fetchAhead() {
  const next = document.querySelector("#next[data-ahead]");
  ahead = next && { url: next.href, reply: fetched(next.href).catch(() => null) };
}

async function visit(url, remember) {
  try {
    const reply = (ahead?.url === url && (await ahead.reply)) || (await fetched(url));
    if (reply.fit && isScreen(reply.page)) show(reply.page, reply.url, remember);
    else location.assign(url);
  } catch {
    tell("No connection: this page stays. Try again when you are connected.");
  }
}

function arrived({ detail: { action, url } }) {
  const here = document.querySelector("form.answer-form");
  tell("");
  if (here && new URL(here.action).pathname === action) visit(url, "replace");
}

// What is sent

function fieldsOf(form, submitter) {
  const duration = form.querySelector('input[name="duration_ms"]');
  if (duration) duration.value = Math.round(watched());
  return [...new FormData(form, submitter)];
}

async function send(form, submitter) {
  const action = new URL(form.action).pathname;
  const fields = fieldsOf(form, submitter);
  form.dataset.sent = "yes";
  try {
    const reply = await fetch(action, { method: "POST", body: new URLSearchParams(fields) });
    if (reply.status >= 500) throw new Error(`${reply.status}`);
    const page = parsed(await reply.text());
    if (isScreen(page)) show(page, reply.ok ? reply.url : location.href, "replace");
    else if (reply.redirected) location.assign(reply.url);
    else sendPlainly(form, submitter);
  } catch {
    notSent(form, action, fields);
  }
}

// By the browser itself, with the button that was pressed.
function sendPlainly(form, submitter) {
  form.dataset.plain = "yes";
  form.requestSubmit(submitter);
}

function notSent(form, action, fields) {
  if (!form.matches(".answer-form")) {
    delete form.dataset.sent;
    return tell(NOTHING_DONE);
  }
  document.dispatchEvent(new CustomEvent("answer:unsent", { detail: { action, fields } }));
}

// From seeing the question to answering it; time with the page out of sight does not count.
let seen = 0;
let since = null;

function watched() {
  return seen + (since === null ? 0 : performance.now() - since);
}

function watch(anew) {
  seen = anew ? 0 : watched();
  since = document.hidden ? null : performance.now();
}

// The page's own events

document.addEventListener("visibilitychange", () => watch(false));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || !form.closest("main.quiz") || form.dataset.plain) return;
  event.preventDefault();
  if (!form.dataset.sent) send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#next, .after-answer a, .report-form a");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  visit(link.href, "push");
});

addEventListener("popstate", () => visit(location.href));
document.addEventListener("answer:waits", () => tell(WAITING));
document.addEventListener("answer:arrived", arrived);

function shown() {
  watch(true);
  fetchAhead();
  const inTurn = ["#next", "main.quiz input[name=response]", "main.quiz h1"];
  const first = inTurn.map((place) => document.querySelector(place)).find((found) => found);
  first?.focus({ preventScroll: true });
}

if (document.querySelector("main.quiz")) shown();
