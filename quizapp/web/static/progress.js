// While questions are being made, looks at the page again now and then. Without it, there is a link.

const PAUSE_MS = 2000;

async function look() {
  const shown = document.querySelector("[data-progress]");
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return setTimeout(look, PAUSE_MS);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-progress]");
  if (!fresh || fresh.dataset.progress === "failed") return location.reload();
  shown.replaceWith(document.adoptNode(fresh));
  setTimeout(look, PAUSE_MS);
}

setTimeout(look, PAUSE_MS);
