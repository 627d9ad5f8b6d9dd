// Marks what the search found under another spelling: 50,000 for 50000, "Zelensky" for "Zelenskyy". The theme marks the rest.
"use strict";

{
  const TOKEN = /[\p{L}\d][\p{L}\d.,’'-]*[\p{L}\d]|[\p{L}\d]/gu;
  const LETTERS = 5; // shorter words sound alike too often
  const DIGITS = 4; // from here on digits are grouped

  // As generator/text/spelling.py hears a name.
  const heard = (word) => {
    let told = word.normalize("NFKD").replace(/\p{M}|[.’'-]/gu, "").toLowerCase();
    for (const [written, as] of [["kh", "h"], ["ou", "u"], ["oo", "u"], ["ph", "f"], ["ck", "k"],
      ["yy", "i"], ["iy", "i"], ["yi", "i"], ["ii", "i"], ["y", "i"], ["w", "v"]]) told = told.replaceAll(written, as);
    return told.replace(/(.)\1+/gu, "$1");
  };

  const same = (token, word) => {
    if (/^\d+$/.test(word)) return word.length >= DIGITS && /[.,]/.test(token) && token.replace(/[.,]/g, "") === word;
    return word.length >= LETTERS && token.toLowerCase() !== word.toLowerCase() && heard(token) === heard(word);
  };

  const mark = (root, words) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement.closest("mark, script, style")) continue;
      for (const token of [...node.data.matchAll(TOKEN)].reverse()) {
        if (words.some((word) => same(token[0], word))) found.push([node, token.index, token[0].length]);
      }
    }
    for (const [node, start, length] of found) {
      const rest = node.splitText(start);
      rest.splitText(length);
      const marked = document.createElement("mark");
      marked.dataset.mdHighlight = "";
      rest.replaceWith(marked);
      marked.append(rest);
    }
  };

  const wordsOf = (query) => query.match(TOKEN) ?? [];
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  if (field && list) {
    new MutationObserver((changes, observer) => {
      const words = wordsOf(field.value);
      for (const change of changes) for (const item of change.addedNodes) if (item.nodeType === Node.ELEMENT_NODE) mark(item, words);
      observer.takeRecords(); // the marks themselves
    }).observe(list, { childList: true });
  }

  // On the page that a result leads to. Behind the theme's own marks, which come when its index has.
  const asked = wordsOf(new URLSearchParams(location.search).get("h") ?? "");
  if (asked.length) addEventListener("load", () => mark(document.querySelector("article"), asked));
}
