/* In the place of the theme's search worker on a site of many briefings: the same messages, answered from an index that
   is fetched in parts (Pagefind). Titles are encoded here, and Pagefind encodes excerpts, for the theme sets both as HTML. */
"use strict";
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const MOST_RESULTS = 30; // pages whose part of the index is fetched: more than anybody scrolls through
  const AT_ONCE = 4; // those that fill the box, shown before the others are fetched
  const base = new URL("../../../", location.href);
  let pagefind = null;
  let latest = 0; // queries are answered at their own pace; only the last one's answer is wanted

  const encoded = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

  async function setUp() {
    pagefind = await import(new URL("search/pagefind.js", base).href);
    await pagefind.options({ noWorker: true, excerptLength: 24 });
    return { type: READY };
  }

  /* A page with those of its sections that the words stand in, as the theme lists them. */
  function item(page, score, terms) {
    const place = page.raw_url.replace(/^\//, "");
    const sections = page.sub_results.filter((section) => section.anchor).map((section) => ({
      location: `${place}#${section.anchor.id}`,
      title: encoded(section.title), text: section.excerpt, score, terms,
    }));
    const own = page.sub_results.find((section) => !section.anchor);
    const text = own ? own.excerpt : sections.length ? "" : page.excerpt;
    return [{ location: place, title: encoded(page.meta.title || ""), text, score, terms }, ...sections];
  }

  /* Answer with what is found, the first pages before the others, as long as nobody has typed on. */
  async function search(query, mine) {
    const words = query.replace(/[+*^~:]/g, " ").trim();
    const found = words ? (await pagefind.search(words)).results.slice(0, MOST_RESULTS) : [];
    const terms = Object.fromEntries(words.toLowerCase().split(/\s+/).map((word) => [word, true]));
    for (const count of new Set([Math.min(AT_ONCE, found.length), found.length])) {
      if (mine !== latest) return;
      const pages = await Promise.all(found.slice(0, count).map((result) => result.data()));
      const items = pages.map((page, at) => item(page, found[at].score, terms));
      if (mine === latest) postMessage({ type: RESULT, data: { items } });
    }
  }

  addEventListener("message", async ({ data }) => {
    if (data.type === SETUP) postMessage(await setUp());
    if (data.type === QUERY) await search(data.data, ++latest);
  });
})();
