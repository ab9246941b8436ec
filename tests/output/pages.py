"""A page taken apart: its text, its labels, its titles."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta"}


class Reader(HTMLParser):
    """Reads a page: its text without labels, its labels, the titles, and whether tags nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, str]] = []
        self.text = ""
        self.labels: list[str] = []
        self.titles: list[str] = []
        self.tags: set[str] = set()
        self.shown: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Keep what opens."""
        known = dict(attributes)
        assert set(known) <= {"class", "title", "tabindex", "lang", "charset", "name", "content"}
        self.tags.add(tag)
        if tag not in VOID:
            self.stack.append((tag, known.get("class") or ""))
        if "title" in known:
            self.titles.append(known["title"] or "")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last, and nothing else."""
        assert self.stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Keep the text of the article apart from labels."""
        classes = [known for _, known in self.stack]
        if "np-label" in classes:
            self.labels.append(data)
        elif "np-text" in classes:
            self.text += data
            for known in classes:
                self.shown[known] = self.shown.get(known, "") + data
