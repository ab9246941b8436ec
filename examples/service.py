"""A web service: an article in, the JSON of what newsparse reads in it out.

uvicorn --app-dir examples service:app
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

import newsparse

LONGEST = 50_000  # characters: an article has 5,000; the longest may hold the others up


class Asked(BaseModel, extra="forbid"):
    """The body of a request; a misspelt field is refused rather than passed over."""

    text: str
    published: str | None = None


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Load the models before the first request, and the word lists with a first sentence."""
    app.state.parser = newsparse.Parser()
    app.state.parser.parse("« Nous voilà prêts », a dit la maire de Lille.")
    yield


app = FastAPI(title="newsparse", version=newsparse.__version__, lifespan=lifespan)


@app.exception_handler(newsparse.InputError)
async def refuse(_request: Request, error: newsparse.InputError) -> JSONResponse:
    """Tell what is wrong with an article, and what to do."""
    return JSONResponse({"detail": str(error)}, status_code=422)


@app.post("/parse")
def parse(asked: Asked, request: Request) -> Response:
    """Read an article; FastAPI runs a plain function in a thread, so that others are heard."""
    if len(asked.text) > LONGEST:
        message = f"text has {len(asked.text):,} characters, more than {LONGEST:,}: split it"
        raise newsparse.InputError(message)
    article = request.app.state.parser.parse(asked.text, published=asked.published)
    return Response(article.to_json(), media_type="application/json")


@app.get("/health")
async def health() -> dict[str, str]:
    """Say that the models are loaded: before that, nothing answers."""
    return {"status": "ready", "newsparse": newsparse.__version__}
