"""What may stand where in the comparison."""

import ast
from pathlib import Path

import generator.compare

COMPARE = Path(generator.compare.__file__).parent
#: Patterns are for reading articles, which is annotate's work; these still look at letters, each for its reason.
MAY_MATCH_LETTERS = {
    "arrange/telling.py": "a day is no subject",
    "arrange/labels.py": "a label is cut out of a source's words",
    "arrange/phrases.py": "a label leaves off what an editor would",
    "arrange/saying.py": "words that turn what a line says",
    "arrange/shared.py": "a line stands by itself, or does not",
    "arrange/undated.py": "weekdays and dates in a moment's words",
    "claims/background.py": "clauses that say of whom a sentence speaks",
    "contrasts/causes.py": "words for a likely and an unknown cause",
    "contrasts/departures.py": "words for leaving an office",
    "contrasts/forthcoming.py": "a verb in two tenses",
    "contrasts/undertakings.py": "an inquiry to come, and one under way",
    "contrasts/unique.py": "among whom somebody is the only one",
    "drafts/labels.py": "signs that a label of a model may not have",
    "entities/canonical.py": "abbreviations stand behind the names they are short for",
    "entities/peoples.py": "words for a country's people stand before what is theirs",
    "entities/roles.py": "where a role ends",
    "event/__init__.py": "weekdays of an article's opening",
    "event/clauses.py": "a cell ends where its words do",
    "event/copies.py": "words of whole articles",
    "event/origin_names.py": "newspapers with and without their article",
    "event/phrases.py": "a cell ends where its words do",
    "event/questions.py": "the speakers' names of a printed interview",
    "event/recalled.py": "words that point back to an earlier year",
    "event/slots.py": "the words right beside a figure",
    "event/statements.py": "sentences that state nothing",
    "event/strangers.py": "the names in the openings of articles",
    "event/stories/days.py": "days in the words of a pile that nobody has read yet",
    "event/time_expressions.py": "days and hours in a source's words",
    "figures/contexts.py": "the words around a figure",
    "origins/find.py": "credits without a name",
    "quotes/days.py": "when words were said",
    "quotes/words.py": "the words of a quotation in one spelling",
    "event/article_days.py": "the day in a line above a story, of which annotate keeps no fact",
    "figures/changes.py": "words of a count as it stood on some day",
    "figures/compared.py": "words that hold one number against another",
    "event/conditions.py": "the stretch of time, the dose or the group that an amount is for",
    "figures/one_time.py": "words that put a vote far back",
    "event/periods.py": "the months and years that a figure is for",
    "event/stories/sorting.py": "the name of a story's folder",
    "verify/alone.py": "whether a cell begins with what it is about",
    "verify/meaning.py": "whether a cell begins with what it is about",
    "rulings/certainty.py": "words of doubt in a cell",
    "times/find.py": "times that hang on the day of print",
    "topics/story_index.py": "the words of a sentence",
}
MOST_AT_THE_TOP = 16


def _imports_re(path):
    lines = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(line, ast.Import) and any(one.name == "re" for one in line.names) for line in lines)


def test_regular_expressions_stand_only_where_the_table_says():
    """A new one is a reason to ask whether `annotate` should find it; one that is gone leaves the table."""
    found = {path.relative_to(COMPARE).as_posix() for path in COMPARE.rglob("*.py") if _imports_re(path)}
    assert found == set(MAY_MATCH_LETTERS)


def test_the_top_level_can_be_taken_in_at_a_glance():
    """Its packages and modules are few."""
    folders = [path for path in COMPARE.iterdir() if (path / "__init__.py").exists()]
    modules = [path for path in COMPARE.glob("*.py") if path.name != "__init__.py"]
    assert len(folders) + len(modules) <= MOST_AT_THE_TOP
