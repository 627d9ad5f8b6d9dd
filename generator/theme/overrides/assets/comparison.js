// The comparison: filters that live in the address, and points that open to show their passages.
"use strict";

{
  const FILTERS = ["verdict", "facet", "source"];
  const MOST_COLUMNS = 6; // with more sources than this, cards are read more easily than a table
  const WIDE = matchMedia("(min-width: 60em)"); // as in comparison.css
  const form = document.querySelector(".cb-filters");
  const table = document.querySelector(".cb-grid table");

  // ---- the state, and the address that says it

  const columns = table && table.tHead.rows[0].cells.length - 1; // before any of them unfolds
  const usualView = () => (WIDE.matches && columns <= MOST_COLUMNS ? "table" : "cards");

  const read = (query) => {
    const chosen = Object.fromEntries(FILTERS.map((name) => [name, new Set(query.getAll(name))]));
    return { ...chosen, view: query.get("view") };
  };

  const write = (state) => {
    const query = new URLSearchParams();
    for (const name of FILTERS) for (const value of state[name]) query.append(name, value);
    if (state.view) query.set("view", state.view);
    const pair = new URLSearchParams(location.search).get("pair"); // columns.js keeps it
    if (pair) query.set("pair", pair);
    const search = query.size ? `?${query}` : location.pathname;
    history.replaceState(null, "", search + location.hash);
  };

  const isChosen = (state, { point }) =>
    ["verdict", "facet"].every((name) => !state[name].size || state[name].has(point.dataset[name])) &&
    [...state.source].every((source) => (point.dataset.sources ?? source).split(" ").includes(source));

  // ---- a point, which is a row of the table and a card

  const entriesOf = () => {
    const rows = [...table.tBodies[0].rows];
    return [...document.querySelectorAll(".cb-point")].map((point, number) => {
      const entry = { id: point.dataset.row, point, row: rows[number] };
      entry.buttons = [addToggle(entry, entry.row.cells[0]), addToggle(entry, point)];
      return entry;
    });
  };

  const addToggle = (entry, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cb-toggle";
    button.setAttribute("aria-label", `${form.dataset.open}: ${entry.row.cells[0].querySelector("a").textContent}`);
    button.addEventListener("click", () => setOpen(entry, !entry.opened));
    place.prepend(button);
    return button;
  };

  const setOpen = (entry, opened) => {
    entry.opened = opened;
    entry.point.classList.toggle("cb-opened", opened);
    for (const button of entry.buttons) button.setAttribute("aria-expanded", opened);
    place(entry);
  };

  /** In the table, an open point stands under its row; otherwise it stands among the cards. */
  const place = (entry) => {
    const below = entry.opened && document.documentElement.dataset.cbView === "table";
    if (below && !entry.line) {
      entry.line = document.createElement("tr");
      entry.line.className = "cb-open";
      entry.home = document.createComment(entry.id);
      entry.point.replaceWith(entry.home);
      const cell = entry.line.insertCell();
      cell.colSpan = entry.row.cells.length;
      cell.append(entry.point);
      entry.row.after(entry.line);
    }
    if (!below && entry.line) {
      entry.home.replaceWith(entry.point);
      entry.line.remove();
      entry.line = null;
    }
  };

  // ---- the page

  const show = (entries, state) => {
    document.documentElement.dataset.cbView = state.view ?? usualView();
    if (FILTERS.some((name) => state[name].size)) showAll();
    let shown = 0;
    for (const entry of entries) {
      const chosen = isChosen(state, entry);
      shown += chosen;
      place(entry);
      for (const part of [entry.row, entry.point, entry.line]) if (part) part.hidden = !chosen;
    }
    for (const button of form.querySelectorAll("[data-filter]")) {
      button.setAttribute("aria-pressed", state[button.dataset.filter].has(button.dataset.value));
    }
    for (const button of form.querySelectorAll("[data-view]")) {
      button.setAttribute("aria-pressed", document.documentElement.dataset.cbView === button.dataset.view);
    }
    const { all, some, none } = form.dataset;
    form.querySelector("output").textContent = shown === entries.length ? all : shown ? some.replace("#", shown) : none;
    form.querySelector("[type=reset]").hidden = shown === entries.length;
    if (entries.some(({ point }) => state.source.size && point.dataset.sources === undefined)) {
      crossbriefWithVoices(() => show(entries, state));
    }
  };

  const choose = (state, { filter, value, view }) => {
    if (view) state.view = view;
    else if (filter) state[filter].delete(value) || state[filter].add(value);
    else for (const name of FILTERS) state[name].clear();
  };

  /** Every card, not only the first ones: on demand, for a filter, for a point that the address names, on paper. */
  const showAll = () => document.documentElement.classList.add("cb-all");

  const follow = (entries, state) => {
    const asked = location.hash.slice(1);
    const entry = entries.find(({ id, point }) => id === asked || (asked && point.dataset.former?.split(" ").includes(asked)));
    if (!entry) return;
    showAll();
    if (!isChosen(state, entry)) {
      choose(state, {});
      write(state);
      show(entries, state);
    }
    setOpen(entry, true);
    // A browser that loads the page again would go back to where it was, after this.
    history.scrollRestoration = "manual";
    (entry.line ? entry.row : entry.point).scrollIntoView({ block: "start" });
  };

  const start = () => {
    const entries = entriesOf();
    const state = read(new URLSearchParams(location.search));
    for (const entry of entries) setOpen(entry, false);
    show(entries, state);
    follow(entries, state);
    document.querySelector(".cb-more button").addEventListener("click", showAll);

    form.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      choose(state, button.dataset);
      write(state);
      show(entries, state);
    });
    // A click on the permalink that is already in the address changes no hash, so clicks are followed too.
    table.addEventListener("click", ({ target }) => {
      if (target.closest("a[href^='#']")) setTimeout(() => follow(entries, state));
    });
    addEventListener("hashchange", () => follow(entries, state));
    WIDE.addEventListener("change", () => show(entries, state));
    addEventListener("beforeprint", () => {
      showAll();
      entries.forEach((entry) => setOpen(entry, false));
    });
  };

  if (form && table) start();
}
