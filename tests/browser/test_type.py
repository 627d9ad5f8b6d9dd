"""The faces of the two voices: few bytes, and no line moves when they come."""

import pytest

pytestmark = pytest.mark.browser

#: What a page may load of typefaces, in bytes.
MOST_BYTES = 150_000
#: What Core Web Vitals calls good. Measured: at most 0.003, and 0.24 where no fallback has the measure of a face.
MOST_MOVED = 0.1
#: Records what moves before the page has done anything else.
WATCH = """window.moved = 0; new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
}).observe({ type: "layout-shift", buffered: true });"""
PAGES = ["", "comparison/", "sources/harbour-gazette/"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", PAGES)
def test_no_line_moves_and_the_faces_are_few(address, chromium, page, width):
    """On the first page, the comparison and a source, wide and narrow; both faces are the ones that we bring."""
    tab = chromium.new_page(viewport={"width": width, "height": 900})
    tab.add_init_script(WATCH)
    tab.goto(f"{address}{page}", wait_until="networkidle")
    faces = tab.evaluate("""async () => {
      await document.fonts.ready;
      const loaded = [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family);
      const files = performance.getEntriesByType("resource").filter((file) => file.name.endsWith(".woff2"));
      return [loaded, files.reduce((bytes, file) => bytes + file.encodedBodySize, 0), window.moved];
    }""")
    tab.close()
    assert {"Inter", "Source Serif 4"} <= {family.strip('"') for family in faces[0]}
    assert 0 < faces[1] <= MOST_BYTES
    assert faces[2] <= MOST_MOVED
