"""Our words around the pages, which builders print: the titles of the navigation and of the page for dead links."""

from generator.render.words import words_of

#: The titles in the packaged navigation that no page gives, and their names among our words.
TITLES = {"Briefing": "nav.briefing", "About": "nav.about"}


def titled(nav: list[object] | None, language: str) -> list[object] | None:
    """The navigation with our own titles in the language of the site; what a project names itself stays."""
    words = words_of(language)
    titles = {ours: words(name) for ours, name in TITLES.items()}
    return nav and [
        {titles.get(title, title): pages for title, pages in entry.items()} if isinstance(entry, dict) else entry
        for entry in nav
    ]


def not_found(language: str) -> dict[str, str]:
    """The title and the first line of the page for dead links."""
    words = words_of(language)
    return {"title": words("site.not_found_title"), "lead": words("site.not_found_lead")}
