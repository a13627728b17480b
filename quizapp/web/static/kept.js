// An answer that could not be sent is kept in the browser until it could: a day at most, for its own person alone, and
// no longer than they are signed in here. The server knows it by its attempt id, so sending it twice does no harm.

const PREFIX = "quizapp-answer ";
const KEPT_FOR_MS = 24 * 3600 * 1000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

let pause = FIRST_PAUSE_MS;
let timer = null;
let running = false;

// Who is signed in on this page; empty for nobody.
const person = () => document.body.dataset.person;

const nameOf = (action) => `${PREFIX}${person()} ${action}`;

function all() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  return names.map((name) => {
    const [whose, action] = name.slice(PREFIX.length).split(" ");
    return { name, whose, action, ...JSON.parse(localStorage.getItem(name)) };
  });
}

const forget = (answers) => answers.forEach(({ name }) => localStorage.removeItem(name));

// Of what is too old, and of another who was here before. Where nobody is signed in, its person may come back.
function tidy() {
  const strange = (whose) => person() && whose !== person();
  forget(all().filter(({ whose, at }) => strange(whose) || Date.now() - at > KEPT_FOR_MS));
}

// The question's page has a fresh token; where it leads to the feedback, the answer had arrived.
async function sendOne({ action, fields }) {
  const questionUrl = action.replace(/\/retry$/, "/answer");
  const page = await fetch(questionUrl);
  if (page.status >= 500) throw new Error(`${page.status}`);
  const parsed = new DOMParser().parseFromString(await page.text(), "text/html");
  const form = parsed.querySelector(`form[action="${action}"]`);
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
  tidy();
  try {
    for (const answer of all()) await settle(answer);
    pause = FIRST_PAUSE_MS;
  } catch {
    say("answer:waits");
    timer = setTimeout(sendAll, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  } finally {
    running = false;
  }
}

// What could not be sent as things are, such as after a session's end, is tried again on the next page.
async function settle(answer) {
  const url = await sendOne(answer);
  if (!url) return;
  forget([answer]);
  say("answer:arrived", { action: answer.action, url });
}

const say = (what, detail) => document.dispatchEvent(new CustomEvent(what, { detail }));

function keep({ detail: { action, fields } }) {
  localStorage.setItem(nameOf(action), JSON.stringify({ fields, at: Date.now() }));
  say("answer:waits");
  timer = setTimeout(sendAll, pause);
}

const leaves = (form) => /^\/(sign-out|account\/(fresh|delete))$/.test(new URL(form.action).pathname);

document.addEventListener("answer:unsent", keep);
document.addEventListener("submit", ({ target }) => leaves(target) && forget(all()));
addEventListener("online", sendAll);

sendAll();
