// The quiz pages without a reload between them: the next question is fetched while the feedback is read, forms are sent
// from here, and an answer that could not be sent is kept in the browser until it could. The server knows it by its
// attempt id, so sending it twice does no harm. Where anything is unusual, the browser goes on as without this file.

const WAITING = "No connection: your answer is kept and will be sent.";
const NOTHING_DONE = "No connection: nothing was changed. Try again when you are connected.";

const PREFIX = "quizapp-answer ";
const KEPT_FOR_MS = 7 * 24 * 3600 * 1000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

let pause = FIRST_PAUSE_MS;
let timer = null;
let running = false;

function keep(action, fields) {
  localStorage.setItem(PREFIX + action, JSON.stringify({ fields, at: Date.now() }));
}

function all() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  return names.map((name) => ({ action: name.slice(PREFIX.length), ...JSON.parse(localStorage.getItem(name)) }));
}

const forget = (action) => localStorage.removeItem(PREFIX + action);

// The question's page has a fresh token; where it leads to the feedback, the answer had arrived.
async function sendOne({ action, fields }) {
  const questionUrl = action.replace(/\/retry$/, "/answer");
  const page = await fetch(questionUrl);
  if (page.status >= 500) throw new Error(`${page.status}`);
  const form = new DOMParser().parseFromString(await page.text(), "text/html").querySelector(`form[action="${action}"]`);
  if (!form) return page.ok && new URL(page.url).pathname.startsWith("/quiz/") ? page.url : null;
  const token = form.querySelector('input[name="csrf_token"]').value;
  const reply = await fetch(action, { method: "POST", body: new URLSearchParams([...fields, ["csrf_token", token]]) });
  if (reply.status >= 500) throw new Error(`${reply.status}`);
  return reply.ok ? reply.url : null;
}

async function sendAll() {
  if (running) return;
  running = true;
  clearTimeout(timer);
  try {
    for (const answer of all()) await settle(answer);
    pause = FIRST_PAUSE_MS;
  } catch {
    tell(WAITING);
    timer = setTimeout(sendAll, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  } finally {
    running = false;
  }
}

// What this person may not send, another who signs in here again may: it is kept for a week.
async function settle(answer) {
  const url = await sendOne(answer);
  if (!url && Date.now() - answer.at < KEPT_FOR_MS) return;
  forget(answer.action);
  if (url) arrived(answer.action, url);
}

// What is shown

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
const isScreen = (page) => page.querySelector("main.quiz") !== null;

function tell(text) {
  const line = document.querySelector(".quiz-connection");
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

function arrived(action, url) {
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
  keep(action, fields);
  tell(WAITING);
  timer = setTimeout(sendAll, pause);
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
addEventListener("online", sendAll);

function shown() {
  watch(true);
  fetchAhead();
  const inTurn = ["#next", "main.quiz input[name=response]", "main.quiz h1"];
  const first = inTurn.map((place) => document.querySelector(place)).find((found) => found);
  first?.focus({ preventScroll: true });
}

if (document.querySelector("main.quiz")) shown();
sendAll();
