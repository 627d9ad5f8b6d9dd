// A comparison of very many sources has the words of a few on its page. Those of all come in one file when they are asked
// for: as a script, since a page that was opened from a disk may read no other file.
"use strict";

{
  const form = document.querySelector(".cb-filters[data-shortened]");
  let coming = null;

  const fetchScript = () =>
    new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = new URL("voices.js", document.querySelector(".cb-downloads a[href$='briefing.json']").href);
      script.addEventListener("load", resolve);
      script.addEventListener("error", resolve);
      document.head.append(script);
    });

  /** Every point knows who speaks to it, and on which side. */
  const tellPoints = () => {
    for (const point of document.querySelectorAll(".cb-point")) {
      const { apart, sides, said } = globalThis.crossbriefVoices?.rows[point.dataset.row] ?? { sides: "", said: {} };
      point.dataset.apart = globalThis.crossbriefVoices?.apart[apart] ?? "";
      point.dataset.sides = sides;
      point.dataset.sources = Object.keys(said).join(" ");
    }
  };

  /** Do this once the words of all sources are there: at once, where the page has them. */
  globalThis.crossbriefWithVoices = (work) => {
    if (!form || globalThis.crossbriefVoices) return work();
    coming ??= fetchScript().then(tellPoints);
    coming.then(work);
  };

  /** The second list of sources, and the buttons of the filter, out of the first list. */
  const completeForm = () => {
    const list = form.querySelector(".cb-pair select");
    const other = list.cloneNode(true);
    other.setAttribute("aria-label", list.dataset.other);
    list.after(other);
    const choices = document.createElement("fieldset");
    choices.innerHTML = '<legend></legend><details class="cb-alike"><summary></summary></details>';
    choices.className = "cb-filter-source";
    choices.firstElementChild.textContent = list.dataset.said;
    choices.querySelector("summary").textContent = list.dataset.sources;
    choices.lastElementChild.append(...[...list.options].filter(({ dataset }) => dataset.count).flatMap((option) => [buttonOf(option), " "]));
    form.querySelector(".cb-filter-facet").after(choices);
  };

  const buttonOf = (option) => {
    const button = document.createElement("button");
    const count = document.createElement("small");
    Object.assign(button.dataset, { filter: "source", value: option.value });
    button.type = "button";
    button.setAttribute("aria-pressed", false);
    count.textContent = option.dataset.count;
    button.append(`${option.textContent} `, count);
    return button;
  };

  if (form?.querySelector(".cb-pair")) completeForm();
}
