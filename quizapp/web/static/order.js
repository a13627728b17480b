// Events to be put in order are moved up and down in place of giving each a number.

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

function start() {
  const list = document.querySelector(".order-events");
  if (list) arrange(list, document.querySelector(".order-said"));
}

start();
document.addEventListener("quiz:shown", start);
