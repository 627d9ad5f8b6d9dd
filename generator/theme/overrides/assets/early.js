// Before the first paint, so that nothing moves later: buttons are shown only where scripts run, and the comparison
// starts as a table on wide screens and as cards on narrow ones. The address wins: ?view=table.
"use strict";

{
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search).get("view");
  page.classList.add("cb-js");
  page.dataset.cbView = asked ?? (matchMedia("(min-width: 60em)").matches ? "table" : "cards");
}
