// Two sources side by side, in step: the grid with their columns alone, under a bar of the whole comparison.
// The address holds the pair: ?pair=one,other.
"use strict";

{
  const form = document.querySelector(".cb-filters");
  const pairing = document.querySelector(".cb-pair");
  const table = document.querySelector(".cb-grid table");
  const KINDS = ["meet", "differ", "one", "none"];

  const chosen = () => [...pairing.querySelectorAll("select")].map((select) => select.selectedIndex);

  /** How the two stand to each other in a row. Two that agree do not differ because a third source clashes with them. */
  const kindOf = (row, point, columns) => {
    const speaking = columns.filter((column) => row.cells[column].querySelector("q")).length;
    if (speaking < 2) return speaking ? "one" : "none";
    return onTwoSides(point, columns) ? "differ" : "meet";
  };

  const onTwoSides = (point, columns) => {
    const [one, other] = columns.map((column) => pairing.querySelector("select").options[column].value);
    const sides = point.dataset.sides.split("|").map((side) => side.split(" "));
    return sides.some((side, here) => side.includes(one) && sides.some((its, there) => there !== here && its.includes(other)));
  };

  const segment = (row, point, kind) => {
    const link = document.createElement("a");
    link.href = `#${point.dataset.row}`;
    link.className = `cb-o-${kind}`;
    link.title = row.cells[0].querySelector("a").textContent;
    link.setAttribute("aria-label", `${link.title}: ${pairing.dataset[kind].replace("#", "").trim()}`);
    return link;
  };

  const drawOverview = (columns) => {
    const bar = document.querySelector(".cb-overview");
    const points = new Map([...document.querySelectorAll(".cb-point")].map((point) => [point.dataset.row, point]));
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
    const segments = [...table.tBodies[0].rows].flatMap((row) => {
      const point = points.get(row.cells[0].querySelector("a")?.hash.slice(1));
      if (!point || row.classList.contains("cb-open")) return [];
      const kind = kindOf(row, point, columns);
      counts[kind] += 1;
      return [segment(row, point, kind)];
    });
    const legend = document.createElement("p");
    for (const kind of KINDS.filter((kind) => counts[kind])) {
      const part = document.createElement("span");
      part.className = `cb-o-${kind}`;
      part.textContent = pairing.dataset[kind].replace("#", counts[kind]);
      legend.append(part);
    }
    bar.replaceChildren(...segments, legend);
    bar.hidden = false;
  };

  const show = () => {
    const columns = chosen();
    const both = columns.every(Boolean) && columns[0] !== columns[1];
    document.documentElement.toggleAttribute("data-cb-pair", both);
    for (const row of table.querySelectorAll("tr:not(.cb-open)")) {
      [...row.cells].forEach((cell, column) => (cell.hidden = both && column > 0 && !columns.includes(column)));
    }
    if (both) drawOverview(columns);
    else document.querySelector(".cb-overview").hidden = true;
    return both;
  };

  const write = (both) => {
    const query = new URLSearchParams(location.search);
    query.delete("pair");
    if (both) query.set("pair", [...pairing.querySelectorAll("select")].map(({ value }) => value).join(","));
    history.replaceState(null, "", (query.size ? `?${query}` : location.pathname) + location.hash);
  };

  const start = () => {
    const asked = (new URLSearchParams(location.search).get("pair") ?? "").split(",");
    pairing.querySelectorAll("select").forEach((select, side) => (select.value = asked[side] ?? ""));
    if (show()) form.querySelector("[data-view=table]").click();
    pairing.addEventListener("change", () => {
      const both = show();
      write(both);
      if (both) form.querySelector("[data-view=table]").click();
    });
  };

  if (form && pairing && table) start();
}
