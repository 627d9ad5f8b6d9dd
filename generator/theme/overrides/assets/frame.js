// Mends what the theme leaves out for keyboards and screen readers.
"use strict";

for (const dialog of document.querySelectorAll("[data-md-component=search][role=dialog]")) {
  const field = dialog.querySelector("[aria-label]");
  if (field) dialog.setAttribute("aria-label", field.getAttribute("aria-label"));
}

// A table that is wider than the page must be scrollable by keyboard, under the name of the heading above it.
const nameOf = (region) => {
  let before = region;
  while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling ?? before.parentElement;
  return before ? before.textContent.trim() : document.title;
};

const makeScrollable = () => {
  for (const region of document.querySelectorAll(".cb-scroll, .md-typeset__scrollwrap")) {
    if (region.parentElement.closest(".cb-scroll") || region.hasAttribute("role")) continue;
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", nameOf(region));
  }
};

makeScrollable();
// The theme wraps tables after this script has run.
addEventListener("load", makeScrollable);
