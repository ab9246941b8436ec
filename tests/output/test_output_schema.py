"""JSON Schema: it describes what is really written, field by field."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from drawn_articles import articles
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from made_articles import pool

from newsparse import Article
from newsparse.output.schema import to_schema

VALIDATOR = Draft202012Validator(to_schema())


def errors(document: Any) -> list[str]:
    """Return what the schema finds wrong with a document."""
    return [error.json_path for error in VALIDATOR.iter_errors(document)]


def test_schema_is_valid() -> None:
    """The schema is a JSON Schema, and JSON itself."""
    Draft202012Validator.check_schema(json.loads(json.dumps(to_schema())))


@pytest.mark.parametrize("include_text", [True, False])
def test_seed_validates(seed: Article, include_text: bool) -> None:
    """The seed article as it is really written meets the schema."""
    assert errors(json.loads(seed.to_json(include_text=include_text))) == []


@given(articles())
@settings(max_examples=30, deadline=None)
def test_all_output_validates(article: Article) -> None:
    """Whatever is written meets the schema, with its words or without."""
    assert errors(article.to_dict()) == []
    assert errors(article.to_dict(include_text=False)) == []


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("quotes", "kind", "shouted"),
        ("quotes", "start", -1),
        ("quotes", "speaker", 3),
        ("dates", "earliest", "2024-04-02"),
        ("figures", "low", 3),
        ("entities", "colour", "red"),
    ],
)
def test_what_is_not_written_does_not_validate(part: str, field: str, value: Any) -> None:
    """A value that newsparse would not write does not meet the schema."""
    document = pool().to_dict()
    document[part][0][field] = value
    assert errors(document)


def test_every_field_is_described() -> None:
    """Every field of every object has a meaning in words."""
    schema = to_schema()
    for described in (schema, *schema["$defs"].values()):
        for name, field in described["properties"].items():
            assert field.get("description"), name


def test_every_field_of_an_article_is_there() -> None:
    """No field of the article is left out."""
    assert {f.name for f in attrs.fields(Article)} <= set(to_schema()["properties"])
