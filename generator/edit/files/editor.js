// The editor's screen: wherever a row is shown it gets a button, and the button a dialog whose changes go into a file.
"use strict";

{
  const ROOM = "/-crossbrief/";
  const FOCUS = "cb-edited"; // the row to come back to when the page has been made anew
  const BY = "cb-by"; // the editor's initials, typed once

  const make = (name, settings = {}, ...children) => {
    const element = Object.assign(document.createElement(name), settings);
    element.append(...children);
    return element;
  };

  const field = (name, text, settings = {}) => make("label", {}, text, make("input", { name, required: true, ...settings }));

  const send = async (screen, name, asked) => {
    const headers = { "Content-Type": "application/json", "X-Crossbrief-Token": screen.token };
    const answer = await fetch(ROOM + name, { method: "POST", headers, body: JSON.stringify(asked) });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  };

  /** One way to change a row: its fields, and a button for each thing that can be done with them. */
  const form = (fields, ...actions) =>
    make("form", {}, ...fields, ...actions.map(([action, text]) => make("button", { value: action }, text)));

  const passages = (row, words) => {
    const boxes = row.passages.map(({ name, text }, value) =>
      make("label", {}, make("input", { type: "checkbox", name: "passages", value }), ` ${name}: “${text}”`),
    );
    return make("fieldset", {}, make("legend", {}, words.split), ...boxes);
  };

  const forms = (row, { rows, words }) => {
    const others = rows.filter(({ id }) => id !== row.id).map(({ id, label }) => make("option", { value: id }, label));
    const other = make("label", {}, words.other, make("select", { name: "other" }, ...others));
    const today = new Date().toLocaleDateString("sv"); // as 2031-03-05
    return [
      form([field("label", words.label, { value: row.label })], ["rename", words.rename]),
      form([], ["hide", words.hide]),
      ...(others.length ? [form([other], ["merge", words.merge])] : []),
      ...(row.passages.length > 1 ? [form([passages(row, words)], ["split", words.apart], ["drop", words.drop])] : []),
      form(
        [field("was", words.was), field("now", words.now), field("why", words.why), field("on", words.day, { type: "date", value: today })],
        ["correct", words.correct],
      ),
    ];
  };

  const changeOf = (row, action, data, by) => {
    const change = { row: row.id, do: action, ...Object.fromEntries(data), ...(by ? { by } : {}) };
    return action === "split" || action === "drop" ? { ...change, passages: data.getAll("passages").map(Number) } : change;
  };

  const open = (row, screen) => {
    const { words } = screen;
    const status = make("p", { role: "status" });
    const by = make("input", { name: "by", value: localStorage.getItem(BY) ?? "" });
    const close = make("button", { type: "button", onclick: () => dialog.close() }, words.close);
    const head = make("h2", { id: "cb-edit-head" }, row.label);
    const dialog = make("dialog", { className: "cb-edit" }, head, ...forms(row, screen), make("label", {}, words.by, by), status, close);
    dialog.setAttribute("aria-labelledby", head.id);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("submit", async (event) => {
      event.preventDefault();
      localStorage.setItem(BY, by.value.trim());
      try {
        const change = changeOf(row, event.submitter.value, new FormData(event.target), by.value.trim());
        sessionStorage.setItem(FOCUS, row.id);
        status.textContent = words.written.replace("#", (await send(screen, "change", change)).written);
      } catch (error) {
        status.textContent = error.message;
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  };

  const buttonOf = (row, screen, className = "") => {
    const settings = { type: "button", className: `cb-edit-open ${className}`, onclick: () => open(row, screen) };
    const button = make("button", settings, screen.words.edit);
    button.setAttribute("aria-label", `${screen.words.edit}: ${row.label}`);
    return button;
  };

  /** The buttons of a row on the comparison itself: in the grid, over the point, and at what one source alone says. */
  const atHome = (row, screen) => {
    const id = CSS.escape(row.id);
    const point = document.querySelector(`.cb-point[data-row="${id}"]`);
    const cell = document.querySelector(`.cb-grid td a[href="#${id}"]`)?.closest("td");
    const alone = document.querySelector(`details.cb-fold li a#${id}`)?.closest("li");
    return [cell, point, alone].filter(Boolean).map((place) => {
      const button = buttonOf(row, screen);
      place.prepend(button);
      return button;
    });
  };

  /** The buttons of a row on every other page: behind the first link to it in each paragraph or line. */
  const elsewhere = (row, links, screen) => {
    const places = new Map();
    for (const link of links) {
      const place = link.closest("li, p, h2, h3, h4, td") ?? link;
      if (!places.has(place)) places.set(place, link);
    }
    return [...places.values()].map((link) => {
      const button = buttonOf(row, screen, "cb-edit-here");
      link.after(button);
      return button;
    });
  };

  const linksToRows = () => {
    const found = new Map();
    for (const link of document.querySelectorAll("article a[href*='comparison/#']")) {
      const { origin, hash } = new URL(link.href);
      const id = decodeURIComponent(hash.slice(1));
      if (origin === location.origin) found.set(id, [...(found.get(id) ?? []), link]);
    }
    return found;
  };

  const addButtons = (screen) => {
    const isHome = document.querySelector(".cb-point");
    const links = isHome ? new Map() : linksToRows();
    for (const row of screen.rows) {
      const buttons = isHome ? atHome(row, screen) : elsewhere(row, links.get(row.id) ?? [], screen);
      if (sessionStorage.getItem(FOCUS) === row.id) buttons.find((button) => button.checkVisibility())?.focus();
    }
  };

  /** A bar with the way back, for as long as there is one. */
  const addUndo = (screen) => {
    if (!screen.undo) return;
    const status = make("span", { role: "status" });
    const undo = async () => {
      try {
        const { row, written } = await send(screen, "undo", {});
        sessionStorage.setItem(FOCUS, row);
        status.textContent = screen.words.undone.replace("#", written);
      } catch (error) {
        status.textContent = error.message;
      }
    };
    const button = make("button", { type: "button", onclick: undo }, screen.words.undo);
    document.body.append(make("div", { className: "cb-edit-undo" }, button, status));
    // The row that was changed may be hidden now.
    if (sessionStorage.getItem(FOCUS) && document.activeElement === document.body) button.focus();
    addEventListener("keydown", (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
      event.preventDefault();
      undo();
    });
  };

  const start = async () => {
    const screen = await (await fetch(`${ROOM}screen.json`)).json();
    addButtons(screen);
    addUndo(screen);
    // The server makes the page twice: for the points file, and for the pages that come of it.
    addEventListener("pointerdown", () => sessionStorage.removeItem(FOCUS));
    addEventListener("click", ({ target }) => target.closest("a[href]") && sessionStorage.removeItem(FOCUS));
  };

  start();
}
