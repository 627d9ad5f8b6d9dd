// The editor's screen: each row of the comparison gets a button, and the button a dialog whose changes go into a file.
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

  const send = async (screen, change) => {
    const headers = { "Content-Type": "application/json", "X-Crossbrief-Token": screen.token };
    const answer = await fetch(`${ROOM}change`, { method: "POST", headers, body: JSON.stringify(change) });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said.written;
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
        status.textContent = words.written.replace("#", await send(screen, change));
      } catch (error) {
        status.textContent = error.message;
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  };

  const addButtons = (row, screen) => {
    const point = document.querySelector(`.cb-point[data-row="${CSS.escape(row.id)}"]`);
    const cell = document.querySelector(`.cb-grid td a[href="#${CSS.escape(row.id)}"]`)?.closest("td");
    for (const place of [cell, point]) {
      if (!place) continue;
      const button = make("button", { type: "button", className: "cb-edit-open", onclick: () => open(row, screen) }, screen.words.edit);
      button.setAttribute("aria-label", `${screen.words.edit}: ${row.label}`);
      place.prepend(button);
      if (sessionStorage.getItem(FOCUS) === row.id && button.checkVisibility()) button.focus();
    }
  };

  const start = async () => {
    const screen = await (await fetch(`${ROOM}screen.json`)).json();
    for (const row of screen.rows) addButtons(row, screen);
    // The server makes the page twice: for the points file, and for the pages that come of it.
    addEventListener("pointerdown", () => sessionStorage.removeItem(FOCUS));
  };

  if (document.querySelector(".cb-point")) start();
}
