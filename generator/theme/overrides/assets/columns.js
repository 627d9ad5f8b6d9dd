// The columns of the grid: one for several sources unfolds into a column for each, and two sources stand side by side,
// in step, under a bar of the whole comparison. The address holds the pair: ?pair=one,other.
"use strict";

{
  const form = document.querySelector(".cb-filters");
  const pairing = document.querySelector(".cb-pair");
  const table = document.querySelector(".cb-grid table");
  const KINDS = ["meet", "differ", "one", "none"];
  const PAIR = [1, 2]; // the columns of two sources side by side: the one on the left, the one on the right

  const heads = () => [...table.tHead.rows[0].cells];
  const selects = () => [...pairing.querySelectorAll("select")];
  const optionOf = (source) => selects()[0].querySelector(`option[value="${CSS.escape(source)}"]`);
  const points = new Map([...document.querySelectorAll(".cb-point")].map((point) => [point.dataset.row, point]));
  const pointOf = (row) => points.get(row.cells[0].querySelector("a")?.hash.slice(1));

  // ---- a column for several sources, and those of its sources, which are made from the points below when asked for

  /** The link to a source's page in this part of the page. */
  const nameIn = (part, source) => {
    const pages = [`sources/${source}/`, `sources/${source}.html`]; // the second where pages are opened from a disk
    const isOf = (link) => pages.some((page) => link.getAttribute("href").includes(page));
    return [...(part?.querySelectorAll(".cb-who") ?? [])].find(isOf);
  };

  /** The words of a source on a point, as in a cell: without what stands around them. */
  const wordsOf = (point, source) =>
    globalThis.crossbriefVoices ? wordsFrom(globalThis.crossbriefVoices, point, source) : wordsIn(point, source);

  const wordsFrom = ({ rows, languages }, point, source) => {
    const [stance, spans] = rows[point.dataset.row].said[source] ?? ["", []];
    const words = stance ? [document.createElement("span")] : [];
    for (const part of words) {
      part.className = "cb-stance";
      part.textContent = stance;
    }
    return [...words, ...spans.map((span) => quoted(span, source, languages[source]))];
  };

  const found = new Map();
  const pageOf = (source) => {
    if (!found.has(source)) found.set(source, nameIn(document, source).getAttribute("href").split("#")[0]);
    return found.get(source);
  };

  /** A source's words, every second part of them marked, with the link to where they stand. */
  const quoted = ([start, end, ...parts], source, language) => {
    const quotation = document.createElement("q");
    const link = document.createElement("a");
    if (language) quotation.lang = language;
    link.href = `${pageOf(source)}#w${start}-${end}`;
    link.append(...parts.map((text, at) => (at % 2 ? marked(text) : text)));
    quotation.append(link);
    return quotation;
  };

  const marked = (text) => {
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  };

  const wordsIn = (point, source) => {
    const name = nameIn(point, source);
    const words = [];
    for (let part = name?.nextElementSibling; part && !part.matches(".cb-who, details"); part = part.nextElementSibling) {
      if (part.matches(".cb-stance")) words.push(part.cloneNode(true));
      if (part.matches("q")) words.push(...[...part.querySelectorAll("a")].map((link) => alone(link, part)));
    }
    return words;
  };

  /** One stretch of the words, as a quotation of its own. */
  const alone = (link, words) => {
    const one = words.cloneNode();
    one.append(link.cloneNode(true));
    return one;
  };

  const fillCell = (cell, row, source) => {
    const point = pointOf(row);
    const words = wordsOf(point, source);
    if (words.some((word) => word.matches("q"))) return cell.append(...words);
    const silence = document.createElement("span");
    silence.className = "cb-silent";
    const isApart = point.dataset.apart?.split(" ").includes(source);
    const { apart, silence: usual } = pairing.dataset;
    silence.textContent = isApart ? apart : (optionOf(source).dataset.silence ?? usual);
    cell.append(silence);
  };

  /** Add a column of `source` after the column `at`. */
  const addColumn = (source, at) => {
    const head = document.createElement("th");
    const name = nameIn(document, source)?.cloneNode() ?? document.createElement("span");
    name.textContent = optionOf(source).textContent;
    head.append(name);
    head.dataset.sources = source;
    heads()[at].after(head);
    for (const row of table.tBodies[0].rows) {
      if (row.matches(".cb-open")) row.cells[0].colSpan += 1;
      else fillCell(row.insertCell(at + 1), row, source);
    }
    return head;
  };

  /** Make a column for each of these, which only had one together, behind it. */
  const unfold = (sources, family) => {
    if (heads().some((head) => head.dataset.sources === sources[0])) return;
    for (const source of sources.toReversed()) addColumn(source, heads().indexOf(family));
    table.closest(".cb-grid").classList.remove("cb-grid-fits");
  };

  const addUnfold = (head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cb-toggle";
    button.setAttribute("aria-label", `${form.dataset.open}: ${head.textContent}`);
    button.setAttribute("aria-expanded", false);
    button.addEventListener("click", () => {
      const opened = button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", opened);
      crossbriefWithVoices(() => {
        unfold(head.dataset.sources.split(" "), head);
        show();
      });
    });
    head.prepend(button);
  };

  /** Of a column for several that is not unfolded, those of its sources are not seen. */
  const isSeen = (head) => {
    const family = heads().find((other) => other !== head && other.dataset.sources?.split(" ").includes(head.dataset.sources));
    return !family || family.querySelector(".cb-toggle").getAttribute("aria-expanded") === "true";
  };

  // ---- two sources side by side

  /** How the two stand to each other in a row. Two that agree do not differ because a third source clashes with them. */
  const kindOf = (row, point, pair) => {
    const speaking = PAIR.filter((column) => row.cells[column].querySelector("q")).length;
    if (speaking < 2) return speaking ? "one" : "none";
    return onTwoSides(point, pair) ? "differ" : "meet";
  };

  const onTwoSides = (point, [one, other]) => {
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

  const drawOverview = (pair) => {
    const bar = document.querySelector(".cb-overview");
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
    const segments = [...table.tBodies[0].rows].flatMap((row) => {
      const point = pointOf(row);
      if (!point || row.classList.contains("cb-open")) return [];
      const kind = kindOf(row, point, pair);
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

  const endPair = () => {
    for (const column of PAIR.toReversed()) {
      if (heads()[column]?.dataset.pair === undefined) continue;
      for (const row of table.rows) {
        if (row.matches(".cb-open")) row.cells[0].colSpan -= 1;
        else row.cells[column].remove();
      }
    }
  };

  const chosen = () => selects().map(({ value }) => value);
  const isPair = () => chosen().every(Boolean) && chosen()[0] !== chosen()[1];

  const show = () => {
    const pair = chosen();
    const both = isPair();
    endPair();
    if (both) for (const source of pair.toReversed()) addColumn(source, 0).dataset.pair = "";
    document.documentElement.toggleAttribute("data-cb-pair", both);
    const seen = heads().map((head, column) => !column || (both ? PAIR.includes(column) : isSeen(head)));
    for (const row of table.querySelectorAll("tr:not(.cb-open)")) {
      [...row.cells].forEach((cell, column) => (cell.hidden = !seen[column]));
    }
    if (both) drawOverview(pair);
    else document.querySelector(".cb-overview").hidden = true;
    return both;
  };

  const write = (both) => {
    const query = new URLSearchParams(location.search);
    query.delete("pair");
    if (both) query.set("pair", selects().map(({ value }) => value).join(","));
    history.replaceState(null, "", (query.size ? `?${query}` : location.pathname) + location.hash);
  };

  const start = () => {
    pairing.dataset.columns.split("|").forEach((sources, at) => (heads()[at + 1].dataset.sources = sources));
    heads().filter((head) => head.dataset.sources?.includes(" ")).forEach(addUnfold);
    const asked = (new URLSearchParams(location.search).get("pair") ?? "").split(",");
    selects().forEach((select, side) => (select.value = asked[side] ?? ""));
    const asTable = () => show() && form.querySelector("[data-view=table]").click();
    if (asked.length === PAIR.length) crossbriefWithVoices(asTable);
    else show();
    pairing.addEventListener("change", () => {
      write(isPair());
      if (isPair()) crossbriefWithVoices(asTable);
      else show();
    });
  };

  if (form && pairing && table) start();
}
