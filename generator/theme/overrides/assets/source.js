// A source's page: marks that can be switched on and off, and the exact words that a link leads to.
"use strict";

{
  const legend = document.querySelector(".cb-legend");
  const article = document.querySelector(".md-content__inner");

  const switchMarks = () => {
    legend.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-mark]");
      if (!button) return;
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
    });
  };

  // An address such as #w120-180 means 60 characters from the anchor on; characters, not UTF-16 units.
  const wordsAt = (anchor, length) => {
    const range = document.createRange();
    range.setStartAfter(anchor);
    const walker = document.createTreeWalker(anchor.closest(".cb-says, .cb-voice, td") ?? article, NodeFilter.SHOW_TEXT);
    let left = length;
    while (left > 0 && walker.nextNode()) {
      const node = walker.currentNode;
      if (!(anchor.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const letters = [...node.data];
      range.setEnd(node, letters.slice(0, left).join("").length);
      left -= letters.length;
    }
    return range;
  };

  const followTo = () => {
    for (let fold = document.querySelector(":target")?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    const [, start, end] = /^#w(\d+)-(\d+)$/.exec(location.hash) ?? [];
    const anchor = start && document.getElementById(location.hash.slice(1));
    if (!anchor || !CSS.highlights) return;
    CSS.highlights.set("cb-target", new Highlight(wordsAt(anchor, end - start)));
  };

  // The theme marks the words that were searched for; the first of them in the section is where the reader wants to be.
  const goToSearched = () => {
    if (!legend || !new URLSearchParams(location.search).get("h") || /^#[wp]/.test(location.hash)) return;
    const section = document.querySelector(":target") ?? article;
    const seen = new MutationObserver(() => {
      const marks = [...article.querySelectorAll("mark[data-md-highlight]")];
      const found = marks.find((mark) => section.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (!found) return;
      seen.disconnect();
      for (let fold = found.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      found.scrollIntoView({ block: "center" });
    });
    seen.observe(article, { childList: true, subtree: true });
  };

  if (legend) switchMarks();
  followTo();
  goToSearched();
  addEventListener("hashchange", followTo);
}
