// On a telephone no page is longer than a reader would scroll: the ends of its longest lists stand behind a button.
// Without scripts, on paper, for a search and for an address that leads into them, everything is there.
"use strict";

{
  const LONGEST = 7800; // pixels; what is measured before the last typeface has come may grow a little
  const FEWEST = 1; // of a list so many always stand
  const NARROW = matchMedia("(max-width: 44.98em)"); // as in comparison.css
  const page = document.documentElement;
  const lists = [...document.querySelectorAll("[data-more]")];

  const partsOf = (list) => [...(list.matches(".cb-scroll") ? list.querySelector("tbody") : list).children];

  const excess = () => page.scrollHeight - LONGEST;

  const isHeading = (part) => part && /^H[1-6]$/.test(part.tagName);

  /** Hide the last parts of a list until the page is short enough, and never leave a heading with nothing below. */
  const shorten = (list) => {
    const parts = partsOf(list);
    const bottoms = parts.map((part) => part.getBoundingClientRect().bottom);
    const end = bottoms.at(-1) - excess();
    let kept = Math.max(FEWEST, bottoms.findIndex((bottom) => bottom > end));
    while (isHeading(parts[kept - 1])) kept -= 1;
    for (const part of parts.slice(kept)) part.hidden = true;
  };

  const addButton = (list) => {
    const place = document.createElement("p");
    const button = document.createElement("button");
    place.className = "cb-more-parts";
    button.type = "button";
    button.textContent = list.dataset.more;
    button.addEventListener("click", () => showAll([list]));
    place.append(button);
    list.after(place);
  };

  const showAll = (chosen) => {
    for (const list of chosen) {
      for (const part of partsOf(list)) part.hidden = false;
      if (list.nextElementSibling?.matches(".cb-more-parts")) list.nextElementSibling.remove();
    }
  };

  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const list = target && target.closest("[data-more]");
    if (!list || !target.closest("[hidden]")) return;
    showAll([list]);
    target.scrollIntoView();
  };

  const start = () => {
    const byHeight = lists.toSorted((one, other) => other.offsetHeight - one.offsetHeight);
    for (const list of byHeight.filter((list) => partsOf(list).length > FEWEST)) {
      if (excess() <= 0) break;
      if (list.closest("[hidden]")) continue;
      shorten(list);
      addButton(list);
    }
    follow();
  };

  if (NARROW.matches && lists.length && !new URLSearchParams(location.search).get("h")) {
    start();
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", () => showAll(lists));
    NARROW.addEventListener("change", () => showAll(lists));
  }
}
